import type { Template } from './template.ts';

export const caddy: Template = {
  id: 'caddy',
  title: 'Caddy',
  category: 'web',
  icon: 'proxy',
  name: 'caddy',
  description: {
    en: 'Web server with automatic HTTPS; certificates are kept in a volume.',
    ko: 'HTTPS를 자동으로 설정하는 웹 서버. 인증서는 볼륨에 보관됩니다.',
  },
  attributes: {
    image: 'caddy:2.10-alpine',
    restart: 'unless-stopped',
    ports: ['80:80', '443:443'],
    volumes: ['{name}-data:/data'],
    healthcheck: {
      test: ['CMD', 'wget', '-q', '--spider', 'http://127.0.0.1:2019/config/'],
      interval: '30s',
      timeout: '3s',
      retries: 3,
    },
    deploy: { resources: { limits: { cpus: '0.50', memory: '256M' } } },
  },
  volumes: ['{name}-data'],
};
