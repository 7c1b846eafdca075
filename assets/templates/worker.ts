import type { Template } from './template.ts';

export const worker: Template = {
  id: 'worker',
  title: 'Worker',
  category: 'application',
  icon: 'code',
  name: 'worker',
  description: {
    en: 'A background process of your own without ports, built from the Dockerfile in its folder.',
    ko: '포트 없이 백그라운드에서 실행되는 프로세스. 폴더의 Dockerfile로 빌드합니다.',
  },
  attributes: {
    build: { context: './{name}' },
    restart: 'unless-stopped',
    init: true,
    stop_grace_period: '30s',
    deploy: { resources: { limits: { cpus: '1.00', memory: '512M' } } },
  },
};
