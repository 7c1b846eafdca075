import type { Value } from '../resolve/value.ts';
import type { Path } from '../yaml/yaml-node.ts';

/** One place where two configurations differ: the innermost path at which both sides are not maps or lists of the same shape. */
export interface Difference {
  readonly path: Path;
  readonly before: Value | undefined;
  readonly after: Value | undefined;
}

/**
 * Where two configurations say different things, in the order of their keys. Where they come from does not count. Parts that
 * are the same object are not looked into: after an edit this costs what the edit changed.
 */
export function diffValues(before: Value | undefined, after: Value | undefined): Difference[] {
  const found: Difference[] = [];
  walk([], before, after, found);
  return found;
}

function walk(path: Path, a: Value | undefined, b: Value | undefined, found: Difference[]): void {
  if (a === b) return;
  if (a?.kind === 'map' && b?.kind === 'map') {
    for (const [key, value] of a.entries) {
      const other = b.entries.get(key);
      if (value !== other) walk([...path, key], value, other, found);
    }
    for (const [key, value] of b.entries) {
      if (!a.entries.has(key)) walk([...path, key], undefined, value, found);
    }
  } else if (a?.kind === 'list' && b?.kind === 'list') {
    const length = Math.max(a.items.length, b.items.length);
    for (let i = 0; i < length; i++) walk([...path, i], a.items[i], b.items[i], found);
  } else if (
    a?.kind === 'scalar' &&
    b?.kind === 'scalar' &&
    a.type === b.type &&
    Object.is(a.value, b.value)
  ) {
    return;
  } else {
    found.push({ path, before: a, after: b });
  }
}
