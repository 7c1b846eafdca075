import type { Graph } from '../graph/graph.ts';
import { nodeId } from '../graph/node-id.ts';
import type { Layout } from './positions.ts';
import { boundsOf, type Rectangle } from './rectangle.ts';

/** The band behind a wave of the start order, its number at the upper left. */
export interface WaveBand extends Rectangle {
  /** Counted from 1. */
  readonly number: number;
}

const HEAD = { height: 30, gap: 20, padding: 14 } as const;

/** A band for each wave that has a card with a place: as wide as what starts in it, all equally high. */
export function waveBands(
  waves: readonly (readonly string[])[],
  graph: Graph,
  places: Layout,
): readonly WaveBand[] {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const placed = (name: string) => {
    const id = nodeId('service', name);
    const node = nodes.get(id);
    const place = places.get(id);
    return node === undefined || place === undefined ? [] : [{ ...node, ...place }];
  };
  const bounds = waves.map((wave) => boundsOf(wave.flatMap(placed)));
  const all = boundsOf(bounds.filter((band) => band !== undefined));
  if (all === undefined) return [];
  const y = all.y - HEAD.height - HEAD.gap;
  return bounds.flatMap((band, index) =>
    band === undefined
      ? []
      : [
          {
            number: index + 1,
            x: band.x - HEAD.padding,
            y,
            width: band.width + 2 * HEAD.padding,
            height: all.y + all.height - y + HEAD.padding,
          },
        ],
  );
}
