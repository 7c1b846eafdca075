import { useLayoutEffect, useMemo } from 'react';
import { membershipsOf } from '../../../shared/graph/memberships.ts';
import type { NodeId } from '../../../shared/layout/positions.ts';
import type { ComposeModel } from '../../../shared/model/compose-model.ts';
import { activeArrangement, overlayNow, useApp, useLive, useSelection, useView } from '../../store/index.ts';
import { canvasStore, useCanvas } from '../canvas-store.ts';
import { useFacts } from './facts-store.ts';
import { marksOf, noMarks, type ViewMarks } from '../../../shared/graph/views/view-marks.ts';
import { liveMarks } from './live-marks.ts';

/** Tells the cards what the active view says of them, with the selection and the play of now. */
export function useViewMarks(model: ComposeModel): void {
  const view = useView();
  const { nodes: selected } = useSelection();
  const play = useFacts((state) => state);
  const overlay = useApp(overlayNow);
  const graph = useCanvas((state) => state.graph);
  // While an up goes on, the real thing plays the start order.
  const starting = useLive(({ runs, services }) =>
    runs.some(({ info, ended }) => info.act.kind === 'up' && !ended) ? services : undefined,
  );
  const arrangement = useApp(activeArrangement);
  const viewMarks = useMemo(() => {
    if (overlay !== undefined) return noMarks;
    return view === 'start-order' && starting !== undefined
      ? liveMarks(model, starting)
      : marksOf[view]({ model, selected, play });
  }, [overlay, view, model, selected, play, starting]);
  const ticks = useMemo(
    () => (arrangement === 'zones' ? membershipsOf(graph).others : noTicks),
    [arrangement, graph],
  );
  useLayoutEffect(() => {
    const before = canvasStore.getState().viewMarks;
    // Every key makes a new model; what the cards say of it is mostly the same.
    canvasStore.setState({ viewMarks: isSame(viewMarks, before) ? before : viewMarks, ticks });
  }, [viewMarks, ticks]);
}

function isSame(a: ViewMarks, b: ViewMarks): boolean {
  return (
    a.size === b.size && [...a].every(([id, mark]) => JSON.stringify(mark) === JSON.stringify(b.get(id)))
  );
}

const noTicks: ReadonlyMap<NodeId, readonly NodeId[]> = new Map();
