import { cardText, type CardText } from '../../../shared/export/card-text.ts';
import type { GraphNode } from '../../../shared/graph/graph.ts';
import { measureText } from '../../ui/measure-text.ts';
import type { Detail } from '../canvas-store.ts';

/** What icon and padding of a service take below 60 %, in canvas units. */
const SHORT_FRAME = 51;

/** How the lines of a card are set where it has more than its name (`nameRoom`): the sizes are those of cards.css. */
export function cardLines(
  node: GraphNode,
  detail: Detail,
  isDim: boolean,
): Pick<CardText, 'title' | 'second'> {
  const full = cardText(node, isDim, measureText);
  if (detail === 'short') {
    const room = node.width - SHORT_FRAME;
    return { title: { ...full.title, size: 19, room }, second: { ...full.second, size: 16, room } };
  }
  return full;
}
