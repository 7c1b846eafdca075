import type { Template } from './template.ts';

export const influxdb: Template = {
  id: 'influxdb',
  title: 'InfluxDB',
  category: 'database',
  icon: 'database',
  name: 'influxdb',
  description: {
    en: "Time series database, set up on first start; asks for INFLUXDB_PASSWORD and INFLUXDB_TOKEN.",
    ko: "처음 시작할 때 초기화되는 시계열 데이터베이스. INFLUXDB_PASSWORD와 INFLUXDB_TOKEN이 필요합니다.",
  },
  attributes: {
    image: 'influxdb:2.7-alpine',
    restart: 'unless-stopped',
    environment: {
      DOCKER_INFLUXDB_INIT_MODE: 'setup',
      DOCKER_INFLUXDB_INIT_USERNAME: '${INFLUXDB_USER:-admin}',
      DOCKER_INFLUXDB_INIT_PASSWORD_FILE: '/run/secrets/influxdb-password',
      DOCKER_INFLUXDB_INIT_ADMIN_TOKEN_FILE: '/run/secrets/influxdb-token',
      DOCKER_INFLUXDB_INIT_ORG: '${INFLUXDB_ORG:-app}',
      DOCKER_INFLUXDB_INIT_BUCKET: '${INFLUXDB_BUCKET:-app}',
    },
    secrets: [{ source: '{name}-password', target: 'influxdb-password' }, { source: '{name}-token', target: 'influxdb-token' }],
    volumes: ['{name}-data:/var/lib/influxdb2'],
    healthcheck: { test: ['CMD', 'influx', 'ping'], interval: '15s', timeout: '5s', retries: 5, start_period: '20s' },
    deploy: { resources: { limits: { cpus: '1.00', memory: '1G' } } },
  },
  volumes: ["{name}-data"],
  secrets: { '{name}-password': 'INFLUXDB_PASSWORD', '{name}-token': 'INFLUXDB_TOKEN' },
};
