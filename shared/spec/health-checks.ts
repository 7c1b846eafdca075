/** A health check that is known to work with an image, ready to be written. Durations as people write them. */
export interface HealthCheck {
  /** Names of products and programs: the same in every language. */
  readonly title: string;
  readonly test: readonly string[];
  readonly interval: string;
  readonly timeout: string;
  readonly retries: number;
  readonly startPeriod: string;
}

/** The images that a check is for, as the last part of their names; none: any image that has the program. */
interface Known extends HealthCheck {
  readonly images: readonly string[];
}

const usual = { interval: '10s', timeout: '5s', retries: 5, startPeriod: '30s' };

/** `$$` is one dollar sign for the shell in the container. */
const known: readonly Known[] = [
  {
    title: 'PostgreSQL: pg_isready',
    images: ['postgres', 'postgresql', 'postgis', 'timescaledb', 'pgvector'],
    test: ['CMD-SHELL', 'pg_isready -U "$${POSTGRES_USER:-postgres}" -d "$${POSTGRES_DB:-postgres}"'],
    ...usual,
  },
  {
    title: 'MySQL: mysqladmin ping',
    images: ['mysql', 'mysql-server', 'percona'],
    test: ['CMD', 'mysqladmin', 'ping', '-h', '127.0.0.1', '--silent'],
    ...usual,
  },
  {
    title: 'MariaDB: healthcheck.sh',
    images: ['mariadb'],
    test: ['CMD', 'healthcheck.sh', '--connect', '--innodb_initialized'],
    ...usual,
  },
  {
    title: 'MongoDB: mongosh ping',
    images: ['mongo', 'mongodb', 'mongodb-community-server'],
    test: ['CMD', 'mongosh', '--quiet', '--eval', "db.adminCommand('ping').ok"],
    ...usual,
  },
  {
    title: 'Redis: redis-cli ping',
    images: ['redis', 'redis-stack', 'redis-stack-server'],
    test: ['CMD', 'redis-cli', 'ping'],
    ...usual,
    startPeriod: '5s',
  },
  {
    title: 'Valkey: valkey-cli ping',
    images: ['valkey'],
    test: ['CMD', 'valkey-cli', 'ping'],
    ...usual,
    startPeriod: '5s',
  },
  {
    title: 'RabbitMQ: rabbitmq-diagnostics ping',
    images: ['rabbitmq'],
    test: ['CMD', 'rabbitmq-diagnostics', '-q', 'ping'],
    ...usual,
    interval: '30s',
    timeout: '10s',
  },
  {
    title: 'Kafka: broker API versions',
    images: ['kafka', 'cp-kafka'],
    test: ['CMD-SHELL', 'kafka-broker-api-versions.sh --bootstrap-server localhost:9092 > /dev/null'],
    ...usual,
    interval: '30s',
    timeout: '10s',
  },
  {
    title: 'Elasticsearch: cluster health',
    images: ['elasticsearch', 'opensearch'],
    test: ['CMD-SHELL', 'curl -fsS http://localhost:9200/_cluster/health > /dev/null'],
    ...usual,
    startPeriod: '1m',
  },
  {
    title: 'Memcached: version',
    images: ['memcached'],
    test: ['CMD-SHELL', 'echo version | nc -w 1 127.0.0.1 11211 | grep -q VERSION'],
    ...usual,
    startPeriod: '5s',
  },
  {
    title: 'MinIO: ready',
    images: ['minio'],
    test: ['CMD', 'mc', 'ready', 'local'],
    ...usual,
  },
  {
    title: 'Keycloak: TCP 9000',
    images: ['keycloak'],
    test: ['CMD-SHELL', 'exec 3<>/dev/tcp/127.0.0.1/9000'],
    ...usual,
    startPeriod: '1m',
  },
  {
    title: 'ClickHouse: /ping',
    images: ['clickhouse-server', 'clickhouse'],
    test: ['CMD', 'wget', '-q', '--spider', 'http://127.0.0.1:8123/ping'],
    ...usual,
  },
  {
    title: 'InfluxDB: influx ping',
    images: ['influxdb'],
    test: ['CMD', 'influx', 'ping'],
    ...usual,
  },
  {
    title: 'Cassandra: cqlsh',
    images: ['cassandra'],
    test: ['CMD', 'cqlsh', '-e', 'DESCRIBE KEYSPACES'],
    ...usual,
    interval: '30s',
    timeout: '10s',
    startPeriod: '2m',
  },
  {
    title: 'CouchDB: /_up',
    images: ['couchdb'],
    test: ['CMD-SHELL', 'curl -fsS http://127.0.0.1:5984/_up > /dev/null'],
    ...usual,
  },
  {
    title: 'Neo4j: HTTP 7474',
    images: ['neo4j'],
    test: ['CMD', 'wget', '-q', '--spider', 'http://127.0.0.1:7474'],
    ...usual,
    startPeriod: '1m',
  },
  {
    title: 'Meilisearch: /health',
    images: ['meilisearch'],
    test: ['CMD-SHELL', 'curl -fsS http://127.0.0.1:7700/health > /dev/null'],
    ...usual,
  },
  {
    title: 'etcd: endpoint health',
    images: ['etcd'],
    test: ['CMD', 'etcdctl', 'endpoint', 'health'],
    ...usual,
  },
  {
    title: 'ZooKeeper: zkServer.sh status',
    images: ['zookeeper'],
    test: ['CMD', 'zkServer.sh', 'status'],
    ...usual,
  },
  {
    title: 'Vault: status',
    images: ['vault'],
    // A vault that is sealed answers as well, with 2.
    test: ['CMD-SHELL', 'vault status > /dev/null; [ $$? -ne 1 ]'],
    ...usual,
    startPeriod: '5s',
  },
  {
    title: 'Consul: members',
    images: ['consul'],
    test: ['CMD', 'consul', 'members'],
    ...usual,
  },
  {
    title: 'Grafana: /api/health',
    images: ['grafana', 'grafana-oss', 'grafana-enterprise'],
    test: ['CMD', 'wget', '-q', '--spider', 'http://127.0.0.1:3000/api/health'],
    ...usual,
  },
  {
    title: 'Prometheus: /-/ready',
    images: ['prometheus'],
    test: ['CMD', 'wget', '-q', '--spider', 'http://127.0.0.1:9090/-/ready'],
    ...usual,
  },
  {
    title: 'Traefik: healthcheck',
    images: ['traefik'],
    // Asks the ping entry point: it needs `--ping`.
    test: ['CMD', 'traefik', 'healthcheck', '--ping'],
    ...usual,
    startPeriod: '5s',
  },
  {
    title: 'HTTP: wget',
    images: ['nginx', 'httpd', 'caddy', 'node'],
    test: ['CMD-SHELL', 'wget -q --spider http://127.0.0.1:PORT/ || exit 1'],
    ...usual,
  },
  {
    title: 'HTTP: curl',
    images: [],
    test: ['CMD-SHELL', 'curl -fsS http://127.0.0.1:PORT/ > /dev/null'],
    ...usual,
  },
  {
    title: 'TCP: nc',
    images: [],
    test: ['CMD-SHELL', 'nc -z 127.0.0.1 PORT'],
    ...usual,
  },
];

/**
 * Health checks for an image, those made for it first, then those that any image with the program can use. `port`: the one that
 * the service listens on; 80 where it is not known.
 */
export function healthChecksFor(image: string | undefined, port = 80): readonly HealthCheck[] {
  const name = imageName(image ?? '');
  const fits = ({ images }: Known) => images.includes(name);
  const general = ({ title }: Known) => /^(HTTP|TCP)/.test(title);
  return [...known.filter(fits), ...known.filter((each) => general(each) && !fits(each))].map(
    ({ images: _images, test, ...rest }) => ({
      ...rest,
      test: test.map((word) => word.replace('PORT', String(port))),
    }),
  );
}

/** The last part of an image's name, without registry, tag and digest. */
function imageName(image: string): string {
  return image.split('@')[0]!.split('/').at(-1)!.split(':')[0]!.toLowerCase();
}
