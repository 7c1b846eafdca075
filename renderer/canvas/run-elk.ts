import Elk, { type ElkNode } from 'elkjs/lib/elk-api.js';
import { Worker as ElkInThisThread } from 'elkjs/lib/elk-worker.min.js';
import type { ElkGraph } from '../../shared/layout/to-elk.ts';

const elk = new Elk({ workerFactory: () => new ElkInThisThread() });

/** Runs ELK in the thread that asks: for the layout's worker, a window would stand still. */
export async function runElk(graph: ElkGraph): Promise<ElkGraph> {
  return (await elk.layout(structuredClone(graph) as ElkNode)) as ElkGraph;
}
