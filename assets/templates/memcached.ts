import type { Template } from './template.ts';

export const memcached: Template = {
  id: 'memcached',
  title: 'Memcached',
  category: 'cache',
  icon: 'cache',
  name: 'memcached',
  description: {
    en: 'Cache in memory, 64 MB; keeps nothing when it stops.',
    ko: '64MB 인메모리 캐시. 중지하면 데이터가 남지 않습니다.',
  },
  attributes: {
    image: 'memcached:1.6-alpine',
    restart: 'unless-stopped',
    command: ['memcached', '-m', '64'],
    healthcheck: { test: ['CMD-SHELL', 'nc -z 127.0.0.1 11211'], interval: '10s', timeout: '3s', retries: 5 },
    deploy: { resources: { limits: { cpus: '0.50', memory: '128M' } } },
  },
};
