import { useReactFlow, ViewportPortal } from '@xyflow/react';
import { useState, type PointerEvent } from 'react';
import { edgeRemoval } from '../../shared/graph/removal.ts';
import type { GraphEdge } from '../../shared/graph/graph.ts';
import type { Point } from '../../shared/layout/positions.ts';
import { useT } from '../i18n/t.ts';
import { useSelection, useSnapshot } from '../store/index.ts';
import { canvasStore, useCanvas } from './canvas-store.ts';
import { connectOver, cancelConnecting, finishConnecting, startReconnecting } from './connecting.ts';
import { nodeAt } from './connecting-events.ts';

/** The two ends of the selected edge, to be taken to other nodes. */
export function EdgeGrips() {
  const snapshot = useSnapshot();
  const { edges } = useSelection();
  const [id] = edges;
  const edge = useCanvas(({ graph }) =>
    id === undefined ? undefined : graph.edges.find((each) => each.id === id),
  );
  const path = useCanvas(({ routes, movingRoutes }) =>
    id === undefined ? undefined : (movingRoutes.get(id) ?? routes.get(id))?.path,
  );
  if (edges.length !== 1 || edge === undefined || path === undefined || snapshot === undefined) return null;
  if (edgeRemoval(snapshot.model, edge) === undefined) return null;
  return <Grips edge={edge} ends={endsOf(path)} />;
}

/** Where a route begins and ends. */
function endsOf(path: string): { readonly source: Point; readonly target: Point } {
  const numbers = [...path.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);
  const [x = 0, y = 0] = numbers;
  return { source: { x, y }, target: { x: numbers.at(-2) ?? 0, y: numbers.at(-1) ?? 0 } };
}

function Grips({
  edge,
  ends,
}: {
  readonly edge: GraphEdge;
  readonly ends: Record<'source' | 'target', Point>;
}) {
  const t = useT();
  const flow = useReactFlow();
  const [pulled, setPulled] = useState<{ readonly end: 'source' | 'target'; readonly at: Point }>();
  const verdict = useCanvas(({ connecting }) => {
    if (connecting?.over === undefined || connecting.over === connecting.from) return 'open';
    return connecting.refusals.has(connecting.over) ? 'no' : 'yes';
  });
  const pull = (end: 'source' | 'target') => (event: PointerEvent<SVGElement>) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    event.preventDefault();
    startReconnecting(edge, end, 'pointer');
    const follow = (move: globalThis.PointerEvent): void => {
      const point = { x: move.clientX, y: move.clientY };
      setPulled({ end, at: flow.screenToFlowPosition(point) });
      connectOver(nodeAt(point));
    };
    const letGo = (up: globalThis.PointerEvent): void => {
      window.removeEventListener('pointermove', follow);
      window.removeEventListener('pointerup', letGo);
      setPulled(undefined);
      const over = nodeAt({ x: up.clientX, y: up.clientY });
      if (over === undefined) cancelConnecting();
      else if (canvasStore.getState().connecting !== undefined) finishConnecting(over);
    };
    window.addEventListener('pointermove', follow);
    window.addEventListener('pointerup', letGo);
  };
  const other = pulled?.end === 'source' ? ends.target : ends.source;
  return (
    <ViewportPortal>
      <svg className="edge-grips" aria-hidden>
        {pulled !== undefined && (
          <line
            className={`connection-line ${verdict}`}
            x1={other.x}
            y1={other.y}
            x2={pulled.at.x}
            y2={pulled.at.y}
          />
        )}
        {(['source', 'target'] as const).map((end) => {
          const { x, y } = pulled?.end === end ? pulled.at : ends[end];
          return (
            <circle
              key={end}
              className={`edge-grip ${end} nodrag nopan${pulled === undefined ? '' : ' pulled'}`}
              cx={x}
              cy={y}
              r={7}
              onPointerDown={pull(end)}
            >
              <title>{t('gesture.reconnect-grip')}</title>
            </circle>
          );
        })}
      </svg>
    </ViewportPortal>
  );
}
