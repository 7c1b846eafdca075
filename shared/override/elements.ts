import { isSection } from '../resolve/entry.ts';
import type { MapValue, Value } from '../resolve/value.ts';
import type { Path } from '../yaml/yaml-node.ts';

/** A service, network or other named element of a configuration, or another top-level attribute. */
export interface Element {
  readonly path: Path;
  readonly value: Value;
}

/** The elements of a configuration by `pathKey`, in its order. */
export function elementsOf(config: MapValue | undefined): Map<string, Element> {
  const found = new Map<string, Element>();
  for (const [key, value] of config?.entries ?? []) {
    if (!isSection(key)) found.set(key, { path: [key], value });
    else if (value.kind === 'map') {
      for (const [name, entry] of value.entries)
        found.set(`${key}\0${name}`, { path: [key, name], value: entry });
    }
  }
  return found;
}
