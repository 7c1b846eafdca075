import { message } from '../message.ts';
import { refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import { refuseAlias, refuseLostAnchor } from './anchors.ts';
import { changeEntries, stringNode } from './expected-tree.ts';
import { checked, refuseBroken } from './expect.ts';
import type { Written } from './expect.ts';
import { makePair, withProps } from './make-node.ts';
import { printQuoted } from './print-scalar.ts';
import { printKey } from './print-value.ts';
import { inFlow } from './print-replacement.ts';
import { printPath } from './insert-entry.ts';
import type { WriteOptions } from './write-options.ts';
import { fileEdits, sourceOf } from './source.ts';
import { findEntry, pairOf, trace } from './spot.ts';
import { entryStyle } from './style.ts';
import type { YamlFile } from './yaml-file.ts';
import type { Path } from './yaml-node.ts';

/**
 * Gives the key at `path` another text; value, comments and place stay. A quoted key keeps its quotes.
 * Refusals: `file-has-errors`, `path-not-found`, `path-through-alias`, `not-a-collection` (a list has no keys), `key-exists`,
 * `anchor-in-use`, `document-law`.
 */
export function renameKey(
  file: YamlFile,
  path: Path,
  newKey: string,
  options: WriteOptions = {},
): Written | Refusal {
  const broken = refuseBroken(file);
  if (broken !== undefined) return broken;
  const found = trace(file, path, options.document);
  const parent = found?.spot.parent;
  if (found === undefined || found.rest.length > 0 || parent === undefined) {
    const alias = found !== undefined && found.rest.length > 0 ? refuseAlias(file, found.spot) : undefined;
    return alias ?? refuse('path-not-found', message('yaml.path-not-found', { path: path.join('.') }));
  }
  const { spot } = found;
  const pair = pairOf(spot);
  if (pair === undefined) {
    return refuse('not-a-collection', message('yaml.not-a-collection', { path: printPath(parent) }));
  }
  const { key } = pair;
  const unchanged = key.kind === 'scalar' && key.text === newKey;
  if (!unchanged && findEntry(parent.node, newKey) >= 0) {
    return refuse('key-exists', message('yaml.key-exists', { path: printPath(parent), key: newKey }));
  }
  const lost = refuseLostAnchor(file, spot.document, [key]);
  if (lost !== undefined) return lost;
  const source = sourceOf(file, spot.chunk);
  const quoted =
    key.kind === 'scalar' && (key.style === 'single' || key.style === 'double') ? key.style : undefined;
  const printed =
    quoted === undefined
      ? printKey(newKey, { ...entryStyle(parent), quoteKeys: undefined }, inFlow(parent) ? 'flow-key' : 'key')
      : printQuoted(newKey, quoted);
  const edit = {
    from: source.at(spot.chunk, key.contentFrom),
    to: source.at(spot.chunk, key.to),
    insert: unchanged
      ? source.text.slice(source.at(spot.chunk, key.contentFrom), source.at(spot.chunk, key.to))
      : printed,
  };
  const renamed = unchanged ? key : withProps(stringNode(newKey), key);
  return checked(file, fileEdits(source, [edit]), {
    document: spot.document,
    expected: changeEntries(parent, {
      pairs: (pairs) => pairs.with(spot.index, makePair(renamed, pair.value, pair.chunk)),
    }),
  });
}
