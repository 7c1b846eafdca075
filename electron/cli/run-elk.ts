import Elk from 'elkjs/lib/elk.bundled.js';
import type { ElkNode } from 'elkjs/lib/elk.bundled.js';
import type { ElkGraph } from '../../shared/layout/to-elk.ts';

/** Runs ELK in this process. */
export async function runElk(graph: ElkGraph): Promise<ElkGraph> {
  return (await new Elk().layout(structuredClone(graph) as ElkNode)) as ElkGraph;
}
