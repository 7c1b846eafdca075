import type { Chunk } from './yaml-node.ts';
import type { FileState } from './file-state.ts';

/** Where a chunk was when it was last looked for. A guess that is checked, because edits before it move it. */
const guesses = new WeakMap<Chunk, number>();

/** The index of a chunk in a file, or -1. Quick for chunks that were looked for before and have moved by one place at most. */
export function indexOfChunk(state: FileState, chunk: Chunk): number {
  const { chunks } = state;
  const guess = guesses.get(chunk);
  if (guess === undefined) {
    // The first time that anybody asks: most files are read without it.
    noteIndexes(chunks, 0, chunks.length);
    return guesses.get(chunk) ?? -1;
  }
  if (chunks[guess] === chunk) return guess;
  if (chunks[guess + 1] === chunk) return remember(chunk, guess + 1);
  if (chunks[guess - 1] === chunk) return remember(chunk, guess - 1);
  return remember(chunk, chunks.indexOf(chunk));
}

/** Notes where the chunks [from, to) of a file stand. */
export function noteIndexes(chunks: readonly Chunk[], from: number, to: number): void {
  for (let i = from; i < to; i++) guesses.set(chunks[i]!, i);
}

function remember(chunk: Chunk, index: number): number {
  if (index >= 0) guesses.set(chunk, index);
  return index;
}
