import { cutMiddle } from '../graph/cut-middle.ts';

/** Width of a text in canvas units; the window measures with its own fonts, everybody else takes `estimateWidth`. */
export type MeasureText = (words: string, size: number, weight: 400 | 500 | 600) => number;

/** Advance of Helvetica and Arial by character from space to tilde, in thousandths of the size. */
const REGULAR = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const BOLD = [
  278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278,
  556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584,
  556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556,
  333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
];
const WIDE = 1000;
const OTHER = 600;
const isWide = (code: number): boolean => code >= 0x1100;

/** The width in Helvetica; wide scripts (Hangul, Han, kana) take the size itself. Exact for what the PDF prints in Helvetica. */
export const estimateWidth: MeasureText = (words, size, weight) => {
  const table = weight === 600 ? BOLD : REGULAR;
  let units = 0;
  for (const character of words) {
    const code = character.codePointAt(0) ?? 0;
    units += isWide(code) ? WIDE : (table[code - 32] ?? OTHER);
  }
  return (units * size) / 1000;
};

/**
 * Fonts of other systems are wider than Helvetica: what must hold anywhere is cut a little earlier. Wide scripts are nowhere wider
 * than the size itself.
 */
export const estimateGenerously: MeasureText = (words, size, weight) => {
  const wide = [...words].filter((character) => isWide(character.codePointAt(0) ?? 0)).length;
  return estimateWidth(words, size, weight) * 1.12 - (wide * WIDE * size * 0.12) / 1000;
};

/** The words, or as many of them from both ends as fit into the room around an ellipsis. */
export function fitText(words: string, room: number, measure: (words: string) => number): string {
  if (measure(words) <= room) return words;
  let [low, high] = [1, [...words].length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(cutMiddle(words, middle)) <= room) low = middle;
    else high = middle - 1;
  }
  return cutMiddle(words, low);
}
