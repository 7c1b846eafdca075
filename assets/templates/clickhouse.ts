import type { Template } from './template.ts';

export const clickhouse: Template = {
  id: 'clickhouse',
  title: 'ClickHouse',
  category: 'database',
  icon: 'database',
  name: 'clickhouse',
  description: {
    en: "Column store for analytics; asks for CLICKHOUSE_PASSWORD.",
    ko: "분석용 컬럼 저장소. CLICKHOUSE_PASSWORD가 필요합니다.",
  },
  attributes: {
    image: 'clickhouse/clickhouse-server:25.8-alpine',
    restart: 'unless-stopped',
    environment: {
      CLICKHOUSE_DB: '${CLICKHOUSE_DB:-app}',
      CLICKHOUSE_USER: '${CLICKHOUSE_USER:-app}',
      CLICKHOUSE_PASSWORD: '${CLICKHOUSE_PASSWORD:?set it in .env}',
    },
    ulimits: { nofile: { soft: 262144, hard: 262144 } },
    volumes: ['{name}-data:/var/lib/clickhouse'],
    healthcheck: {
      test: ['CMD', 'wget', '-q', '--spider', 'http://127.0.0.1:8123/ping'],
      interval: '10s',
      timeout: '3s',
      retries: 5,
      start_period: '20s',
    },
    deploy: { resources: { limits: { cpus: '2.00', memory: '2G' } } },
  },
  volumes: ["{name}-data"],
};
