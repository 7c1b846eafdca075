import type { ContainerFacts } from './container-facts.ts';
import { portText } from './container-facts.ts';
import { listOf, objectOf, textOf } from '../text/read-json.ts';
import type { JsonObject } from '../text/read-json.ts';

/** One attribute that differs between a running container and the files; empty: not there. */
export interface DriftDetail {
  /** `image`, `environment.LOG_LEVEL`, `ports`. */
  readonly attribute: string;
  readonly running: string;
  readonly wanted: string;
}

/** The two names of the project's own resources: in the files, and of the engine. */
export interface EngineNames {
  readonly networks: ReadonlyMap<string, string>;
  readonly volumes: ReadonlyMap<string, string>;
}

/**
 * In what a container differs from its service, as `docker compose config --format json` prints it. Only what a container tells: what the
 * image brings (its command, its variables) is not held against it. Empty although the hashes differ: it is something else.
 */
export function driftDetails(service: JsonObject, facts: ContainerFacts, names: EngineNames): DriftDetail[] {
  const found: DriftDetail[] = [];
  const compare = (attribute: string, running: string, wanted: string): void => {
    if (running !== wanted) found.push({ attribute, running, wanted });
  };
  const lists = (attribute: string, running: readonly string[], wanted: readonly string[]): void => {
    compare(attribute, [...running].sort().join('\n'), [...wanted].sort().join('\n'));
  };
  const image = textOf(service['image']);
  if (image !== '') compare('image', facts.image, image);
  for (const [attribute, running] of [
    ['command', facts.command],
    ['entrypoint', facts.entrypoint],
  ] as const) {
    const wanted = listOf(service[attribute]).map(textOf);
    if (wanted.length > 0) compare(attribute, running.join(' '), wanted.join(' '));
  }
  for (const [name, value] of Object.entries(objectOf(service['environment']))) {
    const wanted = scalarText(value);
    if (value !== null) compare(`environment.${name}`, facts.environment[name] ?? '', wanted);
  }
  lists('ports', facts.ports, portsWanted(service));
  lists(
    'networks',
    facts.networks,
    Object.keys(objectOf(service['networks'])).map((name) => names.networks.get(name) ?? name),
  );
  const volumes = listOf(service['volumes']).map((each) => volumeText(objectOf(each), names));
  lists(
    'volumes',
    facts.volumes
      .filter((each) => volumes.includes(each) || !/^[0-9a-f]{64}:/.test(each))
      .filter(isWritten(service)),
    volumes.filter((each) => !each.startsWith(':')),
  );
  compare('restart', facts.restart, textOf(service['restart']) || 'no');
  if (textOf(service['user']) !== '') compare('user', facts.user, textOf(service['user']));
  if (textOf(service['working_dir']) !== '')
    compare('working_dir', facts.workingDirectory, textOf(service['working_dir']));
  const test = listOf(objectOf(service['healthcheck'])['test']).map(textOf);
  if (test.length > 0) compare('healthcheck.test', facts.healthcheck.join(' '), test.join(' '));
  compare('privileged', String(facts.privileged), String(service['privileged'] === true));
  compare('read_only', String(facts.readOnly), String(service['read_only'] === true));
  const limits = objectOf(objectOf(objectOf(service['deploy'])['resources'])['limits']);
  const memory = scalarText(limits['memory'] ?? service['mem_limit'] ?? 0);
  compare('memory', String(facts.memory), memory);
  return found;
}

function scalarText(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function portsWanted(service: JsonObject): string[] {
  return listOf(service['ports']).flatMap((each) => {
    const port = objectOf(each);
    const published = scalarText(port['published']);
    const target = `${scalarText(port['target'])}/${scalarText(port['protocol']) || 'tcp'}`;
    return published.includes('-') ? [] : [portText(scalarText(port['host_ip']), published, target)];
  });
}

function volumeText(mount: JsonObject, names: EngineNames): string {
  const source = textOf(mount['source']);
  const name = textOf(mount['type']) === 'volume' ? (names.volumes.get(source) ?? source) : source;
  return `${name}:${textOf(mount['target'])}${mount['read_only'] === true ? ':ro' : ''}`;
}

/** Configs and secrets are mounted too, but are no volumes of the service. */
function isWritten(service: JsonObject): (volume: string) => boolean {
  const targets = new Set(
    ['configs', 'secrets'].flatMap((kind) =>
      listOf(service[kind]).flatMap((each) => {
        const grant = objectOf(each);
        const [source, target] = [textOf(grant['source']), textOf(grant['target'])];
        const home = kind === 'secrets' ? '/run/secrets/' : '/';
        return [target.startsWith('/') ? target : `${home}${target || source}`];
      }),
    ),
  );
  return (volume) => !targets.has(volume.replace(/:ro$/, '').split(':').at(-1) ?? '');
}
