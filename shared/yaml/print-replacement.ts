import { lineStart } from '../text/lines.ts';
import { plainIsSafe, plainMeansString } from './plain.ts';
import { literalFits, printQuoted } from './print-scalar.ts';
import type { PrintStyle, Printed } from './print-value.ts';
import { printFlow, printItem, printValue } from './print-value.ts';
import { columnAt } from './source.ts';
import type { Spot } from './spot.ts';
import { entryCount, pairOf } from './spot.ts';
import type { ValuePlace } from './value-place.ts';
import { isList, isMap } from './yaml-value.ts';
import type { YamlValue } from './yaml-value.ts';
import { isEmptyNode } from './yaml-node.ts';
import type { YamlNode } from './yaml-node.ts';

/** Whether a collection is written in flow style. */
export function inFlow({ node }: Spot): boolean {
  return (node.kind === 'map' || node.kind === 'seq') && node.flow;
}

/** A printed value; `gap` is how many spaces stand between a dash and its head, by default one. */
export interface Replaced extends Printed {
  readonly gap?: number;
}

/**
 * Prints a value for the place of another one as that one was written: the same quotes, flow where it was flow and not empty,
 * block lines at the columns of the place.
 */
export function printReplacement(
  text: string,
  spot: Spot,
  place: ValuePlace,
  value: YamlValue,
  style: PrintStyle,
): Replaced {
  const { node, parent } = spot;
  const isInFlow = parent !== undefined && inFlow(parent);
  const kept = keepQuotes(node, value, isInFlow ? 'flow' : 'block');
  if (kept !== undefined) return { head: kept, tail: [] };
  if (isInFlow) return { head: printFlow(value, style), tail: [] };
  const staysFlow = inFlow(spot) && (isList(value) || isMap(value)) && (entryCount(node) ?? 0) > 0;
  if (staysFlow) return { head: printFlow(value, style), tail: [] };
  if (typeof value === 'string' && literalFits(value) && isQuotedLines(node)) {
    return { head: printFlow(value, style, 'block'), tail: [] };
  }
  const { entry } = place;
  if (entry === undefined) return printValue(value, -style.step, { ...style, listOffset: style.step });
  if (pairOf(spot) !== undefined) return printValue(value, entry.column, style);
  const column = columnAt(text, place.bodyFrom);
  const isBelow = lineStart(text, place.bodyFrom) !== lineStart(text, entry.from);
  const gap = Math.max(0, column - entry.column - 1) || style.dashGap;
  const { head, tail } = printItem(value, entry.column, { ...style, dashGap: gap });
  const isCollection = entriesOf(value) > 0;
  const hasPrefix = place.prefixFrom < place.prefixEnd || place.keep !== undefined;
  const bare = head.slice(1 + gap);
  if (!isCollection || !(isBelow || hasPrefix)) return { head: bare, tail, gap };
  // A map or list cannot follow a tag or an anchor on its line, and stays below a dash that stood alone.
  return { head: '', tail: [' '.repeat(entry.column + 1 + gap) + bare, ...tail] };
}

const entriesOf = (value: YamlValue) =>
  isList(value) ? value.length : isMap(value) ? Object.keys(value).length : 0;

/** A text of several lines in quotes. */
const isQuotedLines = (node: YamlNode) =>
  node.kind === 'scalar' && (node.style === 'double' || node.style === 'single') && node.text.includes('\n');

/** The new text in the old scalar's quotes; undefined where there is nothing to keep. */
function keepQuotes(old: YamlNode, value: YamlValue, place: 'block' | 'flow'): string | undefined {
  if (old.kind !== 'scalar' || typeof value !== 'string' || value.includes('\n')) return undefined;
  if (old.style === 'single' || old.style === 'double') return printQuoted(value, old.style);
  return !isEmptyNode(old) && plainMeansString(value) && plainIsSafe(value, place) ? value : undefined;
}
