import type { Template } from './template.ts';

export const valkey: Template = {
  id: 'valkey',
  title: 'Valkey',
  category: 'cache',
  icon: 'cache',
  name: 'valkey',
  description: {
    en: "In-memory store under a free licence, speaks the protocol of Redis; writes to a volume.",
    ko: "Redis 프로토콜을 쓰는 자유 라이선스 인메모리 저장소. 볼륨에 기록합니다.",
  },
  attributes: {
    image: 'valkey/valkey:8.1-alpine',
    restart: 'unless-stopped',
    command: ['valkey-server', '--appendonly', 'yes'],
    volumes: ['{name}-data:/data'],
    healthcheck: { test: ['CMD', 'valkey-cli', 'ping'], interval: '10s', timeout: '3s', retries: 5 },
    deploy: { resources: { limits: { cpus: '0.50', memory: '256M' } } },
  },
  volumes: ["{name}-data"],
};
