// Layers, places and ways of whole graphs, away from the window.
import { arrangeGraph } from '../../shared/layout/arrange-graph.ts';
import { drawGraph } from '../../shared/layout/draw-graph.ts';
import { packDrawing, type PackedDrawing } from '../../shared/layout/pack-drawing.ts';
import type { Layout } from '../../shared/layout/positions.ts';
import type { LayoutAnswer, LayoutQuestion } from './layout-elsewhere.ts';

onmessage = ({ data }: MessageEvent<LayoutQuestion>) => {
  const { serial } = data;
  try {
    postMessage({ serial, answer: work(data) } satisfies LayoutAnswer);
  } catch (error) {
    postMessage({ serial, error: String(error) } satisfies LayoutAnswer);
  }
};

function work({ serial, graph, aspect, asked }: LayoutQuestion): Layout | PackedDrawing {
  if (asked === undefined) return arrangeGraph(graph, aspect);
  const tellPlaces = (places: Layout): void =>
    postMessage({ serial, begun: packDrawing(graph, { places, routes: new Map() }) } satisfies LayoutAnswer);
  return packDrawing(graph, drawGraph(graph, asked.pinned, asked.form, tellPlaces, aspect));
}
