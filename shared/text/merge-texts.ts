import { append } from '../append.ts';
import { diffArrays } from 'diff';
import { lineEnd } from './lines.ts';
import type { TextEdit } from './text-edit.ts';

/**
 * A piece of two texts that were made of the same one, whole lines. `same`: nobody changed it; `mine`, `theirs`: one side did; `both`:
 * both did the same; `conflict`: both changed these lines, or lines beside each other, and differently.
 */
export type MergePart =
  | { readonly kind: 'same'; readonly text: string }
  | { readonly kind: 'mine' | 'theirs' | 'both'; readonly base: string; readonly text: string }
  | { readonly kind: 'conflict'; readonly base: string; readonly mine: string; readonly theirs: string };

/** What becomes of a conflict; `both`: mine, then theirs. */
export type MergeChoice = 'mine' | 'theirs' | 'both';

/** The lines from `from` to `to` of the text before become these. */
interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
  readonly side: 'mine' | 'theirs';
}

/** Texts that differ in more lines than this are not compared line by line: it would take seconds. */
const MOST_DIFFERENCES = 600;

/** Takes two texts that were made of `base` apart, in the order of the lines. Joined, the parts of a side are its text. */
export function mergeTexts(base: string, mine: string, theirs: string): MergePart[] {
  const lines = linesOf(base);
  const hunks = [...hunksOf(lines, linesOf(mine), 'mine'), ...hunksOf(lines, linesOf(theirs), 'theirs')].sort(
    (a, b) => a.from - b.from || a.to - b.to,
  );
  const parts: MergePart[] = [];
  let done = 0;
  for (let next = 0; next < hunks.length;) {
    const group: Hunk[] = [];
    let to = hunks[next]!.to;
    const { from } = hunks[next]!;
    // Lines beside each other are about the same thing more often than not.
    while (next < hunks.length && hunks[next]!.from <= to) {
      to = Math.max(to, hunks[next]!.to);
      group.push(hunks[next++]!);
    }
    if (from > done) parts.push({ kind: 'same', text: lines.slice(done, from).join('') });
    parts.push(partOf(lines, from, to, group));
    done = to;
  }
  if (done < lines.length) parts.push({ kind: 'same', text: lines.slice(done).join('') });
  return parts;
}

/** The edits that make my text into the merged one. `choose` is asked about each conflict, by its number from 0. */
export function mergeEdits(
  parts: readonly MergePart[],
  choose: (conflict: number) => MergeChoice,
): TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let conflicts = 0;
  for (const part of parts) {
    const mine = part.kind === 'conflict' ? part.mine : part.kind === 'theirs' ? part.base : part.text;
    if (part.kind === 'theirs') edits.push({ from: at, to: at + mine.length, insert: part.text });
    if (part.kind === 'conflict') {
      const choice = choose(conflicts++);
      if (choice === 'theirs') edits.push({ from: at, to: at + mine.length, insert: part.theirs });
      if (choice === 'both')
        edits.push({ from: at + mine.length, to: at + mine.length, insert: part.theirs });
    }
    at += mine.length;
  }
  return edits;
}

function linesOf(text: string): string[] {
  const lines: string[] = [];
  for (let at = 0; at < text.length;) {
    const end = lineEnd(text, at);
    lines.push(text.slice(at, end));
    at = end;
  }
  return lines;
}

function hunksOf(base: readonly string[], other: readonly string[], side: Hunk['side']): Hunk[] {
  let head = 0;
  const shorter = Math.min(base.length, other.length);
  while (head < shorter && base[head] === other[head]) head++;
  let tail = 0;
  while (tail < shorter - head && base.at(-1 - tail) === other.at(-1 - tail)) tail++;
  const before = base.slice(head, base.length - tail);
  const after = other.slice(head, other.length - tail);
  if (before.length === 0 && after.length === 0) return [];
  const whole: Hunk = { from: head, to: head + before.length, lines: after, side };
  if (before.length === 0 || after.length === 0) return [whole];
  const changes = diffArrays(before, after, { maxEditLength: MOST_DIFFERENCES });
  if (changes === undefined) return [whole];
  const hunks: Hunk[] = [];
  let at = head;
  let open: { from: number; lines: string[] } | undefined;
  const close = (): void => {
    if (open !== undefined) hunks.push({ ...open, to: at, side });
    open = undefined;
  };
  for (const { added, removed, value } of changes) {
    if (!added && !removed) {
      close();
      at += value.length;
      continue;
    }
    open ??= { from: at, lines: [] };
    if (added) append(open.lines, value);
    else at += value.length;
  }
  close();
  return hunks;
}

function partOf(base: readonly string[], from: number, to: number, group: readonly Hunk[]): MergePart {
  const before = base.slice(from, to).join('');
  const textOf = (side: Hunk['side']): string => {
    let text = '';
    let at = from;
    for (const hunk of group.filter((each) => each.side === side)) {
      text += base.slice(at, hunk.from).join('') + hunk.lines.join('');
      at = hunk.to;
    }
    return text + base.slice(at, to).join('');
  };
  const [mine, theirs] = [textOf('mine'), textOf('theirs')];
  if (!group.some(({ side }) => side === 'theirs')) return { kind: 'mine', base: before, text: mine };
  if (!group.some(({ side }) => side === 'mine')) return { kind: 'theirs', base: before, text: theirs };
  if (mine === theirs) return { kind: 'both', base: before, text: mine };
  return { kind: 'conflict', base: before, mine, theirs };
}
