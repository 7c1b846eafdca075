import type { Container } from './container.ts';
import { listOf, numberOf, objectOf, readJson, textOf } from '../text/read-json.ts';
import type { JsonObject } from '../text/read-json.ts';

/** What `docker inspect` knows of a container beyond `ps`, or later. */
export type Inspected = Pick<
  Container,
  | 'state'
  | 'health'
  | 'exitCode'
  | 'restarts'
  | 'startedAt'
  | 'finishedAt'
  | 'error'
  | 'outOfMemory'
  | 'probes'
>;

const MAX_PROBES = 5;
const MAX_OUTPUT = 4096;

/** The answer of `docker inspect` by the full id of the container; empty for what is no such answer. */
export function parseInspect(text: string): ReadonlyMap<string, Inspected> {
  const found = new Map<string, Inspected>();
  for (const each of listOf(readJson(text))) {
    const row = objectOf(each);
    const state = objectOf(row['State']);
    const id = textOf(row['Id']);
    if (id === '') continue;
    found.set(id, {
      state: textOf(state['Status']),
      health: healthOf(objectOf(state['Health'])),
      exitCode: numberOf(state['ExitCode']),
      restarts: numberOf(row['RestartCount']),
      startedAt: timeOf(state['StartedAt']),
      finishedAt: timeOf(state['FinishedAt']),
      error: textOf(state['Error']),
      outOfMemory: state['OOMKilled'] === true,
      probes: probesOf(objectOf(state['Health'])),
    });
  }
  return found;
}

/** The containers with what `docker inspect` adds, where it knew them. */
export function withInspected(
  containers: readonly Container[],
  inspected: ReadonlyMap<string, Inspected>,
): Container[] {
  return containers.map((each) => {
    const more =
      inspected.get(each.id) ?? [...inspected].find(([id]) => id.startsWith(each.id) && each.id !== '')?.[1];
    return more === undefined ? each : { ...each, ...more };
  });
}

const healthOf = (health: JsonObject): string => textOf(health['Status']).replace(/^none$/, '');

function probesOf(health: JsonObject): Container['probes'] {
  return listOf(health['Log'])
    .slice(-MAX_PROBES)
    .map((each) => {
      const row = objectOf(each);
      return {
        at: timeOf(row['End']),
        exitCode: numberOf(row['ExitCode']),
        output: textOf(row['Output']).slice(0, MAX_OUTPUT).trim(),
      };
    });
}

/** The engine's zero time means never. */
function timeOf(value: unknown): string {
  const text = textOf(value);
  return text.startsWith('0001-') ? '' : text;
}
