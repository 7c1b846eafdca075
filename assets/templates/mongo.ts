import type { Template } from './template.ts';

export const mongo: Template = {
  id: 'mongo',
  title: 'MongoDB',
  category: 'database',
  icon: 'database',
  name: 'mongo',
  description: {
    en: 'Document database; set MONGO_PASSWORD in .env.',
    ko: '문서형 데이터베이스. .env에 MONGO_PASSWORD를 설정하세요.',
  },
  attributes: {
    image: 'mongo:8.0',
    restart: 'unless-stopped',
    environment: {
      MONGO_INITDB_ROOT_USERNAME: '${MONGO_USER:-root}',
      MONGO_INITDB_ROOT_PASSWORD_FILE: '/run/secrets/mongo-password',
    },
    secrets: [{ source: '{name}-password', target: 'mongo-password' }],
    volumes: ['{name}-data:/data/db'],
    healthcheck: {
      test: ['CMD', 'mongosh', '--quiet', '--eval', "db.adminCommand('ping').ok"],
      interval: '10s',
      timeout: '5s',
      retries: 5,
      start_period: '20s',
    },
    deploy: { resources: { limits: { cpus: '1.00', memory: '1G' } } },
  },
  volumes: ['{name}-data'],
  secrets: { '{name}-password': 'MONGO_PASSWORD' },
};
