import { countLeaves, reduce, reductionsOf, type OverrideNode, type Reduction } from './override-tree.ts';

/** A part of the override that is made smaller by itself. */
export interface Part {
  node: OverrideNode | undefined;
}

/**
 * Takes away what is not needed: afterwards no leaf and no `!override` can go. `failing` tries the parts as they stand and answers
 * with those that are then wrong. Parts are tried side by side, one step of each at a time, because they seldom depend on
 * one another; where they do, one after the other.
 */
export function minimize<P extends Part>(parts: readonly P[], failing: () => ReadonlySet<P>): void {
  let open = parts.filter(({ node }) => node !== undefined && mayShrink(node));
  for (let pass = 0; open.length > 0 && pass < 3; pass++) open = shrinkAll(open, failing);
}

/** A lone leaf is there because the element differed without it. */
function mayShrink(node: OverrideNode): boolean {
  return countLeaves(node) > 1 || node.tag === '!override' || (node.kind !== 'leaf' && hasOverride(node));
}

function hasOverride(node: OverrideNode): boolean {
  return reductionsOf(node).some(({ what }) => what === 'tag');
}

interface Step {
  readonly before: OverrideNode;
  readonly reduction: Reduction;
}

/** One pass over every part; answers the parts that became smaller. */
function shrinkAll<P extends Part>(parts: readonly P[], failing: () => ReadonlySet<P>): P[] {
  const queues = new Map(parts.map((part) => [part, part.node === undefined ? [] : reductionsOf(part.node)]));
  const shrunk = new Set<P>();
  for (;;) {
    const steps = new Map<P, Step>();
    for (const [part, queue] of queues) {
      const reduction = queue.shift();
      if (reduction !== undefined && part.node !== undefined)
        steps.set(part, { before: part.node, reduction });
    }
    if (steps.size === 0) return [...shrunk];
    for (const part of tryTogether(steps, failing) ?? tryOneByOne(steps, failing)) shrunk.add(part);
  }
}

/** The parts whose step was right; undefined, and nothing done, where the steps disturb one another. */
function tryTogether<P extends Part>(
  steps: ReadonlyMap<P, Step>,
  failing: () => ReadonlySet<P>,
): readonly P[] | undefined {
  for (const [part, { before, reduction }] of steps) part.node = reduce(before, reduction);
  const wrong = failing();
  if ([...wrong].every((part) => steps.has(part))) {
    for (const part of wrong) part.node = steps.get(part)!.before;
    const right = [...steps.keys()].filter((part) => !wrong.has(part));
    if (right.length === 0 || wrong.size === 0 || failing().size === 0) return right;
  }
  for (const [part, { before }] of steps) part.node = before;
  return undefined;
}

function tryOneByOne<P extends Part>(
  steps: ReadonlyMap<P, Step>,
  failing: () => ReadonlySet<P>,
): readonly P[] {
  return [...steps].flatMap(([part, { before, reduction }]) => {
    part.node = reduce(before, reduction);
    if (failing().size === 0) return [part];
    part.node = before;
    return [];
  });
}
