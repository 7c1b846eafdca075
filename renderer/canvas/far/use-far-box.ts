import { useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import type { Rectangle } from '../../../shared/layout/rectangle.ts';
import { actions } from '../../store/index.ts';
import { canvasStore } from '../canvas-store.ts';
import { nodesIn } from './sight.ts';

/** From afar a selection box finds its nodes by the places that we keep: React Flow knows only those that stand before the others. */
export function useFarBox(): void {
  const flow = useStoreApi();
  useEffect(() => {
    let box: Rectangle | null = null;
    return flow.subscribe(({ userSelectionRect, transform }) => {
      const last = box;
      box = userSelectionRect;
      if (userSelectionRect !== null || last === null) return;
      const { far, graph, places } = canvasStore.getState();
      if (!far) return;
      const [x, y, zoom] = transform;
      const sight = {
        x: (last.x - x) / zoom,
        y: (last.y - y) / zoom,
        width: last.width / zoom,
        height: last.height / zoom,
      };
      actions.select(
        nodesIn(graph, places, sight).map(({ id }) => id),
        'canvas',
      );
    });
  }, [flow]);
}
