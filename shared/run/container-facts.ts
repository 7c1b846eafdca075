import { z } from 'zod';
import { listOf, numberOf, objectOf, readJson, textOf } from '../text/read-json.ts';

const texts = z.array(z.string());

/** What a container was made from, as far as `docker inspect` tells it in the words of the Specification. */
export const containerFacts = z.object({
  image: z.string(),
  command: texts,
  entrypoint: texts,
  environment: z.record(z.string(), z.string()),
  /** `127.0.0.1:8080:80/tcp`. */
  ports: texts,
  /** `source:target` or `source:target:ro`; volumes by the engine's name for them. */
  volumes: texts,
  networks: texts,
  restart: z.string(),
  user: z.string(),
  workingDirectory: z.string(),
  healthcheck: texts,
  privileged: z.boolean(),
  readOnly: z.boolean(),
  /** Bytes; 0: no limit. */
  memory: z.number(),
});

export type ContainerFacts = z.output<typeof containerFacts>;

/** Reads the answer of `docker inspect` for one container; undefined when it is none. */
export function parseFacts(text: string): ContainerFacts | undefined {
  const row = objectOf(listOf(readJson(text))[0]);
  if (textOf(row['Id']) === '') return undefined;
  const config = objectOf(row['Config']);
  const host = objectOf(row['HostConfig']);
  const restart = objectOf(host['RestartPolicy']);
  const list = (value: unknown): string[] => listOf(value).map(textOf);
  const retries = numberOf(restart['MaximumRetryCount']);
  return {
    image: textOf(config['Image']),
    command: list(config['Cmd']),
    entrypoint: list(config['Entrypoint']),
    environment: Object.fromEntries(
      list(config['Env']).map((pair) => {
        const at = pair.indexOf('=');
        return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
      }),
    ),
    ports: portsOf(host),
    volumes: listOf(row['Mounts']).map((each) => {
      const mount = objectOf(each);
      const source = textOf(mount['Name']) || textOf(mount['Source']);
      return `${source}:${textOf(mount['Destination'])}${mount['RW'] === false ? ':ro' : ''}`;
    }),
    networks: Object.keys(objectOf(objectOf(row['NetworkSettings'])['Networks'])),
    restart: `${textOf(restart['Name']) || 'no'}${retries > 0 ? `:${retries}` : ''}`,
    user: textOf(config['User']),
    workingDirectory: textOf(config['WorkingDir']),
    healthcheck: list(objectOf(config['Healthcheck'])['Test']),
    privileged: host['Privileged'] === true,
    readOnly: host['ReadonlyRootfs'] === true,
    memory: numberOf(host['Memory']),
  };
}

function portsOf(host: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(objectOf(host['PortBindings'])).flatMap(([target, bindings]) =>
    listOf(bindings).map((each) => {
      const { HostIp: ip, HostPort: published } = objectOf(each);
      return portText(textOf(ip), textOf(published), target);
    }),
  );
}

/** A published port as one text, the same for both sides of a comparison. */
export function portText(ip: string, published: string, target: string): string {
  return [...(ip === '' || ip === '0.0.0.0' ? [] : [ip]), published, target].join(':');
}
