import type { Template } from './template.ts';

export const phpApache: Template = {
  id: 'php-apache',
  title: 'PHP (Apache)',
  category: 'application',
  icon: 'code',
  name: 'app',
  description: {
    en: "PHP with Apache on host port 8083, the pages from the folder of its name.",
    ko: "호스트 포트 8083의 PHP + Apache. 같은 이름의 폴더를 페이지로 제공합니다.",
  },
  attributes: {
    image: 'php:8.4-apache',
    restart: 'unless-stopped',
    ports: ['8083:80'],
    volumes: ['./{name}:/var/www/html:ro'],
    healthcheck: {
      test: ['CMD', 'curl', '-fs', '-o', '/dev/null', 'http://127.0.0.1/'],
      interval: '30s',
      timeout: '3s',
      retries: 3,
    },
    deploy: { resources: { limits: { cpus: '1.00', memory: '256M' } } },
  },
};
