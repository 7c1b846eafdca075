import type { Template } from './template.ts';

export const haproxy: Template = {
  id: 'haproxy',
  title: 'HAProxy',
  category: 'web',
  icon: 'proxy',
  name: 'haproxy',
  description: {
    en: "Load balancer on host port 8082; put haproxy.cfg into the folder of its name.",
    ko: "호스트 포트 8082의 로드 밸런서. 같은 이름의 폴더에 haproxy.cfg를 두세요.",
  },
  attributes: {
    image: 'haproxy:3.2-alpine',
    restart: 'unless-stopped',
    ports: ['8082:8080'],
    volumes: ['./{name}/haproxy.cfg:/usr/local/etc/haproxy/haproxy.cfg:ro'],
    read_only: true,
    tmpfs: ['/tmp'],
    healthcheck: {
      test: ['CMD', 'haproxy', '-c', '-f', '/usr/local/etc/haproxy/haproxy.cfg'],
      interval: '30s',
      timeout: '5s',
      retries: 3,
    },
    deploy: { resources: { limits: { cpus: '0.50', memory: '256M' } } },
  },
};
