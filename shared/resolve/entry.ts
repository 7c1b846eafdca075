import type { Diagnostic } from '../diagnostic.ts';
import type { Path } from '../yaml/yaml-node.ts';
import type { Value } from './value.ts';

/** A service, network or other named element as ONE document says it, read, interpolated and extended. */
export interface Entry {
  /** Its place: `['services', 'web']`; of other top-level attributes `['name']`. */
  readonly path: Path;
  readonly value: Value;
  /** What the document resets in it, seen from it. */
  readonly resets: readonly Path[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The top-level elements that hold named entries; all other top-level attributes are entries themselves. */
export const sections = ['services', 'networks', 'volumes', 'configs', 'secrets', 'models'] as const;

export type Section = (typeof sections)[number];

export function isSection(key: string): key is Section {
  return (sections as readonly string[]).includes(key);
}

/** One document, ready to be merged: entries by section and name, and the other top-level attributes. */
export interface LayerDocument {
  readonly sections: ReadonlyMap<Section, ReadonlyMap<string, Entry>>;
  readonly others: ReadonlyMap<string, Entry>;
  /** Sections that are not maps. */
  readonly broken: ReadonlyMap<string, Value>;
  /** Resets of whole sections, whole entries and other top-level attributes. */
  readonly resets: readonly Path[];
}
