import { useMemo } from 'react';
import type { Graph } from '../../shared/graph/graph.ts';
import type { Layout } from '../../shared/layout/positions.ts';
import { zonesOf } from '../../shared/layout/zones.ts';
import { useCanvas } from './canvas-store.ts';
import { networkColours } from './network-colours.ts';

/** The boxes of the networks, around what stands in them now. */
export function Zones({ graph, places }: { readonly graph: Graph; readonly places: Layout }) {
  const colours = useMemo(() => networkColours(graph), [graph]);
  const moving = useCanvas((state) => state.moving);
  const zones = useMemo(() => zonesOf(graph, places, moving), [graph, places, moving]);
  const over = useCanvas((state) => state.zoneDrop?.joins);
  return zones.map(({ network, x, y, width, height }, index) => (
    <div
      key={`${network} ${index}`}
      className={`zone${network === over ? ' over' : ''}`}
      data-zone={network}
      aria-hidden
      style={{
        transform: `translate(${x}px, ${y}px)`,
        inlineSize: width,
        blockSize: height,
        color: colours.get(network),
      }}
    />
  ));
}
