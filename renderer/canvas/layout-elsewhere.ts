import type { Graph } from '../../shared/graph/graph.ts';
import type { Arranger } from '../../shared/layout/arrange-view.ts';
import type { Aspect } from '../../shared/layout/best-packing.ts';
import { bareGraph } from '../../shared/layout/draw-graph.ts';
import { gridPositions } from '../../shared/layout/grid-positions.ts';
import { unpackDrawing, type PackedDrawing } from '../../shared/layout/pack-drawing.ts';
import type { Layout } from '../../shared/layout/positions.ts';
import type { EdgeForm } from '../../shared/layout/route.ts';

/** What the worker is asked: places of a graph, or its whole drawing with these pins and this form of edges. */
export interface LayoutQuestion {
  readonly serial: number;
  readonly graph: Graph;
  /** Of the window. */
  readonly aspect: Aspect | undefined;
  readonly asked: { readonly pinned: Layout; readonly form: EdgeForm } | undefined;
}

/** What it answers, and before it what is drawn already. */
export type LayoutAnswer =
  | { readonly serial: number; readonly begun: PackedDrawing }
  | { readonly serial: number; readonly answer: Layout | PackedDrawing }
  | { readonly serial: number; readonly error: string };

interface Waiting {
  readonly begin: (begun: PackedDrawing) => void;
  readonly resolve: (answer: Layout | PackedDrawing) => void;
  readonly reject: (error: Error) => void;
}

let worker: Worker | undefined;
let serials = 0;
const waiting = new Map<number, Waiting>();

/** Layers by a worker: the window builds everything else meanwhile. */
export const layersElsewhere: Arranger = {
  first: gridPositions,
  isQuick: false,
  arrange: async (graph, aspect) => (await ask(graph, aspect, undefined)) as Layout,
  draw: async (graph, pinned, form, onPlaces, aspect) => {
    const begin = (begun: PackedDrawing): void => onPlaces(unpackDrawing(graph, begun).places);
    return unpackDrawing(graph, (await ask(graph, aspect, { pinned, form }, begin)) as PackedDrawing);
  },
};

function ask(
  graph: Graph,
  aspect: Aspect | undefined,
  asked: LayoutQuestion['asked'],
  begin: Waiting['begin'] = () => undefined,
): Promise<Layout | PackedDrawing> {
  worker ??= startWorker();
  const question: LayoutQuestion = { serial: ++serials, graph: bareGraph(graph), aspect, asked };
  worker.postMessage(question);
  return new Promise((resolve, reject) => waiting.set(question.serial, { begin, resolve, reject }));
}

/** Starts the worker, so that it is there when a project has been read. It reads its program beside the window's own work. */
export function warmLayout(): void {
  worker ??= startWorker();
}

function startWorker(): Worker {
  const started = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  started.onmessage = ({ data }: MessageEvent<LayoutAnswer>) => {
    const asking = waiting.get(data.serial);
    if ('begun' in data) {
      asking?.begin(data.begun);
      return;
    }
    waiting.delete(data.serial);
    if ('error' in data) asking?.reject(new Error(data.error));
    else asking?.resolve(data.answer);
  };
  started.onerror = (event) => {
    // The next question begins with another worker.
    started.terminate();
    if (worker === started) worker = undefined;
    for (const { reject } of waiting.values()) reject(new Error(event.message));
    waiting.clear();
  };
  return started;
}
