import { useStoreApi } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import { networkColours } from '../../../shared/export/network-colours.ts';
import { themes } from '../../../shared/export/theme.ts';
import type { GraphEdge } from '../../../shared/graph/graph.ts';
import type { Layout } from '../../../shared/layout/positions.ts';
import { zonesOf, type Zone } from '../../../shared/layout/zones.ts';
import type { Route } from '../../../shared/layout/route.ts';
import { activeArrangement, useApp, useSelection } from '../../store/index.ts';
import { useCanvas } from '../canvas-store.ts';
import { useProblems } from '../use-problems.ts';
import { measureText } from '../../ui/measure-text.ts';
import { useThemeName } from '../../ui/theme-name.ts';
import { drawFar, type FarScene } from './draw-far.ts';
import { batchLines } from './draw-lines.ts';
import { keepPicture } from './keep-picture.ts';
import { mostElements } from './sight.ts';

/**
 * What is too much for elements of the page, on one canvas element behind the cards: the lines, and from afar the cards too. It costs
 * the same for a hundred nodes and for thousands. What is selected, held or under the pointer stands before it as it always does; the
 * list of the project is for those who do not see it.
 */
export function FarLayer() {
  const isThere = useCanvas((state) => state.lines);
  return isThere ? <Picture /> : null;
}

function Picture() {
  const flow = useStoreApi();
  const element = useRef<HTMLCanvasElement>(null);
  const far = useCanvas((state) => state.far);
  const graph = useCanvas((state) => state.shape);
  const { places, routes, hidden } = useDrawn();
  const marks = useCanvas((state) => state.viewMarks);
  const arrangement = useApp(activeArrangement);
  const theme = themes[useThemeName()];
  const { nodes: chosen } = useSelection();
  const selected = useMemo(() => new Set(chosen), [chosen]);
  const problems = useProblems();
  const colours = useMemo(() => networkColours(graph, theme), [graph, theme]);
  const lines = useMemo(() => {
    const isDrawn = ({ id, kind }: GraphEdge) =>
      !hidden.has(id) && (arrangement !== 'zones' || kind !== 'network');
    return batchLines({ edges: graph.edges.filter(isDrawn), routes, colours, theme, marks });
  }, [hidden, arrangement, graph, routes, colours, theme, marks]);
  const cards = useMemo(
    () => (hidden.size === 0 ? graph : { ...graph, nodes: graph.nodes.filter(({ id }) => !hidden.has(id)) }),
    [graph, hidden],
  );

  const zones = useMemo(
    () => (far && arrangement === 'zones' ? zonesOf(graph, places) : noZones),
    [far, arrangement, graph, places],
  );

  useEffect(() => {
    const canvas = element.current;
    const pen = canvas?.getContext('2d');
    if (canvas === null || pen === null || pen === undefined) return;
    const scene: FarScene = {
      graph: cards,
      places,
      lines,
      zones,
      far,
      selected,
      colours,
      theme,
      marks,
      problems,
      measure: measureText,
    };
    return keepPicture(canvas, pen, flow, (sight, zoom) => drawFar(pen, scene, sight, zoom));
  }, [far, flow, cards, places, lines, zones, selected, colours, theme, marks, problems]);

  return <canvas ref={element} className="far-layer" aria-hidden />;
}

interface Drawn {
  readonly places: Layout;
  readonly routes: ReadonlyMap<string, Route>;
  /** Ids of nodes and edges that are elements of the page while they are dragged. */
  readonly hidden: ReadonlySet<string>;
}

const nothing: ReadonlySet<string> = new Set();
const noZones: readonly Zone[] = [];

/** Where things stand. What is dragged is not drawn here, as long as it is little enough to be drawn as elements of the page. */
function useDrawn(): Drawn {
  const places = useCanvas((state) => state.places);
  const routes = useCanvas((state) => state.routes);
  const many = useCanvas(({ moving }) => (moving.size > mostElements ? moving : undefined));
  const manyRoutes = useCanvas(({ moving, movingRoutes }) =>
    moving.size > mostElements ? movingRoutes : undefined,
  );
  const few = useCanvas(({ moving, movingRoutes }) =>
    moving.size > mostElements ? '' : [...moving.keys(), ...movingRoutes.keys()].join('\n'),
  );
  return useMemo(() => {
    if (many !== undefined && manyRoutes !== undefined) {
      return {
        places: new Map([...places, ...many]),
        routes: new Map([...routes, ...manyRoutes]),
        hidden: nothing,
      };
    }
    return { places, routes, hidden: few === '' ? nothing : new Set(few.split('\n')) };
  }, [places, routes, many, manyRoutes, few]);
}
