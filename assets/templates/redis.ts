import type { Template } from './template.ts';

export const redis: Template = {
  id: 'redis',
  title: 'Redis',
  category: 'cache',
  icon: 'cache',
  name: 'redis',
  description: {
    en: 'In-memory store that writes to a volume; for caches, sessions, queues.',
    ko: '볼륨에 기록하는 인메모리 저장소. 캐시, 세션, 큐에 사용합니다.',
  },
  attributes: {
    image: 'redis:8-alpine',
    restart: 'unless-stopped',
    command: ['redis-server', '--appendonly', 'yes'],
    volumes: ['{name}-data:/data'],
    healthcheck: { test: ['CMD', 'redis-cli', 'ping'], interval: '10s', timeout: '3s', retries: 5 },
    deploy: { resources: { limits: { cpus: '0.50', memory: '256M' } } },
  },
  volumes: ['{name}-data'],
};
