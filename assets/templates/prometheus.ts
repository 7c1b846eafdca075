import type { Template } from './template.ts';

export const prometheus: Template = {
  id: 'prometheus',
  title: 'Prometheus',
  category: 'tools',
  icon: 'monitoring',
  name: 'prometheus',
  description: {
    en: 'Collects metrics into a volume; its page is on 127.0.0.1:9090.',
    ko: '메트릭을 수집해 볼륨에 저장합니다. 화면은 127.0.0.1:9090입니다.',
  },
  attributes: {
    image: 'prom/prometheus:v3.6.0',
    restart: 'unless-stopped',
    ports: ['127.0.0.1:9090:9090'],
    volumes: ['{name}-data:/prometheus'],
    healthcheck: {
      test: ['CMD', 'wget', '-q', '--spider', 'http://127.0.0.1:9090/-/healthy'],
      interval: '15s',
      timeout: '3s',
      retries: 3,
    },
    deploy: { resources: { limits: { cpus: '1.00', memory: '512M' } } },
  },
  volumes: ['{name}-data'],
};
