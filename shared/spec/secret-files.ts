/**
 * Variables that well-known images also read from a file, by the same name with `_FILE` (Grafana: `__FILE`); from the images' own
 * descriptions. Matched against the image's name without registry, owner and tag.
 */
const readers: readonly { readonly images: RegExp; readonly variables: RegExp; readonly suffix: string }[] = [
  {
    images: /^(postgres|postgis|timescaledb(-ha)?|pgvector)$/,
    variables: /^POSTGRES_(PASSWORD|USER|DB|INITDB_ARGS)$/,
    suffix: '_FILE',
  },
  {
    images: /^(mysql|mariadb|percona|percona-server)$/,
    variables: /^(MYSQL|MARIADB)_(ROOT_HOST|ROOT_PASSWORD|PASSWORD|USER|DATABASE)$/,
    suffix: '_FILE',
  },
  { images: /^mongo$/, variables: /^MONGO_INITDB_ROOT_(USERNAME|PASSWORD)$/, suffix: '_FILE' },
  {
    images: /^wordpress$/,
    variables: /^WORDPRESS_(DB_(HOST|USER|PASSWORD|NAME)|\w+_(KEY|SALT))$/,
    suffix: '_FILE',
  },
  {
    images: /^nextcloud$/,
    variables: /^((MYSQL|POSTGRES)_(DATABASE|DB|USER|PASSWORD)|NEXTCLOUD_ADMIN_(USER|PASSWORD))$/,
    suffix: '_FILE',
  },
  { images: /^pgadmin4$/, variables: /^PGADMIN_DEFAULT_PASSWORD$/, suffix: '_FILE' },
  { images: /^minio$/, variables: /^MINIO_ROOT_(USER|PASSWORD)$/, suffix: '_FILE' },
  {
    images: /^influxdb$/,
    variables: /^DOCKER_INFLUXDB_INIT_(USERNAME|PASSWORD|ADMIN_TOKEN)$/,
    suffix: '_FILE',
  },
  { images: /^(grafana|grafana-oss|grafana-enterprise)$/, variables: /^GF_\w+$/, suffix: '__FILE' },
];

/** The variable that names a file with the value instead, where the image is known to read it: `POSTGRES_PASSWORD_FILE`. */
export function fileVariable(image: string | undefined, variable: string): string | undefined {
  const name = image
    ?.replace(/@.*$/, '')
    .replace(/:[^/]*$/, '')
    .split('/')
    .at(-1);
  if (name === undefined) return undefined;
  const reader = readers.find((each) => each.images.test(name) && each.variables.test(variable));
  return reader && variable + reader.suffix;
}
