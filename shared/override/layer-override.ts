import { nullValue, writtenAt } from '../resolve/make-value.ts';
import type { Source } from '../resolve/value.ts';
import { resolveAlias } from '../yaml/aliases.ts';
import { isSection } from '../resolve/entry.ts';
import { resolveScalar } from '../yaml/scalar.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import type { YamlMap, YamlNode, YamlPair } from '../yaml/yaml-node.ts';
import type { Part } from './minimize.ts';
import { nodeOfValue, type Writing } from './node-of-value.ts';
import {
  resetLeaf,
  withTag,
  type OverrideEntry,
  type OverrideMap,
  type OverrideNode,
} from './override-tree.ts';
import { writtenScalar } from '../resolve/value-objects.ts';

// A layer that exists already, as an override: what it says word for word, `extends` and `include` unresolved. Where the target is
// the base with more layers on it, taking away from them can give less text than writing what they come to.

/** An element of a layer's document, to be made smaller. */
export interface LayerPart extends Part {
  /** As in `elementsOf`. */
  readonly key: string;
  readonly entry: Omit<OverrideEntry, 'node'>;
  readonly section: string | undefined;
}

/** The elements of each document of a file. Undefined when it holds merge keys, which cannot be taken apart. */
export function layerParts(
  yaml: YamlFile,
  place: Omit<Source, 'chunk' | 'document'>,
  writing: Writing,
): LayerPart[][] | undefined {
  const documents: LayerPart[][] = [];
  for (const [document, { root, chunk }] of yaml.documents.entries()) {
    if (root?.kind !== 'map') continue;
    const reader = { yaml, writing, failed: false };
    const parts = partsOf(root, { ...place, chunk, document }, reader);
    if (reader.failed) return undefined;
    documents.push(parts);
  }
  return documents;
}

/** A document's elements as a tree; undefined when none is left. */
export function layerRoot(parts: readonly LayerPart[]): OverrideMap | undefined {
  const top = new Map<string, OverrideEntry>();
  for (const { node, entry, section } of parts) {
    if (node === undefined) continue;
    if (section === undefined) {
      top.set(entry.key, { ...entry, node });
      continue;
    }
    const before = top.get(section)?.node;
    const entries = [...(before?.kind === 'map' ? before.entries : []), { ...entry, node }];
    top.set(section, { key: section, node: { kind: 'map', entries }, above: [], trailing: '' });
  }
  return top.size === 0 ? undefined : { kind: 'map', entries: [...top.values()] };
}

interface Reader {
  readonly yaml: YamlFile;
  readonly writing: Writing;
  failed: boolean;
}

function partsOf(root: YamlMap, source: Source, reader: Reader): LayerPart[] {
  return root.pairs.flatMap((pair): LayerPart[] => {
    const key = keyOf(pair, reader);
    const at = { ...source, chunk: pair.chunk ?? source.chunk };
    if (key === 'version') return [];
    if (!isSection(key) || pair.value.kind !== 'map' || pair.value.tag !== undefined) {
      return [
        {
          key,
          entry: headOf(key, pair.value, at, reader),
          section: undefined,
          node: read(pair.value, at, reader),
        },
      ];
    }
    return pair.value.pairs.map((inner): LayerPart => {
      const name = keyOf(inner, reader);
      const within = { ...at, chunk: inner.chunk ?? at.chunk };
      const entry = headOf(name, inner.value, within, reader);
      return { key: `${key}\0${name}`, entry, section: key, node: read(inner.value, within, reader) };
    });
  });
}

function headOf(
  key: string,
  node: YamlNode,
  source: Source,
  { writing }: Reader,
): Omit<OverrideEntry, 'node'> {
  return { key, ...writing.comments(nullValue(writtenAt(source, node))) };
}

function keyOf({ key }: YamlPair, reader: Reader): string {
  if (key.kind === 'scalar' && key.text !== '<<') return key.text;
  reader.failed = true;
  return '';
}

function read(node: YamlNode, source: Source, reader: Reader): OverrideNode {
  if (node.kind === 'alias') {
    const found = resolveAlias(reader.yaml, node, source.chunk);
    if (found !== undefined) return read(found.node, { ...source, chunk: found.chunk }, reader);
    reader.failed = true;
    return resetLeaf;
  }
  if (node.tag === '!reset') return resetLeaf;
  const inner = readContent(node, source, reader);
  return node.tag === '!override' ? withTag(inner, '!override') : inner;
}

function readContent(
  node: Exclude<YamlNode, { kind: 'alias' }>,
  source: Source,
  reader: Reader,
): OverrideNode {
  if (node.kind === 'scalar') {
    const { type, value } = resolveScalar(node);
    if (type === 'merge' || type === 'mismatch') reader.failed = true;
    const known = type === 'merge' || type === 'mismatch' ? 'string' : type;
    return nodeOfValue(writtenScalar(source, node, known, value), undefined, reader.writing);
  }
  const entries =
    node.kind === 'map'
      ? node.pairs.map((pair): OverrideEntry => {
          const at = { ...source, chunk: pair.chunk ?? source.chunk };
          const inner = read(pair.value, at, reader);
          return { ...headOf(keyOf(pair, reader), pair.value, at, reader), node: inner };
        })
      : node.items.map((item): OverrideEntry => {
          return { ...headOf('', item, source, reader), node: read(item, source, reader) };
        });
  if (entries.length === 0) return { kind: 'leaf', lines: [node.kind === 'map' ? '{}' : '[]'] };
  if (node.kind === 'map') return { kind: 'map', entries };
  const isFlow =
    node.flow && entries.every(({ node: item }) => item.kind === 'leaf' && item.lines.length === 1);
  return { kind: 'list', items: entries, flow: isFlow };
}
