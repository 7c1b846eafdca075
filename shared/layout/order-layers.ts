import type { GraphNode } from '../graph/graph.ts';
import type { NodeId } from './positions.ts';

/** A place in a layer: a card, or where the edges into a card further right pass by. */
export interface Slot {
  readonly node: GraphNode | undefined;
  readonly left: readonly Slot[];
  readonly right: readonly Slot[];
}

interface Draft {
  /** Its number among all. */
  readonly serial: number;
  readonly node: GraphNode | undefined;
  readonly left: Draft[];
  readonly right: Draft[];
  rank: number;
  /** Where its neighbours would have it; NaN: it has none. */
  wish: number;
}

const SWEEPS = 12;
/** Of so many cards the order hardly changes after half the sweeps. */
const MANY = 500;
/** Beyond so many, ways that pass layers are left out of the reckoning. */
const MOST_PASSED = 60_000;

/**
 * The layers with their cards in an order in which few edges cross: by the mean of their neighbours, to and fro, then by exchange of
 * neighbours; the best of all rounds. Edges into one card share the slots that they pass, as they share a trunk when drawn.
 */
export function orderLayers(
  layers: readonly (readonly GraphNode[])[],
  edges: readonly { readonly source: NodeId; readonly target: NodeId }[],
): readonly (readonly Slot[])[] {
  const drafts = draftLayers(layers, edges);
  rankAll(drafts);
  let best = drafts.map((layer) => [...layer]);
  let fewest = crossingsOf(drafts);
  const cards = layers.reduce((sum, { length }) => sum + length, 0);
  const sweeps = cards > MANY ? SWEEPS / 2 : SWEEPS;
  for (let sweep = 0; sweep < sweeps && fewest > 0; sweep++) {
    const side = sweep % 2 === 0 ? 'left' : 'right';
    for (const layer of side === 'left' ? drafts : drafts.toReversed()) {
      sortByMean(layer, side);
      exchange(layer, side);
    }
    const crossings = crossingsOf(drafts);
    if (crossings >= fewest) continue;
    fewest = crossings;
    best = drafts.map((layer) => [...layer]);
  }
  return best;
}

function draftLayers(
  layers: readonly (readonly GraphNode[])[],
  edges: readonly { readonly source: NodeId; readonly target: NodeId }[],
): Draft[][] {
  const drafts: Draft[][] = layers.map(() => []);
  const known = new Map<NodeId, Draft>();
  const depths = new Map<NodeId, number>();
  let serial = 0;
  const draft = (depth: number, node?: GraphNode): Draft => {
    const made: Draft = { serial: serial++, node, left: [], right: [], rank: 0, wish: NaN };
    drafts[depth]!.push(made);
    return made;
  };
  layers.forEach((layer, depth) =>
    layer.forEach((node) => {
      depths.set(node.id, depth);
      known.set(node.id, draft(depth, node));
    }),
  );
  const forward = edges.filter(({ source, target }) => depths.get(source)! < depths.get(target)!);
  const passed = forward.reduce(
    (sum, { source, target }) => sum + depths.get(target)! - depths.get(source)! - 1,
    0,
  );
  const most = serial + passed;
  const joined = new Set<number>();
  const join = (left: Draft, right: Draft): void => {
    const pair = left.serial * most + right.serial;
    if (joined.has(pair)) return;
    joined.add(pair);
    left.right.push(right);
    right.left.push(left);
  };
  const passing = new Map<NodeId, Draft[]>();
  for (const { source, target } of forward) {
    let at = known.get(source)!;
    const start = depths.get(source)!;
    const end = depths.get(target)!;
    if (end > start + 1 && passed <= MOST_PASSED) {
      const slots = passing.get(target) ?? [];
      passing.set(target, slots);
      for (let depth = start + 1; depth < end; depth++) {
        const next = (slots[depth] ??= draft(depth));
        join(at, next);
        at = next;
      }
    }
    join(at, known.get(target)!);
  }
  return drafts;
}

function rankAll(layers: readonly Draft[][]): void {
  for (const layer of layers) rank(layer);
}

function rank(layer: readonly Draft[]): void {
  for (let index = 0; index < layer.length; index++) layer[index]!.rank = index;
}

function sortByMean(layer: Draft[], side: 'left' | 'right'): void {
  // What nothing pulls keeps its row; the others take the rows between in the order of their wishes.
  const pulled: Draft[] = [];
  for (const slot of layer) {
    const near = slot[side];
    if (near.length === 0) {
      slot.wish = NaN;
      continue;
    }
    let sum = 0;
    for (const { rank } of near) sum += rank;
    slot.wish = sum / near.length;
    pulled.push(slot);
  }
  pulled.sort((a, b) => a.wish - b.wish || a.rank - b.rank);
  let next = 0;
  for (let index = 0; index < layer.length; index++) {
    if (!Number.isNaN(layer[index]!.wish)) layer[index] = pulled[next++]!;
  }
  rank(layer);
}

/** Exchanges neighbours in a layer while that spares crossings to one side. */
function exchange(layer: Draft[], side: 'left' | 'right'): void {
  for (let round = 0, isBetter = true; isBetter && round < 4; round++) {
    isBetter = false;
    for (let index = 1; index < layer.length; index++) {
      const [a, b] = [layer[index - 1]!, layer[index]!];
      if (pairCrossings(a[side], b[side]) <= pairCrossings(b[side], a[side])) continue;
      [layer[index - 1], layer[index]] = [b, a];
      isBetter = true;
    }
  }
  rank(layer);
}

/** How often edges cross from one slot to `above` and from the slot below it to `below`. */
function pairCrossings(above: readonly Draft[], below: readonly Draft[]): number {
  let count = 0;
  for (const { rank } of above) for (const other of below) if (rank > other.rank) count++;
  return count;
}

/** All crossings between neighbouring layers, counted by a tree of sums (Barth, Jünger, Mutzel). */
function crossingsOf(layers: readonly (readonly Draft[])[]): number {
  let total = 0;
  for (let depth = 0; depth + 1 < layers.length; depth++) {
    const size = layers[depth + 1]!.length;
    const sums = new Int32Array(size + 1);
    let count = 0;
    for (const { right } of layers[depth]!) {
      for (const { rank } of right) {
        let notAfter = 0;
        for (let i = rank + 1; i > 0; i -= i & -i) notAfter += sums[i]!;
        total += count - notAfter;
      }
      for (const { rank } of right) {
        for (let i = rank + 1; i <= size; i += i & -i) sums[i]!++;
        count++;
      }
    }
  }
  return total;
}
