import { useMemo } from 'react';
import type { Graph } from '../../shared/graph/graph.ts';
import { startOrder } from '../../shared/graph/views/start-order.ts';
import type { Layout } from '../../shared/layout/positions.ts';
import { waveBands } from '../../shared/layout/wave-bands.ts';
import type { ComposeModel } from '../../shared/model/compose-model.ts';
import { useCanvas } from './canvas-store.ts';
import { useSay } from '../i18n/t.ts';

interface Props {
  readonly model: ComposeModel;
  readonly graph: Graph;
  readonly places: Layout;
}

/** A band behind each wave of the start order with its number, as wide as what starts in it. */
export function WaveHeads({ model, graph, places }: Props) {
  const say = useSay();
  const detail = useCanvas((state) => state.detail);
  const { waves } = useMemo(() => startOrder(model), [model]);
  const bands = useMemo(() => waveBands(waves, graph, places), [waves, graph, places]);
  return bands.map(({ number, x, y, width, height }) => (
    <div
      key={number}
      className={`wave-band ${detail}`}
      aria-hidden
      style={{ transform: `translate(${x}px, ${y}px)`, inlineSize: width, blockSize: height }}
    >
      <span>{say({ id: 'drawing.wave', args: { number } })}</span>
    </div>
  ));
}
