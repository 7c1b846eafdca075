import { ViewportPortal } from '@xyflow/react';
import { useMemo } from 'react';
import type { Arrangement } from '../../shared/graph/views/view.ts';
import { activeArrangement, useApp, useWrittenSnapshot } from '../store/index.ts';
import { useCanvas } from './canvas-store.ts';
import { WaveHeads } from './WaveHeads.tsx';
import { Zones } from './Zones.tsx';

/** What a view draws behind the cards: boxes of networks, heads of waves. */
export function ViewDecorations() {
  const arrangement = useApp(activeArrangement);
  return arrangement === 'layers' ? null : <Decorations arrangement={arrangement} />;
}

function Decorations({ arrangement }: { readonly arrangement: Arrangement }) {
  const snapshot = useWrittenSnapshot();
  const graph = useCanvas((state) => state.graph);
  const settled = useCanvas((state) => state.places);
  const moving = useCanvas((state) => state.moving);
  const places = useMemo(
    () => (moving.size === 0 ? settled : new Map([...settled, ...moving])),
    [settled, moving],
  );
  return (
    <ViewportPortal>
      {arrangement === 'zones' ? (
        <Zones graph={graph} places={places} />
      ) : (
        snapshot !== undefined && <WaveHeads model={snapshot.model} graph={graph} places={places} />
      )}
    </ViewportPortal>
  );
}
