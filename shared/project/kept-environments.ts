import type { Environment } from './project.ts';

/**
 * What the sidecar says of an environment: only what differs from the one that the files speak of under the name
 * `detected` (default: `name`). Paths are relative to the project; an empty `projectName` or `projectDirectory` takes away what the
 * files say.
 */
export interface KeptEnvironment extends Partial<Omit<Environment, 'name'>> {
  readonly name: string;
  /** A person does not want it; the files go on speaking of it. */
  readonly removed?: true;
}

/** Reads the `environments` of a sidecar. What has the wrong shape is left out. */
export function readKeptEnvironments(value: unknown): KeptEnvironment[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly unknown[]).flatMap((item) => {
    const entry = item as Readonly<Record<string, unknown>> | null | undefined;
    const name = entry?.['name'];
    if (!isName(name)) return [];
    const files = textsIn(entry?.['files']);
    const envFiles = textsIn(entry?.['envFiles']);
    const profiles = textsIn(entry?.['profiles']);
    const variables = recordIn(entry?.['variables']);
    const { detected, projectName, projectDirectory } = entry ?? {};
    return [
      {
        name,
        ...(isName(detected) ? { detected } : {}),
        ...(entry?.['removed'] === true ? { removed: true as const } : {}),
        ...(files === undefined ? {} : { files }),
        ...(envFiles === undefined ? {} : { envFiles }),
        ...(profiles === undefined ? {} : { profiles }),
        ...(variables === undefined ? {} : { variables }),
        ...(typeof projectName === 'string' ? { projectName } : {}),
        ...(typeof projectDirectory === 'string' ? { projectDirectory } : {}),
      },
    ];
  });
}

/** The `environments` of a sidecar as JSON, with the keys of `previous` that we do not know. */
export function printKeptEnvironments(kept: readonly KeptEnvironment[], previous: unknown): object[] {
  const before = Array.isArray(previous) ? (previous as readonly unknown[]) : [];
  return kept.map((one) => {
    const same = before.find((each) => (each as { name?: unknown } | null)?.name === one.name) ?? {};
    const unknown = Object.entries(same).filter(([key]) => !KEYS.includes(key as keyof KeptEnvironment));
    const own = KEYS.flatMap((key) => (one[key] === undefined ? [] : [[key, sortKeys(one[key])]]));
    return Object.fromEntries([...own, ...unknown]) as object;
  });
}

const KEYS = [
  'name',
  'detected',
  'removed',
  'files',
  'envFiles',
  'profiles',
  'variables',
  'projectName',
  'projectDirectory',
] as const satisfies readonly (keyof KeptEnvironment)[];

/** A record with its keys in order; anything else as it is. */
export function sortKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const isName = (value: unknown): value is string => typeof value === 'string' && value !== '';

function textsIn(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) ? (value as readonly unknown[]).filter(isName) : undefined;
}

function recordIn(value: unknown): Readonly<Record<string, string>> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
