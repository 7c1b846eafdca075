import { nodeApp } from '../templates/node-app.ts';
import { postgres } from '../templates/postgres.ts';
import { rabbitmq } from '../templates/rabbitmq.ts';
import { worker } from '../templates/worker.ts';
import type { Stack } from './stack.ts';

const queue = {
  AMQP_HOST: 'queue',
  AMQP_USER: '${RABBITMQ_USER:-app}',
  AMQP_PASSWORD: '${RABBITMQ_PASSWORD:?set it in .env}',
};

export const messageQueue: Stack = {
  id: 'stack-message-queue',
  title: { en: 'Message queue', ko: '메시지 큐' },
  description: {
    en: 'An API (./api) that hands work to two workers (./worker) through RabbitMQ, results in PostgreSQL; asks for RABBITMQ_PASSWORD and POSTGRES_PASSWORD.',
    ko: 'API(./api)가 RabbitMQ로 워커 두 개(./worker)에 작업을 넘기고 결과는 PostgreSQL에 저장합니다. RABBITMQ_PASSWORD와 POSTGRES_PASSWORD가 필요합니다.',
  },
  services: [
    {
      template: nodeApp,
      name: 'api',
      networks: ['front', 'jobs'],
      after: ['queue'],
      but: { environment: queue },
    },
    { template: rabbitmq, name: 'queue', networks: ['jobs'], but: { ports: null } },
    {
      template: worker,
      name: 'worker',
      networks: ['jobs'],
      after: ['queue', 'results'],
      but: {
        environment: {
          ...queue,
          DATABASE_HOST: 'results',
          DATABASE_PASSWORD: '${POSTGRES_PASSWORD:?set it in .env}',
        },
        deploy: { replicas: 2 },
      },
    },
    { template: postgres, name: 'results', networks: ['jobs'] },
  ],
  networks: { front: null, jobs: { internal: true } },
};
