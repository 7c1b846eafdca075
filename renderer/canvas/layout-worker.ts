// Layers, places and ways of whole graphs, away from the window: our own layout, and ELK in the same thread.
import { arrangeGraph } from '../../shared/layout/arrange-graph.ts';
import { drawGraph } from '../../shared/layout/draw-graph.ts';
import { packDrawing, type PackedDrawing } from '../../shared/layout/pack-drawing.ts';
import type { Layout } from '../../shared/layout/positions.ts';
import type { LayoutAnswer, LayoutQuestion } from './layout-elsewhere.ts';
import { runElk } from './run-elk.ts';

// Not added: ELK's program listens here by itself, as if it were alone.
onmessage = ({ data }: MessageEvent<LayoutQuestion>) => {
  const { serial } = data;
  work(data).then(
    (answer) => postMessage({ serial, answer } satisfies LayoutAnswer),
    (error: unknown) => postMessage({ serial, error: String(error) } satisfies LayoutAnswer),
  );
};

async function work({ serial, graph, aspect, asked }: LayoutQuestion): Promise<Layout | PackedDrawing> {
  if (asked === undefined) return arrangeGraph(graph, runElk, aspect);
  const tellPlaces = (places: Layout): void =>
    postMessage({ serial, begun: packDrawing(graph, { places, routes: new Map() }) } satisfies LayoutAnswer);
  return packDrawing(graph, await drawGraph(graph, asked.pinned, asked.form, runElk, tellPlaces, aspect));
}
