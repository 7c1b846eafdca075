import type { Template } from './template.ts';

export const goApp: Template = {
  id: 'go-app',
  title: 'Go',
  category: 'application',
  icon: 'code',
  name: 'app',
  description: {
    en: "Your own application, built from the Dockerfile in its folder; answers /healthz on port 8080.",
    ko: "폴더의 Dockerfile로 빌드하는 Go 애플리케이션. 8080 포트의 /healthz로 상태를 확인합니다.",
  },
  attributes: {
    build: { context: './{name}' },
    restart: 'unless-stopped',
    read_only: true,
    cap_drop: ['ALL'],
    environment: { PORT: '8080' },
    ports: ['8080:8080'],
    healthcheck: {
      test: ['CMD', 'wget', '-q', '--spider', 'http://127.0.0.1:8080/healthz'],
      interval: '15s',
      timeout: '3s',
      retries: 3,
    },
    deploy: { resources: { limits: { cpus: '0.50', memory: '128M' } } },
  },
};
