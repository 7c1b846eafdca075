import type { TextEdit } from '../text/text-edit.ts';
import type { Chunk } from './yaml-node.ts';

/**
 * The edit that makes one text of another, as far as their chunks say: those that they do not share. Takes no longer than there are
 * chunks, and joins no text but theirs. Undefined: the texts are the same chunks.
 */
export function changedChunks(before: readonly Chunk[], after: readonly Chunk[]): TextEdit | undefined {
  const most = Math.min(before.length, after.length);
  let first = 0;
  while (first < most && before[first] === after[first]) first++;
  let last = 0;
  while (last < most - first && before.at(-1 - last) === after.at(-1 - last)) last++;
  if (first === before.length && first === after.length) return undefined;
  const length = (chunks: readonly Chunk[]) => chunks.reduce((sum, { text }) => sum + text.length, 0);
  const from = length(before.slice(0, first));
  const to = from + length(before.slice(first, before.length - last));
  const insert = after
    .slice(first, after.length - last)
    .map(({ text }) => text)
    .join('');
  return { from, to, insert };
}
