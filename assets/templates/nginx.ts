import type { Template } from './template.ts';

export const nginx: Template = {
  id: 'nginx',
  title: 'nginx',
  category: 'web',
  icon: 'proxy',
  name: 'nginx',
  description: {
    en: 'Web server and reverse proxy on host port 8080, read-only but for its caches.',
    ko: '호스트 포트 8080의 웹 서버 겸 리버스 프록시. 캐시를 제외하면 읽기 전용입니다.',
  },
  attributes: {
    image: 'nginx:1.29-alpine',
    restart: 'unless-stopped',
    ports: ['8080:80'],
    read_only: true,
    tmpfs: ['/var/cache/nginx', '/var/run'],
    healthcheck: {
      test: ['CMD', 'wget', '-q', '--spider', 'http://127.0.0.1/'],
      interval: '30s',
      timeout: '3s',
      retries: 3,
    },
    deploy: { resources: { limits: { cpus: '0.50', memory: '128M' } } },
  },
};
