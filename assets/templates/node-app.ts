import type { Template } from './template.ts';

export const nodeApp: Template = {
  id: 'node-app',
  title: 'Node.js',
  category: 'application',
  icon: 'code',
  name: 'app',
  description: {
    en: 'Your own application, built from the Dockerfile in its folder; answers /health on port 3000.',
    ko: '폴더의 Dockerfile로 빌드하는 Node.js 애플리케이션. 3000 포트의 /health로 상태를 확인합니다.',
  },
  attributes: {
    build: { context: './{name}' },
    restart: 'unless-stopped',
    init: true,
    environment: { NODE_ENV: '${NODE_ENV:-production}', PORT: '3000' },
    ports: ['3000:3000'],
    healthcheck: {
      test: [
        'CMD',
        'node',
        '-e',
        'fetch("http://127.0.0.1:3000/health").then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))',
      ],
      interval: '15s',
      timeout: '5s',
      retries: 3,
      start_period: '15s',
    },
    deploy: { resources: { limits: { cpus: '1.00', memory: '512M' } } },
  },
};
