import { FONTS } from '../../shared/export/render-svg.ts';
import { fitText, type MeasureText } from '../../shared/export/text-width.ts';

let pen: CanvasRenderingContext2D | null | undefined;

/** Measures with the fonts of the window, so that the canvas and what is exported of it cut words at the same place. */
export const measureText: MeasureText = (words, size, weight) => {
  pen ??= document.createElement('canvas').getContext('2d');
  if (pen === null) return words.length * size;
  const key = `${weight} ${size} ${words}`;
  const before = widths.get(key);
  if (before !== undefined) return before;
  pen.font = `${weight} ${size}px ${FONTS}`;
  const { width } = pen.measureText(words);
  if (widths.size >= MOST) widths.clear();
  widths.set(key, width);
  return width;
};

/** As many as a large project shows one after the other: each is measured once, while the view is zoomed to and fro. */
const MOST = 4000;
const widths = new Map<string, number>();

interface Line {
  readonly size: number;
  readonly weight: 400 | 500 | 600;
  readonly room: number;
}

const known = new Map<string, string>();

/** The words, or what of them fits into a line. Measured once: cards are drawn many times. */
export function cutToLine(words: string, { size, weight, room }: Line): string {
  const key = `${size} ${weight} ${room} ${words}`;
  const cut = known.get(key) ?? fitText(words, room + TOLERANCE, (part) => measureText(part, size, weight));
  if (known.size >= MOST) known.clear();
  known.set(key, cut);
  return cut;
}

/** Engines round widths. */
const TOLERANCE = 0.5;
