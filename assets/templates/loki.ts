import type { Template } from './template.ts';

export const loki: Template = {
  id: 'loki',
  title: 'Loki',
  category: 'tools',
  icon: 'monitoring',
  name: 'loki',
  description: {
    en: "Store for logs, to be read with Grafana; keeps them in a volume.",
    ko: "Grafana로 조회하는 로그 저장소. 로그를 볼륨에 보관합니다.",
  },
  attributes: {
    image: 'grafana/loki:3.5.5',
    restart: 'unless-stopped',
    command: ['-config.file=/etc/loki/local-config.yaml'],
    volumes: ['{name}-data:/loki'],
    healthcheck: {
      test: ['CMD-SHELL', 'wget -q --spider http://127.0.0.1:3100/ready'],
      interval: '15s',
      timeout: '3s',
      retries: 5,
      start_period: '20s',
    },
    deploy: { resources: { limits: { cpus: '0.50', memory: '512M' } } },
  },
  volumes: ["{name}-data"],
};
