import { cutMiddle } from '../../../shared/graph/cut-middle.ts';

/** The type gives way as far as this before a name is broken within a word. */
const SHRINKS = [1, 0.92, 0.84, 0.77, 0.7, 0.64, 0.58] as const;
/** Where the whole name takes smaller type than this, what says least is left out of it: a beginning that many share, the folders of a path. */
const GOOD = 0.8;
/** … and the end of a path alone is worth that where its type is so much larger. */
const WORTH = 1.15;
/** Height of a line, of its type. */
export const LINE = 1.12;

/** What a name has, in canvas units; `size`: of the type where nothing has to give way. */
export interface NameRoom {
  readonly width: number;
  readonly height: number;
  readonly size: number;
}

export interface NameLines {
  readonly lines: readonly string[];
  /** Of the type, in canvas units. */
  readonly size: number;
}

type Measure = (words: string, size: number) => number;

/**
 * A name on one line or two: in smaller type rather than broken within a word, broken rather than cut. `shared`: how many names begin.
 * Where the whole would be hard to read an ellipsis stands for that, and for the folders of a path.
 */
export function nameLines(name: string, room: NameRoom, measure: Measure, shared = ''): NameLines {
  const whole = linesOfWords(name, room, measure);
  if (whole !== undefined && whole.size >= room.size * GOOD) return whole;
  const rest = restOf(name, shared);
  const brief = rest === undefined ? undefined : linesOfWords(rest, room, measure);
  const worth = name.includes('/') ? WORTH : 1;
  if (brief !== undefined && brief.size > (whole?.size ?? 0) * worth) return brief;
  return whole ?? cutLines(rest ?? name, room, measure);
}

function restOf(name: string, shared: string): string | undefined {
  const folders = name.lastIndexOf('/', name.length - 2);
  if (folders > 1) return `…${name.slice(folders)}`;
  if (shared === '' || !name.startsWith(shared) || name.length <= shared.length + 1) return undefined;
  return `…${name.slice(shared.length)}`;
}

/** In the largest type in which each word stays whole: one line, or two that break behind a separator near the middle. */
function linesOfWords(name: string, room: NameRoom, measure: Measure): NameLines | undefined {
  for (const shrink of SHRINKS) {
    const size = room.size * shrink;
    const fits = (words: string) => measure(words, size) <= room.width;
    if (fits(name)) return { lines: [name], size };
    if (2 * size * LINE > room.height) continue;
    const breaks = [...name.matchAll(name.includes('/') ? /[-_/]+/g : /[-_.]+/g)]
      .map(({ index, 0: separator }) => index + separator.length)
      .filter((at) => at < name.length && fits(name.slice(0, at)) && fits(name.slice(at)));
    const [at] = breaks.toSorted((a, b) => Math.abs(2 * a - name.length) - Math.abs(2 * b - name.length));
    if (at !== undefined) return { lines: [name.slice(0, at), name.slice(at)], size };
  }
  return undefined;
}

/** Broken within a word, and without its middle where two lines of the smallest type do not hold it. */
function cutLines(name: string, room: NameRoom, measure: Measure): NameLines {
  const size = room.size * SHRINKS[SHRINKS.length - 1]!;
  const isLow = 2 * size * LINE > room.height;
  for (let most = name.length; ; most--) {
    const cut = cutMiddle(name, most);
    const half = Math.ceil(cut.length / 2);
    const lines = isLow ? [cut] : [cut.slice(0, half), cut.slice(half)];
    if (most <= 2 || lines.every((words) => measure(words, size) <= room.width)) return { lines, size };
  }
}
