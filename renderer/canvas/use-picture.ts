import { useMemo } from 'react';
import type { Graph } from '../../shared/graph/graph.ts';
import { graphViews } from '../../shared/graph/views/index.ts';
import { startOrder } from '../../shared/graph/views/start-order.ts';
import { arrangerOf, type Arranger } from '../../shared/layout/arrange-view.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { useView } from '../store/index.ts';
import { runElk } from './run-elk.ts';

/** What the active view draws of a graph, and how it is arranged. */
export function usePicture(
  { model }: Snapshot,
  graph: Graph,
): { readonly graph: Graph; readonly arranger: Arranger } {
  const view = useView();
  return useMemo(() => {
    const chosen = graphViews[view];
    return {
      graph: chosen.project(graph, model),
      arranger: arrangerOf(chosen, () => startOrder(model), runElk),
    };
  }, [view, graph, model]);
}
