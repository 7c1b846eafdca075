import type { Template } from './template.ts';

export const pgadmin: Template = {
  id: 'pgadmin',
  title: 'pgAdmin',
  category: 'tools',
  icon: 'web',
  name: 'pgadmin',
  description: {
    en: "Web page for PostgreSQL on 127.0.0.1:8085, for development; asks for PGADMIN_PASSWORD.",
    ko: "PostgreSQL 관리 화면(개발용, 127.0.0.1:8085). PGADMIN_PASSWORD가 필요합니다.",
  },
  attributes: {
    image: 'dpage/pgadmin4:9.8',
    restart: 'unless-stopped',
    environment: {
      PGADMIN_DEFAULT_EMAIL: '${PGADMIN_EMAIL:-admin@example.com}',
      PGADMIN_DEFAULT_PASSWORD_FILE: '/run/secrets/pgadmin-password',
    },
    secrets: [{ source: '{name}-password', target: 'pgadmin-password' }],
    ports: ['127.0.0.1:8085:80'],
    volumes: ['{name}-data:/var/lib/pgadmin'],
    healthcheck: {
      test: ['CMD', 'wget', '-q', '--spider', 'http://127.0.0.1/misc/ping'],
      interval: '30s',
      timeout: '5s',
      retries: 3,
      start_period: '30s',
    },
    deploy: { resources: { limits: { cpus: '0.50', memory: '512M' } } },
  },
  volumes: ["{name}-data"],
  secrets: { '{name}-password': 'PGADMIN_PASSWORD' },
};
