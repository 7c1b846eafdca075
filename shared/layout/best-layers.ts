import type { GraphEdge, GraphNode } from '../graph/graph.ts';
import { layerings, type Layering } from './layer-depths.ts';
import { placeLayers } from './place-layers.ts';
import { placeNetworks } from './place-networks.ts';
import { orderTwins } from './order-twins.ts';
import type { Layout } from './positions.ts';
import { tangleOf, type Tangle } from './tangle.ts';

/** So many drawings are tried at most, and fewer where looking at one takes long: by cards times edges. */
const MOST_TRIES = 32;
const MOST_LOOKS = 60_000;
/** For what the window draws by itself, where a person waits. */
export const FEW_LOOKS = 10_000;

/**
 * Places for cards in layers with their networks in rows above them: of several drawings the one that is least of a tangle. They differ in
 * how nodes with a choice are layered, and in the order that their layers begin with: first that of the files, then by chance, the
 * same each time. Where nothing crosses, the order of the files stays.
 */
export function bestLayers(
  cards: readonly GraphNode[],
  networks: readonly GraphNode[],
  edges: readonly GraphEdge[],
  looks = MOST_LOOKS,
): Layout {
  const graph = { nodes: [...cards, ...networks], edges };
  const draw = (order: readonly GraphNode[], layering: Layering): Layout => {
    const places = placeLayers(order, edges, networks.length, layering);
    return new Map([...places, ...placeNetworks(networks, cards, edges, places)]);
  };
  let best = draw(cards, layerings[0]);
  const tries = Math.min(MOST_TRIES, Math.floor(looks / (cards.length * edges.length)));
  if (edges.length === 0 || tries < layerings.length) return best;
  const asInFiles = tangleOf(graph, best);
  if (knotsIn(asInFiles) === 0) return best;
  let least = costOf(asInFiles);
  const chance = numbers();
  for (let attempt = 1; attempt < tries; attempt++) {
    const order = attempt < layerings.length ? cards : shuffled(cards, chance);
    const drawing = draw(order, layerings[attempt % layerings.length]!);
    const cost = costOf(tangleOf(graph, drawing));
    if (cost < least) [best, least] = [drawing, cost];
  }
  return orderTwins(best, cards, edges);
}

function knotsIn({ crossings, wireCrossings, collisions }: Tangle): number {
  return crossings + wireCrossings + collisions;
}

/** Ways that are together so much longer are as bad as a knot more. */
const KNOT = 1000;

function costOf(tangle: Tangle): number {
  return knotsIn(tangle) + tangle.length / KNOT;
}

/** Numbers from 0 up to 1, the same each time (Park and Miller). */
function numbers(): () => number {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Fisher and Yates. */
function shuffled(cards: readonly GraphNode[], chance: () => number): readonly GraphNode[] {
  const order = [...cards];
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(chance() * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}
