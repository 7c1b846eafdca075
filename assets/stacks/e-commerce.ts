import { nginx } from '../templates/nginx.ts';
import { nodeApp } from '../templates/node-app.ts';
import { postgres } from '../templates/postgres.ts';
import { redis } from '../templates/redis.ts';
import type { Stack, StackService } from './stack.ts';

const apis = ['user', 'product', 'order'] as const;

const api = (name: (typeof apis)[number]): StackService => ({
  template: nodeApp,
  name: `${name}-api`,
  networks: ['backend', 'database'],
  after: [`${name}-db`, 'redis-cache'],
  but: {
    ports: null,
    environment: {
      DATABASE_HOST: `${name}-db`,
      DATABASE_NAME: name,
      DATABASE_PASSWORD: '${POSTGRES_PASSWORD:?set it in .env}',
      REDIS_URL: 'redis://redis-cache:6379',
    },
  },
});

const database = (name: (typeof apis)[number]): StackService => ({
  template: postgres,
  name: `${name}-db`,
  networks: ['database'],
  but: { environment: { POSTGRES_DB: name } },
});

/** The tiers of the course: a load balancer, a frontend, an API and a database for each concern, one cache. */
export const eCommerce: Stack = {
  id: 'stack-e-commerce',
  title: { en: 'E-Commerce', ko: 'E-Commerce' },
  description: {
    en: 'A load balancer, a frontend, three APIs (./user-api, …), a PostgreSQL for each and a shared Redis in four networks; asks for POSTGRES_PASSWORD.',
    ko: '로드 밸런서, 프런트엔드, API 세 개(./user-api 등), API마다 PostgreSQL 하나, 공유 Redis를 네트워크 네 개에 나눕니다. POSTGRES_PASSWORD가 필요합니다.',
  },
  services: [
    { template: nginx, name: 'nginx-lb', networks: ['dmz'], after: ['frontend'] },
    {
      template: nodeApp,
      name: 'frontend',
      networks: ['dmz', 'frontend', 'backend'],
      after: apis.map((name) => `${name}-api`),
      but: {
        ports: null,
        environment: Object.fromEntries(
          apis.map((name) => [`${name.toUpperCase()}_API_URL`, `http://${name}-api:3000`]),
        ),
      },
    },
    ...apis.map(api),
    ...apis.map(database),
    { template: redis, name: 'redis-cache', networks: ['database'] },
  ],
  networks: { dmz: null, frontend: null, backend: null, database: { internal: true } },
};
