import type { Path } from '../yaml/yaml-node.ts';
import { isSection, type Entry, type LayerDocument, type Section } from './entry.ts';
import { shapeAt } from './fold.ts';
import { interpolateValues } from './interpolate-values.ts';
import { remap, type Made, type Memory } from './memory.ts';
import { noDiagnostics } from './problem.ts';
import { resetsBelow } from './reset.ts';
import type { Scope } from './scope.ts';
import type { MapValue, Value } from './value.ts';

// Step 3 of the pipeline, cut to size: a document's map becomes entries, each interpolated by itself and remembered.

/** The entries of a document. `resets` are those that were found while it was read; `step` names the document. */
export function readDocument(
  value: MapValue,
  resets: readonly Path[],
  scope: Scope,
  memory: Memory,
  step: string,
): LayerDocument {
  const inSections = new Map<Section, ReadonlyMap<string, Entry>>();
  const plain = new Map<string, Value>();
  const broken = new Map<string, Value>();
  for (const [key, child] of value.entries) {
    if (!isSection(key)) plain.set(key, child);
    else if (child.kind !== 'map') broken.set(key, child);
    else {
      // What a document resets in an entry is written in the entry itself, so its value alone decides.
      const read = (raw: Value, name: string, before: Made<Value, Entry> | undefined): Entry =>
        readEntry([key, name], raw, resets, scope, before);
      const entries = remap(memory, `${step} ${key}`, child.entries, read, scope.asked);
      inSections.set(key, entries);
    }
  }
  const readOther = (raw: Value, key: string): Entry => readEntry([key], raw, resets, scope);
  const others = remap(memory, step, plain, readOther, scope.asked);
  const whole = resets.filter(
    (path) => path.length === 1 || (path.length === 2 && isSection(String(path[0]))),
  );
  return { sections: inSections, others, broken, resets: whole };
}

function readEntry(
  path: Path,
  raw: Value,
  resets: readonly Path[],
  scope: Scope,
  before?: Made<Value, Entry>,
): Entry {
  const below = path.reduce<readonly Path[]>((found, part) => resetsBelow(found, String(part)), resets);
  if (!scope.options.interpolate) return { path, value: raw, resets: below, diagnostics: noDiagnostics };
  // What another reading left as it was, and told nothing of, says no variables.
  const plain = before?.to.diagnostics.length === 0 ? before.to.value : undefined;
  const { value, diagnostics } = interpolateValues(raw, shapeAt(path), path, scope, plain);
  return { path, value, resets: below, diagnostics };
}
