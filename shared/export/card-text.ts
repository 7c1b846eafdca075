import type { GraphNode } from '../graph/graph.ts';
import { kindTraits } from '../graph/kind-traits.ts';
import { badgeWidth, cardMetrics } from '../graph/node-size.ts';
import type { MeasureText } from './text-width.ts';

/** How a line of a card is set, and how much room it has, in canvas units. */
export interface CardLine {
  readonly size: number;
  readonly weight: 400 | 500 | 600;
  readonly room: number;
}

/** The lines of a card at 100 %, and where they begin. */
export interface CardText {
  readonly x: number;
  readonly title: CardLine;
  readonly second: CardLine;
}

/** How badges are set. */
export const BADGE = { size: 11, icon: 12, gap: 4, side: 6, height: 18 } as const;

/** The width of a pill's frame. */
export const pillBorder = ({ kind }: Pick<GraphNode, 'kind'>): number => (kind === 'port' ? 1 : 2);

/** The lines of a node's card or pill. Canvas and exports cut by these, so that both show the same. `isDim`: a view is not about it. */
export function cardText(node: GraphNode, isDim: boolean, measure: MeasureText): CardText {
  if (kindTraits[node.kind].form === 'pill') return pillText(node, isDim, measure);
  const left = cardMetrics.padding + 1;
  const x = left + cardMetrics.icon + 10;
  const room = node.width - x - left;
  const isService = node.kind === 'service';
  return {
    x,
    title: { size: isService ? 14 : 13, weight: isDim ? 400 : isService ? 600 : 500, room },
    second: { size: 12, weight: 400, room },
  };
}

function pillText(node: GraphNode, isDim: boolean, measure: MeasureText): CardText {
  const border = pillBorder(node);
  const x = border + 10 + 18 + 6;
  const taken = node.facts.badges.reduce((sum, { text }) => {
    const parts = badgeParts(text, measure);
    return sum + cardMetrics.badgeGap + parts.icon + parts.text;
  }, 0);
  const room = node.width - border - 12 - x - (taken === 0 ? 0 : taken + 6 - cardMetrics.badgeGap);
  const title = { size: 13, weight: isDim ? 400 : 600, room } as const;
  return { x, title, second: { ...title, weight: 400 } };
}

/** The widths of what a badge holds. Long texts are cut. */
export function badgeParts(
  words: string,
  measure: MeasureText,
): { readonly icon: number; readonly text: number } {
  const most = badgeWidth(words) + 8 - 2 * BADGE.side - BADGE.icon - BADGE.gap;
  const text = words === '' ? 0 : BADGE.gap + Math.min(most, measure(words, BADGE.size, 400));
  return { icon: BADGE.icon, text };
}
