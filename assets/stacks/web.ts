import { nginx } from '../templates/nginx.ts';
import { nodeApp } from '../templates/node-app.ts';
import { postgres } from '../templates/postgres.ts';
import { redis } from '../templates/redis.ts';
import type { Stack } from './stack.ts';

export const web: Stack = {
  id: 'stack-web',
  title: { en: 'Web, API, database, cache', ko: '웹, API, 데이터베이스, 캐시' },
  description: {
    en: 'nginx before an API of your own (./api) with PostgreSQL and Redis on a network without a way out; asks for POSTGRES_PASSWORD.',
    ko: 'nginx 뒤에 직접 만든 API(./api)가 있고 PostgreSQL과 Redis는 외부와 차단된 네트워크에 있습니다. POSTGRES_PASSWORD가 필요합니다.',
  },
  services: [
    { template: nginx, name: 'web', networks: ['front'], after: ['api'] },
    {
      template: nodeApp,
      name: 'api',
      networks: ['front', 'back'],
      after: ['db', 'cache'],
      but: {
        ports: null,
        environment: {
          DATABASE_HOST: 'db',
          DATABASE_NAME: '${POSTGRES_DB:-app}',
          DATABASE_USER: '${POSTGRES_USER:-app}',
          DATABASE_PASSWORD: '${POSTGRES_PASSWORD:?set it in .env}',
          REDIS_URL: 'redis://cache:6379',
        },
      },
    },
    { template: postgres, name: 'db', networks: ['back'] },
    { template: redis, name: 'cache', networks: ['back'] },
  ],
  networks: { front: null, back: { internal: true } },
};
