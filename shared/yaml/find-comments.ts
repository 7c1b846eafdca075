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

type Ranges = Map<Chunk, [number, number][]>;

/** The comments that stand in some chunks of a file, in order. `#` inside quotes and block scalars is text, not a comment. */
export function findComments(file: YamlFile, chunks: readonly Chunk[]): Comment[] {
  const texts: Ranges = new Map(chunks.map((chunk) => [chunk, []]));
  for (const { root, chunk } of file.documents) if (root !== null) collect(root, chunk, texts);
  return chunks.flatMap((chunk) => scan(chunk, texts.get(chunk) ?? []));
}

/** The stretches of the chunks in which `#` begins no comment. */
function collect(node: YamlNode, chunk: Chunk, texts: Ranges): void {
  if (node.kind === 'scalar') {
    if (node.style === 'plain') return;
    const ranges = texts.get(chunk);
    if (ranges === undefined) return;
    const header = node.style === 'literal' || node.style === 'folded';
    ranges.push([header ? contentEnd(chunk.text, node.contentFrom) : node.contentFrom, node.to]);
  } else if (node.kind === 'seq') {
    if (texts.has(chunk)) for (const item of node.items) collect(item, chunk, texts);
  } else if (node.kind === 'map') {
    for (const pair of node.pairs) {
      const within = pair.chunk ?? chunk;
      if (!texts.has(within) && !isSplit(pair.value)) continue;
      collect(pair.key, within, texts);
      collect(pair.value, within, texts);
    }
  }
}

/** Whether the entries of a map are chunks of their own. */
function isSplit(node: YamlNode): boolean {
  return node.kind === 'map' && node.pairs[0]?.chunk !== undefined;
}

function scan(chunk: Chunk, texts: readonly (readonly [number, number])[]): Comment[] {
  const { text } = chunk;
  const sorted = [...texts].sort((a, b) => a[0] - b[0]);
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
