import { cutMiddle } from '../../../shared/graph/cut-middle.ts';

/** The type gives way as far as this before a name is broken within a word. */
const SHRINKS = [1, 0.85, 0.7, 0.6] as const;

export interface NameLines {
  readonly lines: readonly string[];
  /** Of the type, in canvas units. */
  readonly size: number;
}

type Measure = (words: string, size: number) => number;

/**
 * A name on one line or two in a room so wide: in smaller type rather than broken within a word, broken rather than cut. `size`: of
 * the type where nothing has to give way.
 */
export function nameLines(name: string, room: number, size: number, measure: Measure): NameLines {
  for (const shrink of SHRINKS) {
    const lines = linesOfWords(name, (words) => measure(words, size * shrink) <= room);
    if (lines !== undefined) return { lines, size: size * shrink };
  }
  const least = size * SHRINKS[SHRINKS.length - 1]!;
  for (let most = name.length; ; most--) {
    const cut = cutMiddle(name, most);
    const half = Math.ceil(cut.length / 2);
    const lines = [cut.slice(0, half), cut.slice(half)];
    if (most <= 2 || lines.every((words) => measure(words, least) <= room)) return { lines, size: least };
  }
}

/** One line, or two that break behind a separator near the middle; undefined: there is no room for these. */
function linesOfWords(name: string, fits: (words: string) => boolean): readonly string[] | undefined {
  if (fits(name)) return [name];
  const breaks = [...name.matchAll(/[-_.]+/g)]
    .map(({ index, 0: separator }) => index + separator.length)
    .filter((at) => at < name.length && fits(name.slice(0, at)) && fits(name.slice(at)));
  const [at] = breaks.toSorted((a, b) => Math.abs(2 * a - name.length) - Math.abs(2 * b - name.length));
  return at === undefined ? undefined : [name.slice(0, at), name.slice(at)];
}
