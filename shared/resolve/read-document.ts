import type { Path } from '../yaml/yaml-node.ts';
import { isSection, type Entry, type LayerDocument, type Section } from './entry.ts';
import { shapeAt } from './fold.ts';
import { interpolateValues } from './interpolate-values.ts';
import { memo1 } from './memo.ts';
import { noDiagnostics } from './problem.ts';
import { resetsBelow } from './reset.ts';
import type { Scope, Variables } from './scope.ts';
import type { MapValue, Value } from './value.ts';

// Step 3 of the pipeline, cut to size: a document's map becomes entries, each interpolated by itself and remembered.

/** The entries of a document. `resets` are those that were found while it was read. */
export function readDocument(value: MapValue, resets: readonly Path[], scope: Scope): LayerDocument {
  const table = scope.options.interpolate ? entriesUnder(scope.variables) : uninterpolated;
  const entry = (path: Path, raw: Value): Entry => {
    let known = table.get(raw);
    if (known === undefined) table.set(raw, (known = readEntry(path, raw, resets, scope)));
    return known;
  };
  const inSections = new Map<Section, Map<string, Entry>>();
  const others = new Map<string, Entry>();
  const broken = new Map<string, Value>();
  for (const [key, child] of value.entries) {
    if (!isSection(key)) others.set(key, entry([key], child));
    else if (child.kind !== 'map') broken.set(key, child);
    else {
      const names = new Map<string, Entry>();
      for (const [name, one] of child.entries) names.set(name, entry([key, name], one));
      inSections.set(key, names);
    }
  }
  const whole = resets.filter(
    (path) => path.length === 1 || (path.length === 2 && isSection(String(path[0]))),
  );
  return { sections: inSections, others, broken, resets: whole };
}

// What a document resets in an entry is read from the entry's own text, so the raw value alone is the key.
const entriesUnder = memo1((_variables: Variables) => new WeakMap<Value, Entry>());
const uninterpolated = new WeakMap<Value, Entry>();

function readEntry(path: Path, raw: Value, resets: readonly Path[], scope: Scope): Entry {
  const below = path.reduce<readonly Path[]>((found, part) => resetsBelow(found, String(part)), resets);
  if (!scope.options.interpolate) return { path, value: raw, resets: below, diagnostics: noDiagnostics };
  const { value, diagnostics } = interpolateValues(raw, shapeAt(path), path, scope.variables);
  return { path, value, resets: below, diagnostics };
}
