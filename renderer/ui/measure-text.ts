import { FONTS } from '../../shared/export/render-svg.ts';
import { fitText, type MeasureText } from '../../shared/export/text-width.ts';

let pen: CanvasRenderingContext2D | null | undefined;

/** Measures with the fonts of the window, so that the canvas and what is exported of it cut words at the same place. */
export const measureText: MeasureText = (words, size, weight) => {
  pen ??= document.createElement('canvas').getContext('2d');
  if (pen === null) return words.length * size;
  pen.font = `${weight} ${size}px ${FONTS}`;
  return pen.measureText(words).width;
};

interface Line {
  readonly size: number;
  readonly weight: 400 | 500 | 600;
  readonly room: number;
}

/** As many as a large project shows one after the other. */
const MOST = 4000;
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
