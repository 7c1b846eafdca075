import { lineStyles } from '../../../shared/export/line-styles.ts';
import type { EdgeKind } from '../../../shared/spec/attribute.ts';

/** The dash pattern and the arrow head of an edge as SVG wants them. */
export function edgeStyle(kind: EdgeKind): {
  readonly dashes: string | undefined;
  readonly arrow: 'strong' | 'weak' | undefined;
} {
  const { dashes, arrow } = lineStyles[kind];
  return { dashes: dashes?.join(' '), arrow };
}
