import type { Template } from './template.ts';

export const mosquitto: Template = {
  id: 'mosquitto',
  title: 'Mosquitto',
  category: 'messaging',
  icon: 'queue',
  name: 'mosquitto',
  description: {
    en: "MQTT broker for devices, on 127.0.0.1:1883; put mosquitto.conf beside the project.",
    ko: "기기용 MQTT 브로커(127.0.0.1:1883). mosquitto.conf를 프로젝트에 두세요.",
  },
  attributes: {
    image: 'eclipse-mosquitto:2.0',
    restart: 'unless-stopped',
    ports: ['127.0.0.1:1883:1883'],
    volumes: ['./{name}/mosquitto.conf:/mosquitto/config/mosquitto.conf:ro', '{name}-data:/mosquitto/data'],
    healthcheck: {
      test: ['CMD-SHELL', "mosquitto_sub -t '$$SYS/#' -C 1 -i healthcheck -W 3"],
      interval: '15s',
      timeout: '5s',
      retries: 3,
    },
    deploy: { resources: { limits: { cpus: '0.50', memory: '128M' } } },
  },
  volumes: ["{name}-data"],
};
