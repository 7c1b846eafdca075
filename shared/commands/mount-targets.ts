/** Where well-known images keep what must survive; matched against the image's name without registry and tag. */
const targets: readonly (readonly [RegExp, string])[] = [
  [/^(postgres|postgis|timescaledb)/, '/var/lib/postgresql/data'],
  [/^(mysql|mariadb|percona)/, '/var/lib/mysql'],
  [/^mongo/, '/data/db'],
  [/^(redis|valkey|keydb)/, '/data'],
  [/^rabbitmq/, '/var/lib/rabbitmq'],
  [/^kafka/, '/var/lib/kafka/data'],
  [/^(elasticsearch)/, '/usr/share/elasticsearch/data'],
  [/^(opensearch)/, '/usr/share/opensearch/data'],
  [/^minio/, '/data'],
  [/^(nginx)/, '/usr/share/nginx/html'],
  [/^grafana/, '/var/lib/grafana'],
  [/^prometheus/, '/prometheus'],
  [/^influxdb/, '/var/lib/influxdb2'],
  [/^couchdb/, '/opt/couchdb/data'],
  [/^cassandra/, '/var/lib/cassandra'],
  [/^neo4j/, '/data'],
  [/^nats/, '/data'],
];

/** Where a volume or host path is best mounted in a container of an image: a file keeps its name, data goes where the image wants it. */
export function suggestMountTarget(image: string | undefined, source: string): string {
  const name =
    image
      ?.replace(/[@].*$/, '')
      .replace(/:[^/]*$/, '')
      .split('/')
      .at(-1) ?? '';
  const known = targets.find(([pattern]) => pattern.test(name));
  if (known !== undefined) return known[1];
  if (!/^[./~]/.test(source)) return '/data';
  const last = source.replace(/\/+$/, '').split('/').at(-1) ?? '';
  return last === '' || /^[.~]+$/.test(last) ? '/app' : `/${last}`;
}
