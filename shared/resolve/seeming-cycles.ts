import type { Diagnostic } from '../diagnostic.ts';
import { message } from '../message.ts';
import type { YamlNode } from '../yaml/yaml-node.ts';
import { nullValue, writtenAt } from './make-value.ts';
import type { SeenAlias } from './pair-readings.ts';
import { dotted, problem } from './problem.ts';
import type { Source } from './value.ts';

// The tool looks for circles by paths (loader/reset.go): an anchor that is used at a place and again below it is one to it, though
// YAML sees none. It compares the paths as text, so `services.web` and `services.web.api` lie one below the other as well.
// What an alias brings in was looked at where the anchor stands; what stands below `!override` is not looked at.

interface Use {
  readonly seen: SeenAlias;
  readonly path: string;
}

/** What the tool takes for circles among the aliases of a document, in the order in which it meets them. */
export function seemingCycles(
  aliases: readonly SeenAlias[],
  sourceOf: (seen: SeenAlias) => Source,
): Diagnostic[] {
  if (aliases.length < 2) return [];
  const found: Diagnostic[] = [];
  const roots = new Map<YamlNode, Spot>();
  for (const seen of aliases) {
    const { at, target } = seen;
    if (at === undefined || target === undefined) continue;
    // The tool leaves a merge key out of a path by its text.
    const use = { seen, path: dotted(at).replace('.<<', '') };
    if (use.path.includes('<<')) continue;
    const root = roots.get(target) ?? emptySpot();
    roots.set(target, root);
    const other = settle(root, use);
    if (other !== undefined) found.push(cycle(use, other, sourceOf(seen)));
  }
  return found;
}

/** A step of the paths at which one anchor is used; the first use there, and the first one further below. */
interface Spot {
  use: Use | undefined;
  below: Use | undefined;
  children: Map<string, Spot> | undefined;
}

function emptySpot(): Spot {
  return { use: undefined, below: undefined, children: undefined };
}

/** Puts a use in its place; a former one above or below it is the answer. Costs the length of the path, however many there are. */
function settle(root: Spot, use: Use): Use | undefined {
  let at = root;
  let other: Use | undefined;
  for (const step of use.path.split('.')) {
    other ??= at.use;
    at.below ??= use;
    at.children ??= new Map();
    const next = at.children.get(step) ?? emptySpot();
    at.children.set(step, next);
    at = next;
  }
  other ??= at.below;
  at.use ??= use;
  return other;
}

function cycle(use: Use, other: Use, source: Source): Diagnostic {
  const args = { name: use.seen.alias.name, path: use.path, other: other.path };
  const value = nullValue(writtenAt(source, use.seen.alias));
  return problem('seeming-cycle', message('resolve.seeming-cycle', args), { path: use.seen.at ?? [], value });
}
