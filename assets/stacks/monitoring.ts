import { grafana } from '../templates/grafana.ts';
import { jaeger } from '../templates/jaeger.ts';
import { loki } from '../templates/loki.ts';
import { prometheus } from '../templates/prometheus.ts';
import type { Stack } from './stack.ts';

export const monitoring: Stack = {
  id: 'stack-monitoring',
  title: { en: 'Monitoring', ko: '모니터링' },
  description: {
    en: 'Metrics, logs and traces: Prometheus, Loki and Jaeger, read with Grafana; asks for GRAFANA_PASSWORD.',
    ko: '메트릭, 로그, 트레이스를 위한 Prometheus, Loki, Jaeger와 이를 보는 Grafana. GRAFANA_PASSWORD가 필요합니다.',
  },
  services: [
    {
      template: grafana,
      name: 'grafana',
      networks: ['monitoring'],
      after: ['prometheus', 'loki'],
    },
    { template: prometheus, name: 'prometheus', networks: ['monitoring'] },
    { template: loki, name: 'loki', networks: ['monitoring'] },
    { template: jaeger, name: 'jaeger', networks: ['monitoring'] },
  ],
  networks: { monitoring: null },
};
