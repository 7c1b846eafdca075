import type { Diagnostic } from '../diagnostic.ts';
import { message } from '../message.ts';
import type { YamlNode } from '../yaml/yaml-node.ts';
import { nullValue, writtenAt } from './make-value.ts';
import type { AliasPlace, SeenAlias } from './pair-readings.ts';
import { dotted, problem } from './problem.ts';
import type { Source } from './value.ts';

// The tool looks for circles by paths (loader/reset.go): an anchor that is used at a place and again below it is one to it, though
// YAML sees none. It compares the paths as text, so `services.web` and `services.web.api` lie one below the other as well.
// What an alias brings in was looked at where the anchor stands; what stands below `!override` is not looked at.

interface Use {
  readonly seen: SeenAlias;
  readonly at: AliasPlace;
  readonly path: string;
}

/** What the tool takes for circles among the aliases of a document, in the order in which it meets them. */
export function seemingCycles(
  aliases: readonly SeenAlias[],
  sourceOf: (seen: SeenAlias) => Source,
): Diagnostic[] {
  if (aliases.length < 2) return [];
  const found: Diagnostic[] = [];
  const compare = aliases.some(({ at }) => at?.dots === true) ? outOfOrder() : inOrder();
  for (const seen of aliases) {
    const { at, target } = seen;
    if (at === undefined || target === undefined) continue;
    // The tool leaves a merge key out of a path by its text.
    const use = { seen, at, path: dotted(at.path).replace('.<<', '') };
    if (use.path.includes('<<')) continue;
    const other = compare(target, use);
    if (other !== undefined) found.push(cycle(use, other, sourceOf(seen)));
  }
  return found;
}

type Compare = (target: YamlNode, use: Use) => Use | undefined;

/** All that lies below a place follows in one stretch, so that a use need only be compared with the one before. */
function inOrder(): Compare {
  const last = new Map<YamlNode, Use>();
  return (target, use) => {
    const before = last.get(target);
    last.set(target, use);
    return before !== undefined && areNested(before.path, use.path) ? before : undefined;
  };
}

/** Names with dots lie below others without standing beside them. */
function outOfOrder(): Compare {
  const all = new Map<YamlNode, Use[]>();
  return (target, use) => {
    const before = all.get(target);
    if (before === undefined) all.set(target, [use]);
    else before.push(use);
    return before?.find(({ path }) => areNested(path, use.path));
  };
}

function areNested(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long[short.length] === '.' && long.startsWith(short);
}

function cycle(use: Use, other: Use, source: Source): Diagnostic {
  const args = { name: use.seen.alias.name, path: use.path, other: other.path };
  const value = nullValue(writtenAt(source, use.seen.alias));
  return problem('seeming-cycle', message('resolve.seeming-cycle', args), { path: use.at.path, value });
}
