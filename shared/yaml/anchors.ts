import { message } from '../message.ts';
import { refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import { positionAt } from '../text/lines.ts';
import { absoluteOffset } from './locate.ts';
import type { Spot } from './spot.ts';
import { pathOf } from './spot.ts';
import type { YamlFile } from './yaml-file.ts';
import type { Chunk, YamlAlias, YamlNode } from './yaml-node.ts';

/** The names of the anchors in a node, its own included. */
function anchorsIn(node: YamlNode): string[] {
  return [...namesIn(node)].filter(({ isAnchor }) => isAnchor).map(({ name }) => name);
}

/**
 * Refuses when parts that are to go (`gone`) define an anchor that an alias outside of them names, and says at which line. An
 * anchor of the same name elsewhere does not help: which one an alias means depends on its place. `kept` stays after all.
 */
export function refuseLostAnchor(
  file: YamlFile,
  document: number,
  gone: readonly YamlNode[],
  kept?: string,
): Refusal | undefined {
  const names = new Set(gone.flatMap(anchorsIn));
  if (kept !== undefined) names.delete(kept);
  const found = file.documents[document];
  if (names.size === 0 || found === undefined || found.root === null) return undefined;
  const use = findAlias(found.root, found.chunk, names, new Set(gone));
  if (use === undefined) return undefined;
  const line = lineOf(file, use.chunk, use.alias.from);
  return refuse('anchor-in-use', message('yaml.anchor-in-use', { anchor: use.alias.name, line }));
}

/**
 * Refuses to put a part elsewhere when it defines or names an anchor of which the document has several: which of them an alias
 * means depends on its place.
 */
export function refuseDoubtful(file: YamlFile, document: number, part: YamlNode): Refusal | undefined {
  const names = new Set([...namesIn(part)].map(({ name }) => name));
  const found = file.documents[document];
  if (names.size === 0 || found === undefined || found.root === null) return undefined;
  const seen = new Set<string>();
  for (const { name, isAnchor } of namesIn(found.root)) {
    if (!isAnchor || !names.has(name)) continue;
    if (seen.has(name)) {
      const detail = message('yaml.anchor-twice', { name });
      return refuse('anchor-order', message('yaml.anchor-order', { detail }));
    }
    seen.add(name);
  }
  return undefined;
}

/** The anchors and aliases in a node, in the order of the text. */
function* namesIn(node: YamlNode): Generator<{ readonly name: string; readonly isAnchor: boolean }> {
  if (node.anchor !== undefined) yield { name: node.anchor, isAnchor: true };
  if (node.kind === 'alias') yield { name: node.name, isAnchor: false };
  if (node.kind === 'seq') for (const item of node.items) yield* namesIn(item);
  if (node.kind === 'map') {
    for (const { key, value } of node.pairs) {
      yield* namesIn(key);
      yield* namesIn(value);
    }
  }
}

function findAlias(
  node: YamlNode,
  chunk: Chunk,
  names: ReadonlySet<string>,
  skip: ReadonlySet<YamlNode>,
): { alias: YamlAlias; chunk: Chunk } | undefined {
  if (skip.has(node)) return undefined;
  if (node.kind === 'alias') return names.has(node.name) ? { alias: node, chunk } : undefined;
  if (node.kind === 'seq') {
    for (const item of node.items) {
      const found = findAlias(item, chunk, names, skip);
      if (found !== undefined) return found;
    }
  }
  if (node.kind === 'map') {
    for (const pair of node.pairs) {
      const within = pair.chunk ?? chunk;
      const found = findAlias(pair.key, within, names, skip) ?? findAlias(pair.value, within, names, skip);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** Refuses an edit whose way leads through an alias: it would change every place that uses the anchor. */
export function refuseAlias(file: YamlFile, spot: Spot): Refusal | undefined {
  if (spot.node.kind !== 'alias') return undefined;
  return refuse(
    'path-through-alias',
    message('yaml.path-through-alias', {
      path: pathOf(spot).join('.'),
      alias: spot.node.name,
      line: lineOf(file, spot.chunk, spot.node.from),
    }),
  );
}

function lineOf(file: YamlFile, chunk: Chunk, offset: number): number {
  return positionAt(file.text, absoluteOffset(file, chunk, offset)).line;
}
