import type { Template } from './template.ts';

export const rabbitmq: Template = {
  id: 'rabbitmq',
  title: 'RabbitMQ',
  category: 'messaging',
  icon: 'queue',
  name: 'rabbitmq',
  description: {
    en: 'Message broker with its management page on 127.0.0.1:15672; set RABBITMQ_PASSWORD in .env.',
    ko: '메시지 브로커. 관리 화면은 127.0.0.1:15672이며 .env에 RABBITMQ_PASSWORD를 설정하세요.',
  },
  attributes: {
    image: 'rabbitmq:4.1-management-alpine',
    restart: 'unless-stopped',
    hostname: '{name}',
    environment: {
      RABBITMQ_DEFAULT_USER: '${RABBITMQ_USER:-app}',
      RABBITMQ_DEFAULT_PASS: '${RABBITMQ_PASSWORD:?set it in .env}',
    },
    ports: ['127.0.0.1:15672:15672'],
    volumes: ['{name}-data:/var/lib/rabbitmq'],
    healthcheck: {
      test: ['CMD', 'rabbitmq-diagnostics', '-q', 'ping'],
      interval: '15s',
      timeout: '10s',
      retries: 5,
      start_period: '30s',
    },
    deploy: { resources: { limits: { cpus: '1.00', memory: '512M' } } },
  },
  volumes: ['{name}-data'],
};
