import type { Chunk } from './yaml-node.ts';
import type { FileState } from './file-state.ts';
import type { Part } from './part.ts';

/** Where a chunk was when it was last looked for. A guess that is checked, because edits before it move it. */
const guesses = new WeakMap<Chunk, number>();

/** The index of a chunk in a file, or -1. Quick for chunks that were looked for before or have moved by one place. */
export function indexOfChunk(state: FileState, chunk: Chunk): number {
  const { parts } = state;
  const guess = guesses.get(chunk);
  if (guess !== undefined) {
    if (parts[guess]?.chunk === chunk) return guess;
    for (const near of [guess + 1, guess - 1]) {
      if (parts[near]?.chunk !== chunk) continue;
      guesses.set(chunk, near);
      return near;
    }
  }
  const index = parts.findIndex((part) => part.chunk === chunk);
  if (index >= 0) guesses.set(chunk, index);
  return index;
}

/** The index of a part that is known to be in the file. */
export function indexOfPart(state: FileState, part: Part): number {
  return indexOfChunk(state, part.chunk);
}
