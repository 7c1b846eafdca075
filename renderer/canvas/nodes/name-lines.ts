import { cutMiddle } from '../../../shared/graph/cut-middle.ts';

/** Width of a letter of the heavy type of names, as a part of its size: of a wide font, so that no other needs more. */
const LETTER = 0.67;
/** The type gives way as far as this before a name is broken within a word. */
const SHRINKS = [1, 0.85, 0.7, 0.6] as const;

export interface NameLines {
  readonly lines: readonly string[];
  /** Of the type, in canvas units. */
  readonly size: number;
}

/**
 * A name on one line or two in a room so wide: in smaller type rather than broken within a word, broken rather than cut. `size`: of
 * the type where nothing has to give way.
 */
export function nameLines(name: string, room: number, size: number): NameLines {
  const mostAt = (shrink: number) => Math.max(4, Math.floor(room / (size * shrink * LETTER)));
  for (const shrink of SHRINKS) {
    const lines = linesOfWords(name, mostAt(shrink));
    if (lines !== undefined) return { lines, size: size * shrink };
  }
  const least = SHRINKS[SHRINKS.length - 1]!;
  const cut = cutMiddle(name, 2 * mostAt(least));
  const half = Math.ceil(cut.length / 2);
  return { lines: [cut.slice(0, half), cut.slice(half)], size: size * least };
}

/** One line, or two that break behind a separator near the middle; undefined: there is no room for these. */
function linesOfWords(name: string, most: number): readonly string[] | undefined {
  if (name.length <= most) return [name];
  const breaks = [...name.matchAll(/[-_.]+/g)]
    .map(({ index, 0: separator }) => index + separator.length)
    .filter((at) => at <= most && name.length - at <= most);
  const [at] = breaks.toSorted((a, b) => Math.abs(2 * a - name.length) - Math.abs(2 * b - name.length));
  return at === undefined ? undefined : [name.slice(0, at), name.slice(at)];
}
