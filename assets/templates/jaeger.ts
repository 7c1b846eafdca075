import type { Template } from './template.ts';

export const jaeger: Template = {
  id: 'jaeger',
  title: 'Jaeger',
  category: 'tools',
  icon: 'monitoring',
  name: 'jaeger',
  description: {
    en: "Traces of requests across services, on 127.0.0.1:16686; takes OTLP on 4317 and 4318.",
    ko: "서비스 간 요청 추적(127.0.0.1:16686). 4317·4318에서 OTLP를 받습니다.",
  },
  attributes: {
    image: 'jaegertracing/jaeger:2.10.0',
    restart: 'unless-stopped',
    ports: ['127.0.0.1:16686:16686'],
    healthcheck: {
      test: ['CMD', 'wget', '-q', '--spider', 'http://127.0.0.1:13133/status'],
      interval: '15s',
      timeout: '3s',
      retries: 3,
    },
    deploy: { resources: { limits: { cpus: '0.50', memory: '512M' } } },
  },
};
