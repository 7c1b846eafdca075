import type { EdgeMark, GraphComparison, NodeMark } from '../../shared/compare/compare-graphs.ts';
import { printSides } from '../../shared/compare/print-markdown.ts';
import type { Compared } from '../../shared/export/draw-picture.ts';
import type { t } from '../i18n/t.ts';

const MOST = 8;

/** What happened to a card in lines: the kind, then its changes. */
export function nodeMarkWords({ kind, changes }: NodeMark, say: typeof t): string {
  const own = changes.filter(({ attribute }) => attribute !== '');
  const lines = own.slice(0, MOST).map((change) => {
    const [before, after] = printSides(change);
    return `${change.attribute}: ${before ?? say('compare.nothing')} → ${after ?? say('compare.nothing')}`;
  });
  const rest = own.length > MOST ? ['…'] : [];
  return [say(`compare.kind-${kind}`), ...lines, ...rest].join('\n');
}

/** What happened to an edge, in one line. */
export function edgeMarkWords({ kind, before, after }: EdgeMark, say: typeof t): string {
  const word = say(`compare.kind-${kind}`);
  const nothing = say('compare.nothing');
  return kind === 'changed' ? `${word}: ${before || nothing} → ${after || nothing}` : word;
}

/** What a comparison puts on the drawing, without words: values stay here. */
export function comparedSigns({ nodes, edges }: GraphComparison): Compared {
  return {
    nodes: new Map([...nodes].map(([id, mark]) => [id, { kind: mark.kind, count: countOf(mark) }])),
    edges: new Map([...edges].map(([id, { kind }]) => [id, kind])),
  };
}

/** How many things of a node differ, where that is said: of one that is on both sides. */
export function countOf({ kind, changes }: NodeMark): number {
  return kind === 'changed' ? changes.filter(({ attribute }) => attribute !== '').length : 0;
}

/** How many nodes and edges are marked, by kind. */
export function countMarks({
  nodes,
  edges,
}: GraphComparison): Record<'added' | 'removed' | 'changed', number> {
  const counts = { added: 0, removed: 0, changed: 0 };
  for (const { kind } of [...nodes.values(), ...edges.values()]) counts[kind]++;
  return counts;
}
