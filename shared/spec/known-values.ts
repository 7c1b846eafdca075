import type { Message } from '../message.ts';
import { message } from '../message.ts';
import type { MessageId } from '../messages/en/index.ts';
import type { Path } from '../yaml/yaml-node.ts';
import { capabilities } from './service-security.ts';

/** A value that is known by name, and what it means in a few words. */
export interface KnownValue {
  readonly value: string;
  readonly about: Message;
}

/** Options of the engine's log drivers (Docker Engine documentation, chapter logging drivers). */
const logOptions = {
  'json-file': [
    'max-size',
    'max-file',
    'compress',
    'labels',
    'labels-regex',
    'env',
    'env-regex',
    'tag',
    'mode',
    'max-buffer-size',
  ],
  local: ['max-size', 'max-file', 'compress', 'mode', 'max-buffer-size'],
  journald: ['mode', 'max-buffer-size', 'labels', 'labels-regex', 'env', 'env-regex', 'tag'],
  syslog: [
    'syslog-address',
    'syslog-facility',
    'syslog-format',
    'syslog-tls-ca-cert',
    'syslog-tls-skip-verify',
    'mode',
    'max-buffer-size',
    'labels',
    'labels-regex',
    'env',
    'env-regex',
    'tag',
  ],
  fluentd: [
    'fluentd-address',
    'fluentd-async',
    'fluentd-buffer-limit',
    'fluentd-retry-wait',
    'fluentd-max-retries',
    'fluentd-sub-second-precision',
    'mode',
    'max-buffer-size',
    'labels',
    'labels-regex',
    'env',
    'env-regex',
    'tag',
  ],
  gelf: [
    'gelf-address',
    'gelf-compression-type',
    'gelf-compression-level',
    'mode',
    'max-buffer-size',
    'labels',
    'labels-regex',
    'env',
    'env-regex',
    'tag',
  ],
  awslogs: [
    'awslogs-region',
    'awslogs-group',
    'awslogs-stream',
    'awslogs-create-group',
    'awslogs-datetime-format',
    'awslogs-multiline-pattern',
    'tag',
    'mode',
    'max-buffer-size',
  ],
  gcplogs: ['gcp-project', 'gcp-log-cmd', 'labels', 'env', 'mode', 'max-buffer-size'],
  splunk: [
    'splunk-token',
    'splunk-url',
    'splunk-index',
    'splunk-format',
    'mode',
    'max-buffer-size',
    'labels',
    'labels-regex',
    'env',
    'env-regex',
    'tag',
  ],
  none: [],
} as const;

/** Labels that widely used tools read from containers; NAME is for the user to choose. */
const labels: Readonly<Record<string, MessageId>> = {
  'traefik.enable': 'known.label-traefik-enable',
  'traefik.docker.network': 'known.label-traefik-network',
  'traefik.http.routers.NAME.rule': 'known.label-traefik-rule',
  'traefik.http.routers.NAME.entrypoints': 'known.label-traefik-entrypoints',
  'traefik.http.routers.NAME.tls': 'known.label-traefik-tls',
  'traefik.http.routers.NAME.tls.certresolver': 'known.label-traefik-resolver',
  'traefik.http.routers.NAME.middlewares': 'known.label-traefik-middlewares',
  'traefik.http.services.NAME.loadbalancer.server.port': 'known.label-traefik-port',
  'prometheus.scrape': 'known.label-prometheus-scrape',
  'prometheus.port': 'known.label-prometheus-port',
  'prometheus.path': 'known.label-prometheus-path',
  'prometheus.job': 'known.label-prometheus-job',
  'com.centurylinklabs.watchtower.enable': 'known.label-watchtower-enable',
  'com.centurylinklabs.watchtower.monitor-only': 'known.label-watchtower-monitor',
  'homepage.group': 'known.label-homepage-group',
  'homepage.name': 'known.label-homepage-name',
  'homepage.href': 'known.label-homepage-href',
  'homepage.icon': 'known.label-homepage-icon',
  caddy: 'known.label-caddy-host',
  'caddy.reverse_proxy': 'known.label-caddy-proxy',
  'ofelia.enabled': 'known.label-ofelia-enabled',
  'ofelia.job-exec.NAME.schedule': 'known.label-ofelia-schedule',
  'ofelia.job-exec.NAME.command': 'known.label-ofelia-command',
};

/** Labels of images (OCI image specification, annotations). */
const imageLabels = [
  'title',
  'description',
  'version',
  'revision',
  'source',
  'licenses',
  'authors',
  'created',
  'url',
  'vendor',
] as const;

/**
 * What can be offered by name at a path of a service: capabilities for `cap_add` and `cap_drop`, keys for `labels` and for the
 * `options` of `logging`. `driver`: that of `logging`, where it is known. Empty for every other path.
 */
export function knownValues(path: Path, driver = 'json-file'): readonly KnownValue[] {
  const [section, , attribute, part] = path;
  if (section !== 'services') return [];
  if (path.length === 3) {
    if (attribute === 'cap_add' || attribute === 'cap_drop')
      return capabilities.map((value) => ({ value, about: message(`known.cap-${value}`) }));
    if (attribute === 'labels') return labelsWith(String(path[1]));
  }
  if (path.length !== 4) return [];
  if (attribute === 'deploy' && part === 'labels') return labelsWith(String(path[1]));
  if (attribute === 'build' && part === 'labels')
    return imageLabels.map((name) => ({
      value: `org.opencontainers.image.${name}`,
      about: message(`known.image-${name}`),
    }));
  if (attribute !== 'logging' || part !== 'options' || !isKnownDriver(driver)) return [];
  return logOptions[driver].map((value) => ({ value, about: message(`known.log-${value}`) }));
}

const isKnownDriver = (driver: string): driver is keyof typeof logOptions =>
  Object.hasOwn(logOptions, driver);

const labelsWith = (service: string): readonly KnownValue[] =>
  Object.entries(labels).map(([label, id]) => ({
    value: label.replace('NAME', service.replaceAll('.', '-')),
    about: message(id),
  }));
