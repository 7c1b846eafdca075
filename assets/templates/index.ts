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
import { valkey } from './valkey.ts';
import { clickhouse } from './clickhouse.ts';
import { influxdb } from './influxdb.ts';
import { opensearch } from './opensearch.ts';
import { meilisearch } from './meilisearch.ts';
import { nats } from './nats.ts';
import { mosquitto } from './mosquitto.ts';
import { haproxy } from './haproxy.ts';
import { goApp } from './go-app.ts';
import { springApp } from './spring-app.ts';
import { phpApache } from './php-apache.ts';
import { keycloak } from './keycloak.ts';
import { loki } from './loki.ts';
import { jaeger } from './jaeger.ts';
import { pgadmin } from './pgadmin.ts';
import type { Template } from './template.ts';

/** All templates, in the order of the palette. */
export const templates: readonly Template[] = [
  nginx,
  traefik,
  caddy,
  haproxy,
  nodeApp,
  pythonApp,
  goApp,
  springApp,
  phpApache,
  worker,
  postgres,
  mysql,
  mariadb,
  mongo,
  clickhouse,
  influxdb,
  elasticsearch,
  opensearch,
  meilisearch,
  redis,
  valkey,
  memcached,
  rabbitmq,
  kafka,
  nats,
  mosquitto,
  minio,
  prometheus,
  grafana,
  loki,
  jaeger,
  mailpit,
  adminer,
  pgadmin,
  keycloak,
];
