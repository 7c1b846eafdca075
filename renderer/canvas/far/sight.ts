import type { Graph, GraphNode } from '../../../shared/graph/graph.ts';
import type { Layout, Point } from '../../../shared/layout/positions.ts';
import { overlaps, type Rectangle } from '../../../shared/layout/rectangle.ts';

/** More cards than this in sight are drawn on one canvas element; it lets go again below the second number, so that nothing flickers. */
const MOST_CARDS = 80;
const FEW_CARDS = 60;

interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** What of the drawing a window of this size shows, in canvas units. */
export function sightOf({ x, y, zoom }: Viewport, width: number, height: number): Rectangle {
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
}

/** Nodes that can be seen. Looks at each: that is microseconds for thousands. */
export function nodesIn(graph: Graph, places: Layout, sight: Rectangle): readonly GraphNode[] {
  return graph.nodes.filter((node) => {
    const place = places.get(node.id);
    return place !== undefined && overlaps(sight, { ...place, width: node.width, height: node.height });
  });
}

/** Whether the drawing is seen from afar, after it was or was not before. */
export function isFar(before: boolean, graph: Graph, places: Layout, sight: Rectangle): boolean {
  const limit = before ? FEW_CARDS : MOST_CARDS;
  if (graph.nodes.length <= limit) return false;
  return nodesIn(graph, places, sight).length > limit;
}

/** The node at a point, the topmost of several. */
export function nodeAt(graph: Graph, places: Layout, { x, y }: Point): GraphNode | undefined {
  return graph.nodes.findLast((node) => {
    const place = places.get(node.id);
    return (
      place !== undefined &&
      x >= place.x &&
      y >= place.y &&
      x <= place.x + node.width &&
      y <= place.y + node.height
    );
  });
}
