import type { Template } from './template.ts';

export const grafana: Template = {
  id: 'grafana',
  title: 'Grafana',
  category: 'tools',
  icon: 'monitoring',
  name: 'grafana',
  description: {
    en: 'Dashboards on 127.0.0.1:3001; set GRAFANA_PASSWORD in .env.',
    ko: '127.0.0.1:3001의 대시보드. .env에 GRAFANA_PASSWORD를 설정하세요.',
  },
  attributes: {
    image: 'grafana/grafana:12.2.0',
    restart: 'unless-stopped',
    environment: { GF_SECURITY_ADMIN_PASSWORD__FILE: '/run/secrets/grafana-password' },
    secrets: [{ source: '{name}-password', target: 'grafana-password' }],
    ports: ['127.0.0.1:3001:3000'],
    volumes: ['{name}-data:/var/lib/grafana'],
    healthcheck: {
      test: ['CMD-SHELL', 'wget -q --spider http://127.0.0.1:3000/api/health'],
      interval: '15s',
      timeout: '3s',
      retries: 3,
    },
    deploy: { resources: { limits: { cpus: '0.50', memory: '256M' } } },
  },
  volumes: ['{name}-data'],
  secrets: { '{name}-password': 'GRAFANA_PASSWORD' },
};
