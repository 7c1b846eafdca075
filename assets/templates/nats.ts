import type { Template } from './template.ts';

export const nats: Template = {
  id: 'nats',
  title: 'NATS',
  category: 'messaging',
  icon: 'queue',
  name: 'nats',
  description: {
    en: "Light message system with JetStream, whose streams are kept in a volume.",
    ko: "JetStream 스트림을 볼륨에 보관하는 가벼운 메시지 시스템.",
  },
  attributes: {
    image: 'nats:2.11-alpine',
    restart: 'unless-stopped',
    command: ['--jetstream', '--store_dir', '/data', '--http_port', '8222'],
    volumes: ['{name}-data:/data'],
    healthcheck: {
      test: ['CMD', 'wget', '-q', '--spider', 'http://127.0.0.1:8222/healthz'],
      interval: '10s',
      timeout: '3s',
      retries: 5,
    },
    deploy: { resources: { limits: { cpus: '0.50', memory: '256M' } } },
  },
  volumes: ["{name}-data"],
};
