import { useMemo } from 'react';
import type { Graph } from '../../shared/graph/graph.ts';
import { nodeId } from '../../shared/graph/node-id.ts';
import { startOrder } from '../../shared/graph/views/start-order.ts';
import type { Layout } from '../../shared/layout/positions.ts';
import { boundsOf } from '../../shared/layout/rectangle.ts';
import type { ComposeModel } from '../../shared/model/compose-model.ts';
import { useCanvas } from './canvas-store.ts';
import { useT } from '../i18n/t.ts';

interface Props {
  readonly model: ComposeModel;
  readonly graph: Graph;
  readonly places: Layout;
}

const HEAD = { height: 30, gap: 20, padding: 14 } as const;

/** A band behind each wave of the start order with its number, as wide as what starts in it. */
export function WaveHeads({ model, graph, places }: Props) {
  const t = useT();
  const detail = useCanvas((state) => state.detail);
  const bands = useMemo(() => {
    const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
    const placed = (name: string) => {
      const id = nodeId('service', name);
      const node = nodes.get(id);
      const place = places.get(id);
      return node === undefined || place === undefined ? [] : [{ ...node, ...place }];
    };
    return startOrder(model).waves.map((wave) => boundsOf(wave.flatMap(placed)));
  }, [model, graph, places]);
  const all = boundsOf(bands.filter((band) => band !== undefined));
  if (all === undefined) return null;
  const top = all.y - HEAD.height - HEAD.gap;
  return bands.map((band, index) =>
    band === undefined ? null : (
      <div
        key={index}
        className={`wave-band ${detail}`}
        aria-hidden
        style={{
          transform: `translate(${band.x - HEAD.padding}px, ${top}px)`,
          inlineSize: band.width + 2 * HEAD.padding,
          blockSize: all.y + all.height - top + HEAD.padding,
        }}
      >
        <span>{t('views.wave', { number: index + 1 })}</span>
      </div>
    ),
  );
}
