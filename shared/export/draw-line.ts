import type { Graph, GraphEdge } from '../graph/graph.ts';
import { edgeWords, type Say } from '../graph/words.ts';
import type { NodeId } from '../layout/positions.ts';
import type { ChangeSign } from '../graph/card-marks.ts';
import { comparedInk } from './draw-changes.ts';
import { lineStyles } from './line-styles.ts';
import type { Shape } from './picture.ts';
import type { Theme } from './theme.ts';

/** What is said of a line beside what it is: by a comparison, or by the view through the nodes at its ends. */
export type LineTone = ChangeSign['kind'] | 'dim' | 'lit';

/** An edge along its way; what it means is said on hover. */
export function drawLine(
  edge: Graph['edges'][number],
  path: string,
  theme: Theme,
  colours: ReadonlyMap<NodeId, string>,
  say: Say,
  tone?: LineTone,
): Shape {
  const { width, dashes, arrow } = lineStyles[edge.kind];
  const line: Shape = {
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
    ...(tone === undefined || tone === 'dim' ? {} : tonePaint(tone, theme)),
  };
  return tone === 'dim' ? { shape: 'group', x: 0, y: 0, opacity: 0.3, shapes: [line] } : line;
}

function tonePaint(tone: Exclude<LineTone, 'dim'>, theme: Theme) {
  if (tone === 'lit') return { stroke: theme.accent, strokeWidth: 2.25 };
  const paint = { stroke: comparedInk(tone, theme), strokeOpacity: 1 };
  return tone === 'removed' ? { ...paint, dashes: [3, 5] } : { ...paint, strokeWidth: 2.5 };
}

function strokeOf({ kind, target }: GraphEdge, theme: Theme, colours: ReadonlyMap<NodeId, string>): string {
  if (kind === 'network') return colours.get(target) ?? theme.line;
  return kind === 'depends-on' ? theme.strongLine : theme.line;
}
