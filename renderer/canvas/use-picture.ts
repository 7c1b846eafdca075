import { useMemo } from 'react';
import type { Graph } from '../../shared/graph/graph.ts';
import { groupGraph } from '../../shared/graph/group-graph.ts';
import { arrangementOf } from '../../shared/graph/grouping.ts';
import { graphViews } from '../../shared/graph/views/index.ts';
import { visiblePart } from '../../shared/graph/views/visible-part.ts';
import { startOrder } from '../../shared/graph/views/start-order.ts';
import { quickArrangerOf, type Arranger } from '../../shared/layout/arrange-view.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { activeGrouping, useApp, useUi, useView } from '../store/index.ts';
import { useCanvas } from './canvas-store.ts';
import { layersElsewhere } from './layout-elsewhere.ts';

/** What the active view draws of a graph, without what the person hides, and how it is arranged. */
export function usePicture(
  { model }: Snapshot,
  graph: Graph,
): { readonly graph: Graph; readonly arranger: Arranger } {
  const view = useView();
  const { hidden, asked } = useUi();
  const grouping = useApp(activeGrouping);
  const focus = useCanvas((state) => state.focus);
  return useMemo(() => {
    const chosen = graphViews[view];
    const arrangement = arrangementOf(view, grouping);
    return {
      graph: groupGraph(visiblePart(chosen.project(graph, model, asked), { hidden, focus }), model, grouping),
      arranger:
        arrangement === 'layers' ? layersElsewhere : quickArrangerOf(arrangement, () => startOrder(model)),
    };
  }, [view, graph, model, hidden, asked, focus, grouping]);
}
