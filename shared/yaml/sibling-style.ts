import { endOf } from './entry.ts';
import { plainIsSafe, plainMeansString } from './plain.ts';
import type { Quote } from './print-scalar.ts';
import type { Spot } from './spot.ts';
import type { YamlNode, YamlPair } from './yaml-node.ts';

/** Siblings that are looked at. */
const breadth = 50;

function nodesOf(node: YamlNode, what: 'keys' | 'values'): readonly YamlNode[] {
  if (node.kind === 'map')
    return node.pairs.slice(0, breadth).map((pair) => (what === 'keys' ? pair.key : pair.value));
  return node.kind === 'seq' && what === 'values' ? node.items.slice(0, breadth) : [];
}

/** What the siblings of a new entry do: quote all strings that need no quotes, or leave ports and the like plain. */
export function siblingCustom(spot: Spot): 'quoted' | 'plain' | undefined {
  const { node } = spot;
  let quoted = 0;
  let plain = 0;
  for (const value of nodesOf(node, 'values')) {
    if (value.kind !== 'scalar' || !plainMeansString(value.text) || !plainIsSafe(value.text, 'flow'))
      continue;
    if (value.style === 'single' || value.style === 'double') quoted++;
    else if (value.style === 'plain') plain++;
  }
  const isJson = plain === 0 && siblingQuote(spot, 'keys') !== undefined;
  if (isJson || (quoted > plain && (node.kind === 'seq' || quoted > 1))) return 'quoted';
  return plain > quoted ? 'plain' : undefined;
}

/** The quotes that a collection's strings or keys have, when they all have the same. */
export function siblingQuote(spot: Spot, what: 'keys' | 'values'): Quote | undefined {
  const { node } = spot;
  let single = 0;
  let double = 0;
  for (const each of nodesOf(node, what)) {
    if (each.kind !== 'scalar') continue;
    if (each.style === 'single') single++;
    else if (each.style === 'double') double++;
    else if (what === 'keys' && each.text !== '<<') return undefined;
  }
  if (single === double) return undefined;
  return single > double ? 'single' : 'double';
}

/**
 * Blank lines that the block collection `spot` keeps between its entries: what most of its neighbours around `index` have. Beside the only
 * entry of a section there is one when that is a block of its own, unless the sections stand without.
 */
export function blankLinesBetween(spot: Spot, index: number): number {
  const { node } = spot;
  const count = node.kind === 'map' ? node.pairs.length : node.kind === 'seq' ? node.items.length : 0;
  if (count < 2) {
    if (spot.parent === undefined) return count === 0 ? 0 : 1;
    const isSection = spot.parent.parent === undefined && node.kind === 'map';
    if (!isSection || !isBlock(spot, node.pairs[0])) return 0;
    return hasSeveral(spot.parent) ? Math.min(1, blankLinesBetween(spot.parent, spot.index)) : 1;
  }
  const votes = new Map<number, number>();
  const first = Math.max(0, Math.min(index - 4, count - 6));
  for (let each = first; each < Math.min(count - 1, first + 8); each++) {
    const blank = blankAfter(spot, each);
    votes.set(blank, (votes.get(blank) ?? 0) + 1);
  }
  return [...votes].reduce((best, vote) => (vote[1] > best[1] ? vote : best))[0];
}

/** So many lines are a block: of most real files' services a blank line sets off, of short volumes, networks and secrets hardly any. */
const BLOCK = 3;

function isBlock(spot: Spot, pair: YamlPair | undefined): boolean {
  if (pair?.value.kind !== 'map' || pair.value.flow) return false;
  const end = endOf(pair.value, pair.chunk ?? spot.chunk);
  const from = end.chunk === (pair.chunk ?? spot.chunk) ? pair.key.from : 0;
  return end.chunk.text.slice(from, end.offset).trimEnd().split('\n').length >= BLOCK;
}

const hasSeveral = ({ node }: Spot) => node.kind === 'map' && node.pairs.length > 1;

/** Blank lines between an entry and the next one: the largest group of them, comments aside. */
function blankAfter(spot: Spot, index: number): number {
  const { node } = spot;
  const pair = node.kind === 'map' ? node.pairs[index] : undefined;
  const next = node.kind === 'map' ? node.pairs[index + 1] : undefined;
  const value = pair?.value ?? (node.kind === 'seq' ? node.items[index] : undefined);
  if (value === undefined) return 0;
  const end = endOf(value, pair?.chunk ?? spot.chunk);
  const until =
    node.kind === 'seq'
      ? (node.items[index + 1]?.from ?? 0)
      : next?.chunk === undefined || next.chunk === end.chunk
        ? (next?.key.from ?? 0)
        : end.chunk.text.length;
  const between = end.chunk.text.slice(end.offset, until);
  let most = 0;
  for (const group of between.matchAll(/\n((?:[ \t]*\r?\n)+)/g)) {
    most = Math.max(most, (group[1] ?? '').split('\n').length - 1);
  }
  return most;
}
