import type { Template } from './template.ts';

export const postgres: Template = {
  id: 'postgres',
  title: 'PostgreSQL',
  category: 'database',
  icon: 'database',
  name: 'postgres',
  description: {
    en: 'Relational database; asks for POSTGRES_PASSWORD.',
    ko: '관계형 데이터베이스. POSTGRES_PASSWORD가 필요합니다.',
  },
  attributes: {
    image: 'postgres:17-alpine',
    restart: 'unless-stopped',
    environment: {
      POSTGRES_DB: '${POSTGRES_DB:-app}',
      POSTGRES_USER: '${POSTGRES_USER:-app}',
      POSTGRES_PASSWORD_FILE: '/run/secrets/postgres-password',
    },
    secrets: [{ source: '{name}-password', target: 'postgres-password' }],
    volumes: ['{name}-data:/var/lib/postgresql/data'],
    healthcheck: {
      test: ['CMD-SHELL', 'pg_isready -U "$$POSTGRES_USER" -d "$$POSTGRES_DB"'],
      interval: '10s',
      timeout: '3s',
      retries: 5,
      start_period: '10s',
    },
    deploy: { resources: { limits: { cpus: '1.00', memory: '512M' } } },
  },
  volumes: ['{name}-data'],
  secrets: { '{name}-password': 'POSTGRES_PASSWORD' },
};
