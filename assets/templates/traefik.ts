import type { Template } from './template.ts';

export const traefik: Template = {
  id: 'traefik',
  title: 'Traefik',
  category: 'web',
  icon: 'proxy',
  name: 'traefik',
  description: {
    en: 'Edge router that finds services by their labels; reads the Docker socket, read-only.',
    ko: '레이블로 서비스를 찾아 주는 엣지 라우터. Docker 소켓을 읽기 전용으로 사용합니다.',
  },
  attributes: {
    image: 'traefik:v3.5',
    restart: 'unless-stopped',
    command: [
      '--providers.docker=true',
      '--providers.docker.exposedbydefault=false',
      '--entrypoints.web.address=:80',
      '--ping=true',
    ],
    ports: ['80:80'],
    volumes: ['/var/run/docker.sock:/var/run/docker.sock:ro'],
    security_opt: ['no-new-privileges:true'],
    healthcheck: {
      test: ['CMD', 'traefik', 'healthcheck', '--ping'],
      interval: '15s',
      timeout: '3s',
      retries: 3,
    },
    deploy: { resources: { limits: { cpus: '0.50', memory: '256M' } } },
  },
};
