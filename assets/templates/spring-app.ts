import type { Template } from './template.ts';

export const springApp: Template = {
  id: 'spring-app',
  title: 'Spring Boot',
  category: 'application',
  icon: 'code',
  name: 'app',
  description: {
    en: "Your own Java application, built from the Dockerfile in its folder; with actuator on port 8080.",
    ko: "폴더의 Dockerfile로 빌드하는 Java 애플리케이션. 8080 포트의 actuator로 상태를 확인합니다.",
  },
  attributes: {
    build: { context: './{name}' },
    restart: 'unless-stopped',
    environment: {
      SPRING_PROFILES_ACTIVE: '${SPRING_PROFILES_ACTIVE:-prod}',
      JAVA_TOOL_OPTIONS: '-XX:MaxRAMPercentage=75',
    },
    ports: ['8080:8080'],
    healthcheck: {
      test: ['CMD-SHELL', 'wget -q --spider http://127.0.0.1:8080/actuator/health'],
      interval: '15s',
      timeout: '5s',
      retries: 5,
      start_period: '40s',
    },
    deploy: { resources: { limits: { cpus: '1.00', memory: '1G' } } },
  },
};
