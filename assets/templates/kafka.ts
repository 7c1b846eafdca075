import type { Template } from './template.ts';

export const kafka: Template = {
  id: 'kafka',
  title: 'Kafka',
  category: 'messaging',
  icon: 'queue',
  name: 'kafka',
  description: {
    en: 'Event log as a single node without ZooKeeper (KRaft); clients in the project use port 9092.',
    ko: 'ZooKeeper 없이(KRaft) 단일 노드로 실행되는 이벤트 로그. 클라이언트는 9092 포트를 사용합니다.',
  },
  attributes: {
    image: 'apache/kafka:4.1.0',
    restart: 'unless-stopped',
    hostname: '{name}',
    environment: {
      KAFKA_NODE_ID: '1',
      KAFKA_PROCESS_ROLES: 'broker,controller',
      KAFKA_LISTENERS: 'PLAINTEXT://:9092,CONTROLLER://:9093',
      KAFKA_ADVERTISED_LISTENERS: 'PLAINTEXT://{name}:9092',
      KAFKA_CONTROLLER_LISTENER_NAMES: 'CONTROLLER',
      KAFKA_CONTROLLER_QUORUM_VOTERS: '1@{name}:9093',
      KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: '1',
      KAFKA_LOG_DIRS: '/var/lib/kafka/data',
    },
    volumes: ['{name}-data:/var/lib/kafka/data'],
    healthcheck: {
      test: [
        'CMD-SHELL',
        '/opt/kafka/bin/kafka-broker-api-versions.sh --bootstrap-server 127.0.0.1:9092 > /dev/null',
      ],
      interval: '20s',
      timeout: '15s',
      retries: 5,
      start_period: '30s',
    },
    deploy: { resources: { limits: { cpus: '1.00', memory: '1G' } } },
  },
  volumes: ['{name}-data'],
};
