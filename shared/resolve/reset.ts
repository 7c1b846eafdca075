import type { Path } from '../yaml/yaml-node.ts';
import { mapEntries } from './make-value.ts';
import type { Value } from './value.ts';

// Step 5 of the pipeline: what `!reset` and `!override` name is taken out of everything merged so far.

/** The value without the places that the paths name; undefined when one names the value itself. `*` matches any key. */
export function applyResets(value: Value, resets: readonly Path[]): Value | undefined {
  if (resets.length === 0) return value;
  if (resets.some((path) => path.length === 0)) return undefined;
  // Entries of lists cannot be reset in the tool: only maps are entered.
  if (value.kind !== 'map') return value;
  return mapEntries(value, (entry, key) => applyResets(entry, resetsBelow(resets, key)));
}

/** The paths that lead through a key, seen from there. */
export function resetsBelow(resets: readonly Path[], key: string): readonly Path[] {
  if (resets.length === 0) return resets;
  return resets.filter((path) => path[0] === key || path[0] === '*').map((path) => path.slice(1));
}
