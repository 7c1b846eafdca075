import type { PrintStyle } from './print-value.ts';
import { columnAt } from './source.ts';
import { siblingCustom, siblingQuote } from './sibling-style.ts';
import type { Spot } from './spot.ts';
import type { Chunk, YamlNode } from './yaml-node.ts';

/** What one collection shows of its document's habits; `depth` is how deep it stands. */
interface Habit {
  readonly depth: number;
  readonly step?: number;
  readonly listOffset?: number;
  readonly dashGap?: number;
}

interface Sample {
  readonly habits: Habit[];
  single: number;
  double: number;
  readonly flowKeys: Map<string, boolean>;
  mapPad: string | undefined;
  listPad: string | undefined;
  budget: number;
}

/** Nodes that are looked at before the rest of a large document is taken to be like them. */
const budget = 150;

/** Entries of one collection that are looked at. */
const breadth = 16;

/**
 * How to print what is put into the collection `spot`: measured on its neighbours first, then on the collections around it,
 * at the same depth where there is one. Without any example: two columns, dashes indented like keys, double quotes.
 */
export function styleAt(spot: Spot | undefined): PrintStyle {
  const sample: Sample = {
    habits: [],
    single: 0,
    double: 0,
    flowKeys: new Map(),
    mapPad: undefined,
    listPad: undefined,
    budget,
  };
  const wanted = depthOf(spot);
  let below: YamlNode | undefined;
  for (let at = spot; at !== undefined && sample.budget > 0; at = at.parent) {
    visit(sample, at.node, at.chunk, depthOf(at), below);
    below = at.node;
  }
  const step = nearest(sample.habits, wanted, 'step') ?? 2;
  return {
    step,
    listOffset: nearest(sample.habits, wanted, 'listOffset') ?? step,
    dashGap: nearest(sample.habits, wanted, 'dashGap') ?? 1,
    quote: sample.single > sample.double ? 'single' : 'double',
    mapPad: sample.mapPad ?? '',
    listPad: sample.listPad ?? '',
    flowKeys: sample.flowKeys,
  };
}

function depthOf(spot: Spot | undefined): number {
  let depth = 0;
  for (let at = spot?.parent; at !== undefined; at = at.parent) depth++;
  return depth;
}

function nearest(
  habits: readonly Habit[],
  wanted: number,
  what: 'step' | 'listOffset' | 'dashGap',
): number | undefined {
  let best: Habit | undefined;
  for (const habit of habits) {
    if (habit[what] === undefined) continue;
    if (best === undefined || Math.abs(habit.depth - wanted) < Math.abs(best.depth - wanted)) best = habit;
  }
  return best?.[what];
}

/** Level by level, so that the nearest examples come first. `seen` is the part that was visited before. */
function visit(
  sample: Sample,
  root: YamlNode,
  chunk: Chunk,
  depth: number,
  seen: YamlNode | undefined,
): void {
  let level: { node: YamlNode; chunk: Chunk }[] = [{ node: root, chunk }];
  for (let at = depth; level.length > 0 && sample.budget > 0; at++) {
    const next: typeof level = [];
    for (const { node, chunk: within } of level) {
      if (node === seen) continue;
      if (--sample.budget <= 0) return;
      measure(sample, node, within, at);
      if (node.kind === 'map') {
        for (const pair of node.pairs.slice(0, breadth))
          next.push({ node: pair.value, chunk: pair.chunk ?? within });
      } else if (node.kind === 'seq') {
        for (const item of node.items.slice(0, breadth)) next.push({ node: item, chunk: within });
      }
    }
    level = next;
  }
}

function measure(sample: Sample, node: YamlNode, chunk: Chunk, depth: number): void {
  const { text } = chunk;
  if (node.kind === 'scalar') {
    if (node.style === 'single' && !node.text.includes('"')) sample.single++;
    if (node.style === 'double' && !/['\\\n\t]/.test(node.text)) sample.double++;
    return;
  }
  if (node.kind === 'alias') return;
  if (node.flow) {
    const pad = /^[{[]([ ]*)[^\s}\]]/.exec(text.slice(node.contentFrom, node.contentFrom + 10))?.[1];
    if (node.kind === 'map') sample.mapPad ??= pad;
    else sample.listPad ??= pad;
    return;
  }
  if (node.kind === 'seq') {
    const gap = gapAfterDash(text, node.contentFrom);
    if (gap !== undefined) sample.habits.push({ depth: depth - 1, dashGap: gap });
    return;
  }
  for (const pair of node.pairs.slice(0, breadth)) {
    const within = pair.chunk ?? chunk;
    const { key, value } = pair;
    if (
      value.kind === 'seq' &&
      value.items.length > 0 &&
      key.kind === 'scalar' &&
      !sample.flowKeys.has(key.text)
    ) {
      sample.flowKeys.set(key.text, value.flow);
    }
    if ((value.kind !== 'map' && value.kind !== 'seq') || value.flow) continue;
    const inner = value.kind === 'map' ? (value.pairs[0]?.chunk ?? within) : within;
    const from = value.kind === 'map' ? (value.pairs[0]?.key.from ?? value.contentFrom) : value.contentFrom;
    const columns = columnAt(inner.text, from) - columnAt(within.text, pair.key.from);
    if (value.kind === 'map' && columns > 0) sample.habits.push({ depth, step: columns });
    if (value.kind === 'seq' && columns >= 0) sample.habits.push({ depth, listOffset: columns });
  }
}

/** Spaces between a dash and its item; undefined when the item is empty or begins on another line. */
export function gapAfterDash(text: string, dash: number): number | undefined {
  return /^-( +)[^\s#]/.exec(text.slice(dash, dash + 20))?.[1]?.length;
}

/** The style for a new entry of the collection `spot`. */
export function entryStyle(spot: Spot): PrintStyle {
  const style = styleAt(spot);
  return {
    ...style,
    quote: siblingQuote(spot, 'values') ?? style.quote,
    custom: siblingCustom(spot),
    quoteKeys: siblingQuote(spot, 'keys'),
  };
}
