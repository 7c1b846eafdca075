import type { Template } from './template.ts';

export const keycloak: Template = {
  id: 'keycloak',
  title: 'Keycloak',
  category: 'tools',
  icon: 'web',
  name: 'keycloak',
  description: {
    en: "Sign-in for applications, in development mode on 127.0.0.1:8084; asks for KEYCLOAK_PASSWORD.",
    ko: "애플리케이션 로그인 서버(개발 모드, 127.0.0.1:8084). KEYCLOAK_PASSWORD가 필요합니다.",
  },
  attributes: {
    image: 'quay.io/keycloak/keycloak:26.3',
    restart: 'unless-stopped',
    command: ['start-dev'],
    environment: {
      KC_BOOTSTRAP_ADMIN_USERNAME: '${KEYCLOAK_USER:-admin}',
      KC_BOOTSTRAP_ADMIN_PASSWORD: '${KEYCLOAK_PASSWORD:?set it in .env}',
      KC_HEALTH_ENABLED: 'true',
    },
    ports: ['127.0.0.1:8084:8080'],
    volumes: ['{name}-data:/opt/keycloak/data'],
    healthcheck: {
      test: ['CMD-SHELL', 'exec 3<>/dev/tcp/127.0.0.1/9000'],
      interval: '15s',
      timeout: '5s',
      retries: 5,
      start_period: '60s',
    },
    deploy: { resources: { limits: { cpus: '1.00', memory: '1G' } } },
  },
  volumes: ["{name}-data"],
};
