import ElkModule from 'elkjs';
import type { ElkGraph } from '../../shared/layout/to-elk.ts';

const elk = new ElkModule();

/** The real ELK, in this process. */
export async function runElk(graph: ElkGraph): Promise<ElkGraph> {
  return (await elk.layout(structuredClone(graph) as Parameters<typeof elk.layout>[0])) as ElkGraph;
}
