import type { Drawing } from '../../shared/export/print-drawing.ts';
import type { Graph } from '../../shared/graph/graph.ts';
import { gridPositions } from '../../shared/layout/grid-positions.ts';

/** A drawing of which nothing more is said. */
export function plainDrawing(graph: Graph, title = 'shop'): Drawing {
  return {
    title,
    graph,
    places: gridPositions(graph),
    arrangement: 'layers',
    waves: [],
    edgeForm: 'curved',
    marks: new Map(),
    problems: new Map(),
    extras: new Map(),
    compared: undefined,
    notes: [],
  };
}
