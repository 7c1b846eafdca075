import type { Template } from './template.ts';

export const minio: Template = {
  id: 'minio',
  title: 'MinIO',
  category: 'storage',
  icon: 'storage',
  name: 'minio',
  description: {
    en: 'Object store that speaks S3; its console is on 127.0.0.1:9001. Set MINIO_ROOT_PASSWORD in .env.',
    ko: 'S3 호환 오브젝트 스토리지. 콘솔은 127.0.0.1:9001이며 .env에 MINIO_ROOT_PASSWORD를 설정하세요.',
  },
  attributes: {
    image: 'minio/minio:RELEASE.2025-09-07T16-13-09Z',
    restart: 'unless-stopped',
    command: ['server', '/data', '--console-address', ':9001'],
    environment: {
      MINIO_ROOT_USER: '${MINIO_ROOT_USER:-minio}',
      MINIO_ROOT_PASSWORD_FILE: '/run/secrets/minio-password',
    },
    secrets: [{ source: '{name}-password', target: 'minio-password' }],
    ports: ['127.0.0.1:9001:9001'],
    volumes: ['{name}-data:/data'],
    healthcheck: { test: ['CMD', 'mc', 'ready', 'local'], interval: '15s', timeout: '5s', retries: 5 },
    deploy: { resources: { limits: { cpus: '1.00', memory: '512M' } } },
  },
  volumes: ['{name}-data'],
  secrets: { '{name}-password': 'MINIO_ROOT_PASSWORD' },
};
