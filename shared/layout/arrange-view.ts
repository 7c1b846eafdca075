import type { Graph } from '../graph/graph.ts';
import type { StartOrder } from '../graph/views/start-order.ts';
import type { Arrangement } from '../graph/views/view.ts';
import { arrangeGraph } from './arrange-graph.ts';
import type { DrawnGraph } from './draw-graph.ts';
import type { Aspect } from './best-packing.ts';
import { gridPositions } from './grid-positions.ts';
import { placeWaves } from './place-waves.ts';
import { placeZones } from './place-zones.ts';
import type { Layout } from './positions.ts';
import type { EdgeForm } from './route.ts';

/** Automatic places for one view's graph, in the way that the view is arranged, for a window of the proportion where one is known. */
export interface Arranger {
  /** At once, for when the layout fails or is long in coming. */
  readonly first: (graph: Graph, aspect?: Aspect) => Layout;
  /** The first places are those that stay. */
  readonly isQuick: boolean;
  /** The places that stay. */
  readonly arrange: (graph: Graph, aspect?: Aspect) => Promise<Layout>;
  /**
   * Those places and the ways between them in one answer, where both are worked out away from the window; `onPlaces` is told the places
   * before, when the ways take longer.
   */
  readonly draw?: (
    graph: Graph,
    pinned: Layout,
    form: EdgeForm,
    onPlaces: (places: Layout) => void,
    aspect?: Aspect,
  ) => Promise<DrawnGraph>;
}

/**
 * How a view of a project is arranged. Deterministic: the same project gives the same places. `order` is asked for `waves` only.
 */
export function arrangerOf(arrangement: Arrangement, order: () => StartOrder): Arranger {
  return arrangement === 'layers'
    ? {
        first: gridPositions,
        isQuick: false,
        arrange: (graph, aspect) => Promise.resolve(arrangeGraph(graph, aspect)),
      }
    : quickArrangerOf(arrangement, order);
}

/** How the views are arranged that need no layers. */
export function quickArrangerOf(
  arrangement: Exclude<Arrangement, 'layers'>,
  order: () => StartOrder,
): Arranger {
  const first: Arranger['first'] =
    arrangement === 'zones' ? placeZones : (graph) => placeWaves(graph, order());
  return { first, isQuick: true, arrange: (graph, aspect) => Promise.resolve(first(graph, aspect)) };
}
