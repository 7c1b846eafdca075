import { pillBorder } from '../../../shared/export/card-text.ts';
import type { GraphNode } from '../../../shared/graph/graph.ts';
import { kindTraits } from '../../../shared/graph/kind-traits.ts';
import type { Detail } from '../canvas-store.ts';
import type { NameRoom } from './name-lines.ts';

/** Type of names by level of detail, in canvas units: 8 pixels and more on the screen at the far end of each level. */
const SIZES = {
  short: { service: 19, card: 18, pill: 18 },
  name: { service: 30, card: 22, pill: 22 },
  sign: { service: 36, card: 28, pill: 26 },
} as const;

/** Those at the far end of all. */
export const farSizes = SIZES.sign;

/** What icon, gap and padding of a service take beside its lines while it is more than a name. */
export const SHORT_FRAME = 51;
/** What frame and padding take where it is not. */
const FRAME = 14;
const AIR = 6;

/** How far a network's pill may grow beyond its place, so that its name is read whole. */
const PILL_GROWS = 36;

/** The room of a name on a card below 60 %; undefined: all is set as at 100 %. */
export function nameRoom(node: GraphNode, detail: Exclude<Detail, 'full'>): NameRoom;
export function nameRoom(node: GraphNode, detail: Detail): NameRoom | undefined;
export function nameRoom(node: GraphNode, detail: Detail): NameRoom | undefined {
  if (detail === 'full') return undefined;
  const { kind, width, height } = node;
  const room = { width: width - FRAME, height: height - AIR };
  const sizes = SIZES[detail];
  if (kind === 'service') {
    return { ...room, size: sizes.service, ...(detail === 'short' && { width: width - SHORT_FRAME }) };
  }
  if (kindTraits[kind].form === 'card') return { ...room, size: sizes.card };
  const grows = kind === 'network' ? PILL_GROWS : 0;
  return { width: room.width - 2 * pillBorder(node) + grows, height: room.height, size: sizes.pill };
}
