import { useMemo } from 'react';
import type { Graph } from '../../shared/graph/graph.ts';
import { groupGraph, projectGraph } from '../../shared/graph/group-graph.ts';
import { arrangementOf, type Grouping } from '../../shared/graph/grouping.ts';
import { visiblePart } from '../../shared/graph/views/visible-part.ts';
import { startOrder } from '../../shared/graph/views/start-order.ts';
import { quickArrangerOf, type Arranger } from '../../shared/layout/arrange-view.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { activeGrouping, useApp, useUi, useView } from '../store/index.ts';
import { canvasStore, useCanvas } from './canvas-store.ts';
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
    const arrangement = arrangementOf(view, grouping);
    const whole = projectGraph(view, { graph, model }, grouping, asked);
    return {
      graph: groupGraph(visiblePart(whole, { hidden, focus }), model, grouping, framesBefore(grouping)),
      arranger:
        arrangement === 'layers' ? layersElsewhere : quickArrangerOf(arrangement, () => startOrder(model)),
    };
  }, [view, graph, model, hidden, asked, focus, grouping]);
}

/** In which boxes services stand now: they stay there while the picture is grouped alike. */
function framesBefore({ by }: Grouping): Graph['frames'] {
  const { frames, framedBy } = canvasStore.getState().graph;
  return by === 'network' && framedBy === 'network' ? frames : undefined;
}
