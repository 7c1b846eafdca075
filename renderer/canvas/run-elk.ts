import type { ELK, ElkNode } from 'elkjs/lib/elk-api.js';
import type { ElkGraph } from '../../shared/layout/to-elk.ts';

let elk: Promise<ELK> | undefined;

/** Runs ELK in a worker that starts when it is first needed. */
export async function runElk(graph: ElkGraph): Promise<ElkGraph> {
  elk ??= startElk();
  const placed = await (await elk).layout(structuredClone(graph) as ElkNode);
  return placed as ElkGraph;
}

async function startElk(): Promise<ELK> {
  const { default: Elk } = await import('elkjs/lib/elk-api.js');
  return new Elk({
    workerFactory: () => new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' }),
  });
}

/** Starts the worker, so that it is there when a project has been read. It reads its program beside the window's own work. */
export function warmLayout(): void {
  elk ??= startElk();
}
