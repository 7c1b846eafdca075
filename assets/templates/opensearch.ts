import type { Template } from './template.ts';

export const opensearch: Template = {
  id: 'opensearch',
  title: 'OpenSearch',
  category: 'database',
  icon: 'search',
  name: 'opensearch',
  description: {
    en: "Search engine as a single node with security off: for development, inside the project only.",
    ko: "보안을 끈 단일 노드 검색 엔진. 프로젝트 내부 개발용입니다.",
  },
  attributes: {
    image: 'opensearchproject/opensearch:3.2.0',
    restart: 'unless-stopped',
    environment: {
      'discovery.type': 'single-node',
      DISABLE_SECURITY_PLUGIN: 'true',
      DISABLE_INSTALL_DEMO_CONFIG: 'true',
      OPENSEARCH_JAVA_OPTS: '-Xms512m -Xmx512m',
    },
    ulimits: { memlock: { soft: -1, hard: -1 } },
    volumes: ['{name}-data:/usr/share/opensearch/data'],
    healthcheck: {
      test: ['CMD-SHELL', 'curl -fs http://127.0.0.1:9200/_cluster/health > /dev/null'],
      interval: '20s',
      timeout: '5s',
      retries: 5,
      start_period: '60s',
    },
    deploy: { resources: { limits: { cpus: '2.00', memory: '1G' } } },
  },
  volumes: ["{name}-data"],
};
