import type { YamlValue } from '../yaml/yaml-value.ts';

/** What a `docker run` line has said so far. Attributes keep the order in which they were said. */
export interface Container {
  readonly attributes: Map<string, YamlValue>;
  readonly networks: Map<string, Map<string, YamlValue>>;
  /** Volumes by name that it mounts. */
  readonly volumes: Set<string>;
  volumeDriver: string | undefined;
  /** What `--ip` and the like say of the network: it may be named later. */
  readonly address: Map<string, YamlValue>;
}

export function emptyContainer(): Container {
  return {
    attributes: new Map(),
    networks: new Map(),
    volumes: new Set(),
    volumeDriver: undefined,
    address: new Map(),
  };
}

type Branch = Record<string, YamlValue>;

/** Sets an attribute at a path of keys, parents made. */
export function put({ attributes }: Container, path: readonly string[], value: YamlValue): void {
  const [first = '', ...rest] = path;
  attributes.set(first, rest.length === 0 ? value : within(attributes.get(first), rest, value));
}

function within(
  branch: YamlValue | undefined,
  [key = '', ...rest]: readonly string[],
  value: YamlValue,
): Branch {
  const before = branch as Branch | undefined;
  return { ...before, [key]: rest.length === 0 ? value : within(before?.[key], rest, value) };
}

/** Adds an item to the list at a path. */
export function append(container: Container, path: readonly string[], item: YamlValue): void {
  let before: YamlValue | undefined = container.attributes.get(path[0]!);
  for (const key of path.slice(1)) before = (before as Branch | undefined)?.[key];
  put(container, path, [...((before as readonly YamlValue[] | undefined) ?? []), item]);
}
