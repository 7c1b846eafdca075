import type { Template } from './template.ts';

export const mailpit: Template = {
  id: 'mailpit',
  title: 'Mailpit',
  category: 'tools',
  icon: 'mail',
  name: 'mailpit',
  description: {
    en: 'Catches the mails of the project instead of sending them; read them on 127.0.0.1:8025.',
    ko: '메일을 보내지 않고 모아 두는 개발용 서버. 127.0.0.1:8025에서 확인합니다.',
  },
  attributes: {
    image: 'axllent/mailpit:v1.27',
    restart: 'unless-stopped',
    ports: ['127.0.0.1:8025:8025'],
    healthcheck: { test: ['CMD', '/mailpit', 'readyz'], interval: '15s', timeout: '3s', retries: 3 },
    deploy: { resources: { limits: { cpus: '0.50', memory: '128M' } } },
  },
};
