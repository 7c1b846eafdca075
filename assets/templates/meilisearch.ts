import type { Template } from './template.ts';

export const meilisearch: Template = {
  id: 'meilisearch',
  title: 'Meilisearch',
  category: 'database',
  icon: 'search',
  name: 'meilisearch',
  description: {
    en: "Search for applications, quick to set up; asks for MEILI_MASTER_KEY.",
    ko: "애플리케이션용 검색 엔진. MEILI_MASTER_KEY가 필요합니다.",
  },
  attributes: {
    image: 'getmeili/meilisearch:v1.22',
    restart: 'unless-stopped',
    environment: {
      MEILI_ENV: 'production',
      MEILI_MASTER_KEY: '${MEILI_MASTER_KEY:?set it in .env}',
      MEILI_NO_ANALYTICS: 'true',
    },
    volumes: ['{name}-data:/meili_data'],
    healthcheck: {
      test: ['CMD', 'curl', '-fs', 'http://127.0.0.1:7700/health'],
      interval: '15s',
      timeout: '3s',
      retries: 5,
    },
    deploy: { resources: { limits: { cpus: '1.00', memory: '512M' } } },
  },
  volumes: ["{name}-data"],
};
