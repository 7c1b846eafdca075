import { addTo } from '../add-to.ts';
import type { GraphEdge, GraphNode } from '../graph/graph.ts';
import type { NodeId } from './positions.ts';

/**
 * Where nodes with a choice stand: beside what they lead to if that is more than what leads to them (ports beside their service), as far
 * left as may be, as far right, or beside most of what they are connected with.
 */
export const layerings = ['together', 'left', 'right', 'short'] as const;
export type Layering = (typeof layerings)[number];

/**
 * In which layer each node stands, from 0 at the left: right of all that leads to it. In rings inferred edges
 * have no say, so that what files declare goes from left to right.
 */
export function layerDepths(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  layering: Layering = 'together',
): ReadonlyMap<NodeId, number> {
  const all = sidesOf(edges);
  const ringed = inRings(nodes, all);
  const sides = ringed.size === 0 ? all : sidesOf(withoutGuesses(edges, ringed));
  if (layering === 'together') return drawnTogether(nodes, depthsOf(nodes, sides.left), sides);
  if (layering === 'left') return depthsOf(nodes, sides.left);
  const fromRight = depthsOf(nodes, sides.right);
  const most = Math.max(0, ...fromRight.values());
  const right = new Map([...fromRight].map(([id, depth]) => [id, most - depth]));
  return layering === 'right' ? right : shortened(nodes, right, sides);
}

/** What leads to each node, and what each leads to. */
interface Sides {
  readonly left: ReadonlyMap<NodeId, readonly NodeId[]>;
  readonly right: ReadonlyMap<NodeId, readonly NodeId[]>;
}

function sidesOf(edges: readonly GraphEdge[]): Sides {
  const left = new Map<NodeId, NodeId[]>();
  const right = new Map<NodeId, NodeId[]>();
  for (const { source, target } of edges) {
    addTo(right, source, target);
    addTo(left, target, source);
  }
  return { left, right };
}

/** What is left when nodes that nothing leads to, or that lead to nothing, are taken away again and again. */
function inRings(nodes: readonly GraphNode[], { left, right }: Sides): ReadonlySet<NodeId> {
  const rest = new Set(nodes.map(({ id }) => id));
  for (const [before, after] of [
    [left, right],
    [right, left],
  ] as const) {
    const isThere = (id: NodeId): boolean => rest.has(id);
    const counts = new Map([...rest].map((id) => [id, (before.get(id) ?? []).filter(isThere).length]));
    const free = [...rest].filter((id) => counts.get(id) === 0);
    for (let id = free.pop(); id !== undefined; id = free.pop()) {
      rest.delete(id);
      for (const next of (after.get(id) ?? []).filter(isThere)) {
        counts.set(next, counts.get(next)! - 1);
        if (counts.get(next) === 0) free.push(next);
      }
    }
  }
  return rest;
}

/** The edges without those inferred ones that may close a ring. */
function withoutGuesses(edges: readonly GraphEdge[], ringed: ReadonlySet<NodeId>): readonly GraphEdge[] {
  return edges.filter(
    ({ kind, source, target }) => kind !== 'inferred' || !ringed.has(source) || !ringed.has(target),
  );
}

/** How many nodes come before each, on the longest way. Rings are cut where they close. Without recursion: ways are long. */
function depthsOf(
  nodes: readonly GraphNode[],
  left: ReadonlyMap<NodeId, readonly NodeId[]>,
): ReadonlyMap<NodeId, number> {
  const depths = new Map<NodeId, number>();
  const open = new Set<NodeId>();
  for (const { id } of nodes) {
    const stack = [id];
    while (stack.length > 0) {
      const top = stack.at(-1)!;
      if (depths.has(top)) {
        stack.pop();
        continue;
      }
      const before = left.get(top) ?? [];
      const unknown = open.has(top) ? [] : before.filter((each) => !depths.has(each) && !open.has(each));
      open.add(top);
      if (unknown.length > 0) {
        stack.push(...unknown);
        continue;
      }
      depths.set(top, Math.max(-1, ...before.map((each) => depths.get(each) ?? -1)) + 1);
      open.delete(top);
      stack.pop();
    }
  }
  return depths;
}

/** Nodes that more leads out of than into stand directly left of what they lead to: ports beside their service. */
function drawnTogether(
  nodes: readonly GraphNode[],
  depths: ReadonlyMap<NodeId, number>,
  { left, right }: Sides,
): ReadonlyMap<NodeId, number> {
  const drawn = new Map(depths);
  for (const { id } of nodes.toSorted((a, b) => depths.get(b.id)! - depths.get(a.id)!)) {
    const after = (right.get(id) ?? []).filter((each) => depths.get(each)! > depths.get(id)!);
    if (after.length <= (left.get(id)?.length ?? 0)) continue;
    drawn.set(id, after.reduce((nearest, each) => Math.min(nearest, drawn.get(each)!), Infinity) - 1);
  }
  return drawn;
}

const MOST_ROUNDS = 8;

/** Nodes go, as far as the order lets them, to the side on which they have more neighbours, until none goes further. */
function shortened(
  nodes: readonly GraphNode[],
  depths: ReadonlyMap<NodeId, number>,
  { left, right }: Sides,
): ReadonlyMap<NodeId, number> {
  const drawn = new Map(depths);
  const at = (ids: readonly NodeId[] = []): readonly number[] => ids.map((id) => drawn.get(id)!);
  for (let round = 0, isMoving = true; isMoving && round < MOST_ROUNDS; round++) {
    isMoving = false;
    for (const { id } of round % 2 === 0 ? nodes : nodes.toReversed()) {
      const here = drawn.get(id)!;
      const before = at(left.get(id)).filter((depth) => depth < here);
      const after = at(right.get(id)).filter((depth) => depth > here);
      if (before.length === after.length) continue;
      const there = before.length > after.length ? Math.max(...before) + 1 : Math.min(...after) - 1;
      if (there === here) continue;
      drawn.set(id, there);
      isMoving = true;
    }
  }
  const least = Math.min(0, ...drawn.values());
  return least === 0 ? drawn : new Map([...drawn].map(([id, depth]) => [id, depth - least]));
}
