import type { IconPath } from './icons.ts';
import type { PathShape, TextShape } from './picture.ts';
import { fitText, type MeasureText } from './text-width.ts';

/** An icon whose box has its upper left corner at a place. */
export function iconShape(
  icon: IconPath,
  { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
  stroke: string,
  strokeWidth = 2,
): PathShape {
  return { shape: 'path', d: icon, x, y, scale: size / 24, stroke, strokeWidth, roundCaps: true };
}

/** The share of the size by which a baseline lies below the middle of its line, in the common fonts. */
const BELOW_MIDDLE = 0.36;

interface Line {
  readonly x: number;
  /** The middle of the line's height. */
  readonly middle: number;
  readonly room: number;
  readonly size: number;
  readonly weight: TextShape['weight'];
  readonly fill: string;
}

/** One line of text, cut to its room; what was cut is said on hover. */
export function textShape(words: string, line: Line, measure: MeasureText): TextShape {
  const { x, middle, room, size, weight, fill } = line;
  const fitted = fitText(words, room, (part) => measure(part, size, weight));
  const y = Math.round((middle + size * BELOW_MIDDLE) * 100) / 100;
  const shape = { shape: 'text', x, y, words: fitted, size, weight, fill } as const;
  return fitted === words ? shape : { ...shape, hint: words };
}
