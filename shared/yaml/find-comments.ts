import { stateOf } from './file-state.ts';
import { indexOfChunk } from './part-index.ts';
import { contentEnd } from './source.ts';
import type { YamlFile } from './yaml-file.ts';
import type { Chunk, YamlNode } from './yaml-node.ts';

/** A comment from its `#` to the end of the line. */
export interface Comment {
  readonly text: string;
  readonly chunk: Chunk;
  /** Relative to the chunk. */
  readonly from: number;
}

/** The comments that stand in some chunks of a file, in order. `#` inside quotes and block scalars is text, not a comment. */
export function findComments(file: YamlFile, chunks: readonly Chunk[]): Comment[] {
  const state = stateOf(file);
  return chunks.flatMap((chunk) => {
    const part = state.parts[indexOfChunk(state, chunk)];
    if (part === undefined || !chunk.text.includes('#')) return [];
    const ranges: Range[] = [];
    for (const { key, value } of part.pairs) {
      collect(key, chunk, ranges);
      collect(value, chunk, ranges);
    }
    for (const { root } of part.documents) if (root !== null) collect(root, chunk, ranges);
    return scan(chunk, ranges);
  });
}

type Range = readonly [number, number];

/** The stretches of a chunk in which `#` begins no comment. */
function collect(node: YamlNode, chunk: Chunk, ranges: Range[]): void {
  if (node.kind === 'scalar' && node.style !== 'plain') {
    const isBlock = node.style === 'literal' || node.style === 'folded';
    ranges.push([isBlock ? contentEnd(chunk.text, node.contentFrom) : node.contentFrom, node.to]);
  }
  if (node.kind === 'seq') for (const item of node.items) collect(item, chunk, ranges);
  if (node.kind === 'map') {
    for (const { key, value } of node.pairs) {
      collect(key, chunk, ranges);
      collect(value, chunk, ranges);
    }
  }
}

function scan(chunk: Chunk, ranges: readonly Range[]): Comment[] {
  const { text } = chunk;
  const sorted = [...ranges].sort((a, b) => a[0] - b[0]);
  const comments: Comment[] = [];
  let next = 0;
  for (let at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at)) {
    while (next < sorted.length && sorted[next]![1] <= at) next++;
    const range = sorted[next];
    if (range !== undefined && range[0] <= at) at = range[1];
    else if (at === 0 || /[\s\ufeff]/.test(text[at - 1]!)) {
      const end = contentEnd(text, at);
      comments.push({ text: text.slice(at, end), chunk, from: at });
      at = end;
    } else at++;
  }
  return comments;
}
