/** What a service is for, as far as its image tells. */
export type ServiceRole =
  | 'proxy'
  | 'web'
  | 'database'
  | 'cache'
  | 'queue'
  | 'search'
  | 'storage'
  | 'code'
  | 'mail'
  | 'monitoring'
  | 'cluster'
  | 'other';

const roles: readonly (readonly [RegExp, ServiceRole])[] = [
  [
    /^(postgres|mysql|mariadb|mongo|mssql|cockroach|cassandra|influxdb|neo4j|couchdb|clickhouse|timescale|pgvector)/,
    'database',
  ],
  [/^(redis|valkey|memcached|keydb|dragonfly)/, 'cache'],
  [/^(nginx|traefik|haproxy|caddy|envoy|httpd|kong|apisix)/, 'proxy'],
  [/^(rabbitmq|kafka|cp-kafka|redpanda|nats|activemq|pulsar|mosquitto|zookeeper)/, 'queue'],
  [/^(elasticsearch|opensearch|meilisearch|solr|typesense)/, 'search'],
  [/^(minio|registry|seaweedfs)/, 'storage'],
  [/^(grafana|prometheus|jaeger|loki|kibana|otel|cadvisor|node-exporter|zipkin)/, 'monitoring'],
  [/^(mailhog|mailpit|postfix|maildev)/, 'mail'],
  [/^(node|python|golang|ruby|php|openjdk|eclipse-temurin|dotnet)/, 'code'],
  [/(frontend|web|ui|www)/, 'web'],
];

/** The role that an image's name suggests; `code` for what is built here. */
export function roleOf(image: string | undefined, name: string): ServiceRole {
  const bare =
    image
      ?.replace(/^build: .*/, '')
      .split('@')[0]
      ?.replace(/:[^/]*$/, '')
      .split('/')
      .at(-1) ?? '';
  const found =
    roles.find(([pattern]) => pattern.test(bare)) ?? roles.find(([pattern]) => pattern.test(name));
  return found?.[1] ?? (image?.startsWith('build: ') === true ? 'code' : 'other');
}
