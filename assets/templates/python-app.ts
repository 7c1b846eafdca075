import type { Template } from './template.ts';

export const pythonApp: Template = {
  id: 'python-app',
  title: 'Python',
  category: 'application',
  icon: 'code',
  name: 'api',
  description: {
    en: 'Your own application, built from the Dockerfile in its folder; answers /health on port 8000.',
    ko: '폴더의 Dockerfile로 빌드하는 Python 애플리케이션. 8000 포트의 /health로 상태를 확인합니다.',
  },
  attributes: {
    build: { context: './{name}' },
    restart: 'unless-stopped',
    init: true,
    environment: { PYTHONUNBUFFERED: '1' },
    ports: ['8000:8000'],
    healthcheck: {
      test: [
        'CMD',
        'python',
        '-c',
        'import urllib.request; urllib.request.urlopen("http://127.0.0.1:8000/health")',
      ],
      interval: '15s',
      timeout: '5s',
      retries: 3,
      start_period: '15s',
    },
    deploy: { resources: { limits: { cpus: '1.00', memory: '512M' } } },
  },
};
