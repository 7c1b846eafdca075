import type { ELK, ElkNode } from 'elkjs/lib/elk-api.js';
import type { ElkGraph } from '../../shared/layout/to-elk.ts';

let elk: Promise<ELK> | undefined;

/** Runs ELK in a worker that starts when it is first needed. */
export async function runElk(graph: ElkGraph): Promise<ElkGraph> {
  elk ??= import('elkjs/lib/elk-api.js').then(
    ({ default: Elk }) =>
      new Elk({
        workerFactory: () => new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' }),
      }),
  );
  const placed = await (await elk).layout(structuredClone(graph) as ElkNode);
  return placed as ElkGraph;
}
