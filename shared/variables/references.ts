import { append } from '../append.ts';
import { findReferences } from '../resolve/syntax/variables.ts';
import type { VariableOperator } from '../resolve/syntax/scan-variables.ts';
import { resolveScalar } from '../yaml/scalar.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import type { Chunk, Path, YamlMap, YamlNode, YamlPair } from '../yaml/yaml-node.ts';

/** One place where a Compose file names a variable. */
export interface VariableReference {
  readonly name: string;
  /** `${NAME:-word}`: `:-`; undefined: `$NAME` or `${NAME}`. */
  readonly operator: VariableOperator | undefined;
  /** The text after the operator, as written. */
  readonly word: string;
  readonly path: Path;
  /** The scalar that holds it; offsets count in the chunk. */
  readonly chunk: Chunk;
  readonly from: number;
  readonly to: number;
}

const known = new WeakMap<YamlFile, readonly VariableReference[]>();
const knownIn = new WeakMap<YamlPair, readonly VariableReference[]>();

/**
 * Every reference in the values of a Compose file, nested ones too, in the order of the text. Keys are never interpolated, and an
 * alias counts where its anchor stands. Remembered per file and per chunk: after an edit only what it touched is read again.
 */
export function referencesIn(file: YamlFile): readonly VariableReference[] {
  let found = known.get(file);
  if (found === undefined) {
    const all: VariableReference[] = [];
    for (const { root, chunk } of file.documents) if (root !== null) walk(root, chunk, [], all);
    known.set(file, (found = all));
  }
  return found;
}

function walk(node: YamlNode, chunk: Chunk, path: Path, found: VariableReference[]): void {
  if (node.kind === 'map') walkMap(node, chunk, path, found);
  else if (node.kind === 'seq')
    node.items.forEach((item, index) => walk(item, chunk, [...path, index], found));
  else if (node.kind === 'scalar' && node.text.includes('$') && resolveScalar(node).type === 'string') {
    for (const token of findReferences(node.text)) {
      if (token.kind !== 'plain' && token.kind !== 'operator') continue;
      const isPlain = token.kind === 'plain';
      found.push({
        name: token.name,
        operator: isPlain ? undefined : token.operator,
        word: isPlain ? '' : node.text.slice(token.wordFrom, token.wordTo),
        path,
        chunk,
        from: node.contentFrom,
        to: node.to,
      });
    }
  }
}

function walkMap(map: YamlMap, chunk: Chunk, path: Path, found: VariableReference[]): void {
  for (const pair of map.pairs) {
    const inner = [...path, pair.key.kind === 'scalar' ? pair.key.text : ''];
    if (pair.chunk === undefined) {
      walk(pair.value, chunk, inner, found);
      continue;
    }
    // A section's pairs have chunks of their own: only what lies in one chunk is remembered by it.
    const isSection = pair.value.kind === 'map' && pair.value.pairs.some((each) => each.chunk !== undefined);
    if (isSection) {
      walk(pair.value, pair.chunk, inner, found);
      continue;
    }
    let own = knownIn.get(pair);
    if (own === undefined) {
      const read: VariableReference[] = [];
      walk(pair.value, pair.chunk, inner, read);
      knownIn.set(pair, (own = read));
    }
    append(found, own);
  }
}
