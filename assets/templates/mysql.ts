import type { Template } from './template.ts';

export const mysql: Template = {
  id: 'mysql',
  title: 'MySQL',
  category: 'database',
  icon: 'database',
  name: 'mysql',
  description: {
    en: 'Relational database; set MYSQL_PASSWORD and MYSQL_ROOT_PASSWORD in .env.',
    ko: '관계형 데이터베이스. .env에 MYSQL_PASSWORD와 MYSQL_ROOT_PASSWORD를 설정하세요.',
  },
  attributes: {
    image: 'mysql:8.4',
    restart: 'unless-stopped',
    environment: {
      MYSQL_DATABASE: '${MYSQL_DATABASE:-app}',
      MYSQL_USER: '${MYSQL_USER:-app}',
      MYSQL_PASSWORD_FILE: '/run/secrets/mysql-password',
      MYSQL_ROOT_PASSWORD_FILE: '/run/secrets/mysql-root-password',
    },
    secrets: [{ source: '{name}-password', target: 'mysql-password' }, { source: '{name}-root-password', target: 'mysql-root-password' }],
    volumes: ['{name}-data:/var/lib/mysql'],
    healthcheck: {
      test: ['CMD', 'mysqladmin', 'ping', '-h', '127.0.0.1', '--silent'],
      interval: '10s',
      timeout: '5s',
      retries: 5,
      start_period: '30s',
    },
    deploy: { resources: { limits: { cpus: '1.00', memory: '1G' } } },
  },
  volumes: ['{name}-data'],
  secrets: { '{name}-password': 'MYSQL_PASSWORD', '{name}-root-password': 'MYSQL_ROOT_PASSWORD' },
};
