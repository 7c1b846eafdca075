import type { Template } from './template.ts';

export const adminer: Template = {
  id: 'adminer',
  title: 'Adminer',
  category: 'tools',
  icon: 'web',
  name: 'adminer',
  description: {
    en: 'Web page for looking into SQL databases, on 127.0.0.1:8081; for development.',
    ko: 'SQL 데이터베이스를 살펴보는 개발용 웹 화면. 127.0.0.1:8081에서 열립니다.',
  },
  attributes: {
    image: 'adminer:5',
    restart: 'unless-stopped',
    ports: ['127.0.0.1:8081:8080'],
    healthcheck: {
      test: ['CMD', 'php', '-r', 'exit(@fsockopen("127.0.0.1", 8080) ? 0 : 1);'],
      interval: '30s',
      timeout: '3s',
      retries: 3,
    },
    deploy: { resources: { limits: { cpus: '0.50', memory: '128M' } } },
  },
};
