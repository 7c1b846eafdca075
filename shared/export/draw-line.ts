import type { Graph, GraphEdge } from '../graph/graph.ts';
import { edgeWords, type Say } from '../graph/words.ts';
import type { NodeId } from '../layout/positions.ts';
import { lineStyles } from './line-styles.ts';
import type { PathShape } from './picture.ts';
import type { Theme } from './theme.ts';

/** An edge along its way; what it means is said on hover. */
export function drawLine(
  edge: Graph['edges'][number],
  path: string,
  theme: Theme,
  colours: ReadonlyMap<NodeId, string>,
  say: Say,
): PathShape {
  const { width, dashes, arrow } = lineStyles[edge.kind];
  return {
    shape: 'path',
    d: path,
    edge: edge.id,
    stroke: strokeOf(edge, theme, colours),
    strokeWidth: width,
    ...(edge.kind === 'network' ? { strokeOpacity: 0.75 } : {}),
    ...(dashes === undefined ? {} : { dashes }),
    ...(edge.kind === 'inferred' ? { roundCaps: true } : {}),
    ...(arrow === undefined ? {} : { arrow: arrow === 'strong' ? theme.strongLine : theme.line }),
    hint: edgeWords(edge, say),
  };
}

function strokeOf({ kind, target }: GraphEdge, theme: Theme, colours: ReadonlyMap<NodeId, string>): string {
  if (kind === 'network') return colours.get(target) ?? theme.line;
  return kind === 'depends-on' ? theme.strongLine : theme.line;
}
