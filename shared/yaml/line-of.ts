import { partAt, stateOf } from './file-state.ts';
import { indexOfChunk } from './part-index.ts';
import type { YamlFile } from './yaml-file.ts';
import type { Chunk } from './yaml-node.ts';

/**
 * The line of the file, from 1, in which an offset of a chunk lies. The lines of a chunk are counted once, those of the whole text
 * never. Throws when the chunk is not of this file.
 */
export function lineOf(file: YamlFile, chunk: Chunk, offset: number): number {
  const { chunks, starts } = stateOf(file);
  const index = indexOfChunk(stateOf(file), chunk);
  if (index < 0) throw new Error('a chunk of another file');
  // Offsets of a section's map and of the root run on over the chunks behind.
  const absolute = starts[index]! + offset;
  const at = offset <= chunk.text.length ? index : partAt(starts, absolute);
  return linesBefore(file)[at]! + breaksIn(chunks[at]!.text, absolute - starts[at]!) + 1;
}

const before = new WeakMap<YamlFile, Int32Array>();

/** How many lines end before each chunk. */
function linesBefore(file: YamlFile): Int32Array {
  const known = before.get(file);
  if (known !== undefined) return known;
  const lines = new Int32Array(file.chunks.length);
  let line = 0;
  file.chunks.forEach((chunk, index) => {
    lines[index] = line;
    line += linesOf(chunk);
  });
  before.set(file, lines);
  return lines;
}

const counted = new WeakMap<Chunk, number>();

function linesOf(chunk: Chunk): number {
  const known = counted.get(chunk) ?? breaksIn(chunk.text, chunk.text.length);
  counted.set(chunk, known);
  return known;
}

function breaksIn(text: string, end: number): number {
  let count = 0;
  for (let lf = text.indexOf('\n'); lf >= 0 && lf < end; lf = text.indexOf('\n', lf + 1)) count++;
  return count;
}
