import { cardText, type CardText } from '../../../shared/export/card-text.ts';
import type { GraphNode } from '../../../shared/graph/graph.ts';
import { measureText } from '../../ui/measure-text.ts';
import type { Detail } from '../canvas-store.ts';
import { SHORT_FRAME } from './name-room.ts';

/** Below 60 % the second line is as large as it may be, and gives way as far as this before anything is left out of it. */
const LARGE = 16;
const SMALL = 13;

/** How the lines of a card are set where it has more than its name (`nameRoom`): the sizes at 100 % are those of cards.css. */
export function cardLines(
  node: GraphNode,
  detail: Detail,
  isDim: boolean,
  second = '',
): Pick<CardText, 'title' | 'second'> {
  const full = cardText(node, isDim, measureText);
  if (detail === 'short') {
    const room = node.width - SHORT_FRAME;
    const size = Math.min(
      LARGE,
      Math.max(SMALL, Math.floor((LARGE * room) / measureText(second, LARGE, 400))),
    );
    return { title: full.title, second: { ...full.second, size, room } };
  }
  return full;
}
