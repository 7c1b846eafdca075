import { adminer } from './adminer.ts';
import { caddy } from './caddy.ts';
import { elasticsearch } from './elasticsearch.ts';
import { grafana } from './grafana.ts';
import { kafka } from './kafka.ts';
import { mailpit } from './mailpit.ts';
import { mariadb } from './mariadb.ts';
import { memcached } from './memcached.ts';
import { minio } from './minio.ts';
import { mongo } from './mongo.ts';
import { mysql } from './mysql.ts';
import { nginx } from './nginx.ts';
import { nodeApp } from './node-app.ts';
import { postgres } from './postgres.ts';
import { prometheus } from './prometheus.ts';
import { pythonApp } from './python-app.ts';
import { rabbitmq } from './rabbitmq.ts';
import { redis } from './redis.ts';
import { traefik } from './traefik.ts';
import { worker } from './worker.ts';
import type { Template } from './template.ts';

/** All templates, in the order of the palette. */
export const templates: readonly Template[] = [
  nginx,
  traefik,
  caddy,
  nodeApp,
  pythonApp,
  worker,
  postgres,
  mysql,
  mariadb,
  mongo,
  elasticsearch,
  redis,
  memcached,
  rabbitmq,
  kafka,
  minio,
  prometheus,
  grafana,
  mailpit,
  adminer,
];
