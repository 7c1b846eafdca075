import type { Template } from './template.ts';

export const mariadb: Template = {
  id: 'mariadb',
  title: 'MariaDB',
  category: 'database',
  icon: 'database',
  name: 'mariadb',
  description: {
    en: 'Relational database, compatible with MySQL; set MARIADB_PASSWORD in .env.',
    ko: 'MySQL과 호환되는 관계형 데이터베이스. .env에 MARIADB_PASSWORD를 설정하세요.',
  },
  attributes: {
    image: 'mariadb:11.8',
    restart: 'unless-stopped',
    environment: {
      MARIADB_DATABASE: '${MARIADB_DATABASE:-app}',
      MARIADB_USER: '${MARIADB_USER:-app}',
      MARIADB_PASSWORD_FILE: '/run/secrets/mariadb-password',
      MARIADB_RANDOM_ROOT_PASSWORD: 'yes',
    },
    secrets: [{ source: '{name}-password', target: 'mariadb-password' }],
    volumes: ['{name}-data:/var/lib/mysql'],
    healthcheck: {
      test: ['CMD', 'healthcheck.sh', '--connect', '--innodb_initialized'],
      interval: '10s',
      timeout: '5s',
      retries: 5,
      start_period: '30s',
    },
    deploy: { resources: { limits: { cpus: '1.00', memory: '1G' } } },
  },
  volumes: ['{name}-data'],
  secrets: { '{name}-password': 'MARIADB_PASSWORD' },
};
