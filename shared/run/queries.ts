import { listOf, objectOf, readJson, textOf } from '../text/read-json.ts';

/** The arguments of `docker compose` that select what runs by its project's name alone. */
export const projectArgv = (project: string): string[] => ['-p', project];

/** Lists all containers, orphans included: `parsePs` reads it. */
export const psArgv: readonly string[] = ['ps', '--all', '--no-trunc', '--format', 'json'];

/** Streams what happens to the containers: `parseEvent` reads it. */
export const eventsArgv: readonly string[] = ['events', '--json'];

/** One line per service with its configuration's hash: `parseHashes` reads it. */
export const hashArgv: readonly string[] = ['config', '--hash', '*'];

/** The images that the project needs, one per line. */
export const imagesArgv: readonly string[] = ['config', '--images'];

export interface LogsQuery {
  /** Empty: all. */
  readonly services: readonly string[];
  /** How many of the last lines of each container come first. */
  readonly tail: number;
}

/** Follows the logs, with the time of each line: `parseLogLine` reads it. */
export function logsArgv({ services, tail }: LogsQuery): string[] {
  return ['logs', '--follow', '--timestamps', '--no-color', '--tail', String(tail), ...services];
}

/** Streams what the containers use, after `docker`: `parseStats` reads it. */
export function statsArgv(containers: readonly string[]): string[] {
  return ['stats', '--no-trunc', '--format', '{{json .}}', ...containers];
}

/** Everything the engine knows of containers, after `docker`: `parseInspect` reads it. */
export function inspectArgv(containers: readonly string[]): string[] {
  return ['inspect', '--type', 'container', ...containers];
}

/** What asks for the images and the networks of inspected containers, each after `docker`. */
export function surroundingsOf(inspected: string): readonly (readonly string[])[] {
  const rows = listOf(readJson(inspected)).map(objectOf);
  const images = new Set(rows.map((row) => textOf(row['Image'])).filter((id) => id !== ''));
  const networks = new Set(
    rows.flatMap((row) => Object.keys(objectOf(objectOf(row['NetworkSettings'])['Networks']))),
  );
  return [
    ...(images.size === 0 ? [] : [['image', 'inspect', '--', ...images]]),
    ...(networks.size === 0 ? [] : [['network', 'inspect', '--', ...networks]]),
  ];
}
