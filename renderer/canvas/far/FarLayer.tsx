import { useStoreApi } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import { themes } from '../../../shared/export/theme.ts';
import { graphViews } from '../../../shared/graph/views/index.ts';
import type { Snapshot } from '../../../shared/project/snapshot-type.ts';
import { useView } from '../../store/index.ts';
import { useCanvas } from '../canvas-store.ts';
import { problemsOfNodes } from '../flow-nodes.ts';
import { useThemeName } from '../../ui/theme-name.ts';
import { batchLines, drawFar, type FarScene } from './draw-far.ts';
import { sightOf } from './sight.ts';

/**
 * The drawing seen from afar, on one canvas element behind the cards: it costs the same for a hundred nodes and for thousands. Cards that
 * are selected, held or under the pointer stand before it as they always do; the list of the project is for those who do not see it.
 */
export function FarLayer({ snapshot: { diagnostics } }: { readonly snapshot: Snapshot }) {
  const flow = useStoreApi();
  const element = useRef<HTMLCanvasElement>(null);
  const far = useCanvas((state) => state.far);
  const graph = useCanvas((state) => state.graph);
  const settled = useCanvas((state) => state.places);
  const moving = useCanvas((state) => state.moving);
  const routes = useCanvas((state) => state.routes);
  const marks = useCanvas((state) => state.viewMarks);
  const { arrangement } = graphViews[useView()];
  const theme = themes[useThemeName()];
  const problems = useMemo(() => problemsOfNodes(diagnostics), [diagnostics]);
  const lines = useMemo(() => {
    if (!far) return [];
    const isDrawn = ({ kind }: { readonly kind: string }) => arrangement !== 'zones' || kind !== 'network';
    return batchLines({ nodes: graph.nodes, edges: graph.edges.filter(isDrawn) }, routes, theme);
  }, [far, arrangement, graph, routes, theme]);
  const places = useMemo(
    () => (moving.size === 0 ? settled : new Map([...settled, ...moving])),
    [settled, moving],
  );

  useEffect(() => {
    const canvas = element.current;
    const pen = canvas?.getContext('2d');
    if (!far || canvas === null || pen === null || pen === undefined) return;
    const scene: FarScene = { graph, places, lines, theme, marks, problems };
    const draw = (): void => {
      const {
        transform: [x, y, zoom],
        width,
        height,
      } = flow.getState();
      const density = window.devicePixelRatio || 1;
      const [wide, high] = [Math.round(width * density), Math.round(height * density)];
      if (canvas.width !== wide || canvas.height !== high) {
        canvas.width = wide;
        canvas.height = high;
      } else {
        pen.setTransform(1, 0, 0, 1, 0, 0);
        pen.clearRect(0, 0, wide, high);
      }
      pen.setTransform(density * zoom, 0, 0, density * zoom, density * x, density * y);
      drawFar(pen, scene, sightOf({ x, y, zoom }, width, height), zoom * density);
      canvas.dataset['drawn'] = '';
    };
    let asked = 0;
    let last = flow.getState();
    draw();
    const end = flow.subscribe((state) => {
      const isSame =
        state.transform === last.transform && state.width === last.width && state.height === last.height;
      last = state;
      if (isSame || asked !== 0) return;
      asked = requestAnimationFrame(() => {
        asked = 0;
        draw();
      });
    });
    return () => {
      end();
      cancelAnimationFrame(asked);
    };
  }, [far, flow, graph, places, lines, theme, marks, problems]);

  return far ? <canvas ref={element} className="far-layer" aria-hidden /> : null;
}
