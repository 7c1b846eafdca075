import { YAMLException, parseEvents } from 'js-yaml/browser';
import type { Chunk, YamlNode } from './yaml-node.ts';
import type { Reading } from './reading.ts';
import { moveEvent } from './move-event.ts';
import { readList } from './read-events.ts';

/** What stands before the text in lines that a tab indents, or that begin with a closing bracket. */
const MARGINS = /^(?: *\t[ \t]*|[ \t]*(?=[\]}]))/gm;

/**
 * Reads a text in which tabs indent lines inside brackets: go-yaml takes them there, js-yaml does not. They are read as spaces, enough
 * for any line, and the places moved back. Undefined: there are none, or some stand where they are a fault.
 */
export function readFlowTabs(text: string, maxDepth: number, chunk: Chunk | undefined): Reading | undefined {
  const margins = [...text.matchAll(MARGINS)];
  if (!margins.some(([margin]) => margin.includes('\t'))) return undefined;
  // One more than the deepest line, and one more for js-yaml when an anchor or tag ends the line before.
  const wide = 2 + text.split('\n').reduce((most, line) => Math.max(most, line.search(/[^ ]|$/)), 0);
  try {
    const events = parseEvents(text.replace(MARGINS, ' '.repeat(wide)), { maxDepth });
    const back = movingBack(margins, wide);
    for (const event of events) moveEvent(event, back);
    const reading = readList(text, events, chunk);
    return areFine(text, margins, reading) ? reading : undefined;
  } catch (error) {
    if (error instanceof YAMLException) return undefined;
    throw error;
  }
}

/** From places in the widened text to those in the text. */
function movingBack(margins: readonly RegExpExecArray[], wide: number): (offset: number) => number {
  const ends: number[] = [];
  const shifts: number[] = [];
  for (const { 0: margin, index } of margins) {
    const before = shifts.at(-1) ?? 0;
    ends.push(index + before + wide);
    shifts.push(before + wide - margin.length);
  }
  return (offset) => offset - (shifts[lastUpTo(ends, offset)] ?? 0);
}

/** The index of the last of ascending numbers that is not above a limit, or -1. */
function lastUpTo(numbers: readonly number[], limit: number): number {
  let low = -1;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (numbers[middle]! <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether all stand inside brackets, and no tab where go-yaml still looks for more lines of a plain scalar: it refuses it there. */
function areFine(text: string, margins: readonly RegExpExecArray[], { documents }: Reading): boolean {
  const flow: Stretches = { from: [], to: [] };
  const plain: Stretches = { from: [], to: [] };
  for (const { root } of documents) if (root !== null) findStretches(root, flow, plain, false);
  return margins.every(({ 0: margin, index }) => {
    if (!isIn(flow, index)) return false;
    return !margin.includes('\t') || !isIn(plain, lastBefore(text, index));
  });
}

/** Parts of the text in order, none in another. */
interface Stretches {
  readonly from: number[];
  readonly to: number[];
}

function isIn({ from, to }: Stretches, place: number): boolean {
  return (to[lastUpTo(from, place)] ?? -1) >= place;
}

/** The end of what comes before a place, white space left out. */
function lastBefore(text: string, place: number): number {
  while (/\s/.test(text[place - 1] ?? '')) place--;
  return place;
}

/** Collects outermost brackets and plain scalars. */
function findStretches(node: YamlNode, flow: Stretches, plain: Stretches, inside: boolean): void {
  const opens = !inside && (node.kind === 'map' || node.kind === 'seq') && node.flow;
  const isPlain = node.kind === 'scalar' && node.style === 'plain' && node.to > node.contentFrom;
  if (opens) addStretch(flow, node);
  if (isPlain) addStretch(plain, node);
  if (node.kind === 'seq') for (const item of node.items) findStretches(item, flow, plain, inside || opens);
  if (node.kind !== 'map') return;
  for (const { key, value } of node.pairs) {
    findStretches(key, flow, plain, inside || opens);
    findStretches(value, flow, plain, inside || opens);
  }
}

function addStretch({ from, to }: Stretches, node: YamlNode): void {
  from.push(node.contentFrom);
  to.push(node.to);
}
