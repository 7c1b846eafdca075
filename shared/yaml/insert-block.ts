import type { TextEdit } from '../text/text-edit.ts';
import { lineBefore, ownedEnd, ownedStart } from './comments.ts';
import { entryAt } from './entry.ts';
import type { Entry } from './entry.ts';
import type { Printed } from './print-value.ts';
import type { Source } from './source.ts';
import { lineAt } from './source.ts';
import type { Spot } from './spot.ts';
import { entryCount } from './spot.ts';

/** The column for a new entry at `index` of a block collection: its neighbour's. */
export function columnFor(source: Source, spot: Spot, index: number): number {
  const count = entryCount(spot.node) ?? 0;
  return entryAt(source, spot, Math.min(index, count - 1)).column;
}

/**
 * Puts the lines of a new entry at `index` of a block collection that has entries, with `blank` lines between it and its
 * neighbour. `lines` are as printed for `columnFor`.
 */
export function insertLines(
  source: Source,
  spot: Spot,
  index: number,
  lines: Printed,
  blank: number,
): TextEdit {
  const { text, eol } = source;
  const count = entryCount(spot.node) ?? 0;
  const column = columnFor(source, spot, index);
  const whole = [' '.repeat(column) + lines.head, ...lines.tail].join(eol);
  const gap = eol.repeat(blank);
  if (index >= count) {
    return after(source, entryAt(source, spot, count - 1), gap, whole);
  }
  const next = entryAt(source, spot, index);
  const line = ownedStart(source, next);
  if (line === undefined) {
    const compact = [lines.head, ...lines.tail, ' '.repeat(column)].join(eol);
    return { from: next.from, to: next.from, insert: compact };
  }
  if (index > 0 && blank > 0 && !isBlankAbove(text, line)) {
    return after(source, entryAt(source, spot, index - 1), gap, whole);
  }
  return { from: line, to: line, insert: whole + eol + gap };
}

function after({ text, eol }: Source, previous: Entry, gap: string, whole: string): TextEdit {
  const at = ownedEnd(text, previous);
  return { from: at, to: at, insert: (previous.kept ? '' : gap) + eol + whole };
}

function isBlankAbove(text: string, line: number): boolean {
  return line > 0 && lineAt(text, lineBefore(text, line)).kind === 'blank';
}
