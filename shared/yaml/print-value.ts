import type { Quote } from './print-scalar.ts';
import { literalFits, printLiteral, printString } from './print-scalar.ts';
import { FlowYaml, isList, isMap, RawYaml, TaggedYaml } from './yaml-value.ts';
import type { YamlValue } from './yaml-value.ts';

/** How a document writes things, as `styleAt` finds it. */
export interface PrintStyle {
  /** Columns from a key to the keys of the block map below it. */
  readonly step: number;
  /** Columns from a key to the dashes of the block list below it; 0: at the key's own column. */
  readonly listOffset: number;
  /** Spaces between a dash and what follows it. */
  readonly dashGap: number;
  readonly quote: Quote;
  /** Spaces inside `{ }` and inside `[ ]`. */
  readonly mapPad: string;
  readonly listPad: string;
  /** Keys whose lists the document writes in brackets (`test: ["CMD", ...]`), and whether it does so for each. */
  readonly flowKeys?: ReadonlyMap<string, boolean> | undefined;
  /** false: what follows the place would become part of a literal block, so texts of several lines are quoted. */
  readonly literal?: boolean | undefined;
  /** Strings at the first level follow their siblings. */
  readonly custom?: 'quoted' | 'plain' | undefined;
  /** Keys at the first level follow their siblings. */
  readonly quoteKeys?: Quote | undefined;
}

/** A printed value: what stands on the line where it begins, and the whole lines below, without line breaks. */
export interface Printed {
  readonly head: string;
  readonly tail: readonly string[];
}

/** The style below the first level, where there are no siblings to follow. */
function deeper(style: PrintStyle): PrintStyle {
  return { ...style, custom: undefined, quoteKeys: undefined };
}

/** The value of a key in block style, `column` being the key's (-`style.step` for the root of a document). */
export function printValue(value: YamlValue, column: number, style: PrintStyle): Printed {
  if (value instanceof TaggedYaml) {
    const inner = value.value === null ? { head: 'null', tail: [] } : printValue(value.value, column, style);
    return { head: inner.head === '' ? value.tag : `${value.tag} ${inner.head}`, tail: inner.tail };
  }
  if (isList(value) && value.length > 0) {
    const dash = column + style.listOffset;
    return { head: '', tail: below(itemsOf(value, dash, style), dash) };
  }
  if (isMap(value) && Object.keys(value).length > 0) {
    const inner = column + style.step;
    return { head: '', tail: below(pairsOf(value, inner, style), inner) };
  }
  if (typeof value === 'string' && style.literal !== false && literalFits(value)) {
    return printLiteral(value, Math.max(column, 0) + style.step, style.step);
  }
  if (value === null) return { head: '', tail: [] };
  return { head: printFlow(value, style, 'block'), tail: [] };
}

/** A map entry at `column`: `head` without its indent, `tail` complete. */
export function printPair(key: string, value: YamlValue, column: number, style: PrintStyle): Printed {
  const own = isList(value) && isFlowByCustom(key, value, style) ? new FlowYaml(value) : value;
  const { head, tail } = printValue(own, column, style);
  return { head: `${printKey(key, style)}:${head === '' ? '' : ' ' + head}`, tail };
}

/** Lists are in brackets where the document has those of the same key so; commands in exec form (`CMD`) are unless it has not. */
function isFlowByCustom(key: string, list: readonly YamlValue[], { flowKeys }: PrintStyle): boolean {
  if (list.some((item) => typeof item === 'object' && item !== null)) return false;
  return flowKeys?.get(key) ?? (list[0] === 'CMD' || list[0] === 'CMD-SHELL');
}

/** A list entry whose dash stands at `column`: `head` without its indent, `tail` complete. */
export function printItem(value: YamlValue, column: number, style: PrintStyle): Printed {
  const dash = '-' + ' '.repeat(style.dashGap);
  const inner = column + dash.length;
  const [first, ...rest] = isList(value)
    ? itemsOf(value, inner, style)
    : isMap(value)
      ? pairsOf(value, inner, style)
      : [];
  if (first !== undefined) return { head: dash + first.head, tail: [...first.tail, ...below(rest, inner)] };
  const { head, tail } = printValue(value, column, style);
  return { head: dash + (head === '' ? 'null' : head), tail };
}

function itemsOf(list: readonly YamlValue[], column: number, style: PrintStyle): Printed[] {
  return list.map((item) => printItem(item, column, deeper(style)));
}

function pairsOf(map: { readonly [key: string]: YamlValue }, column: number, style: PrintStyle): Printed[] {
  return Object.entries(map).map(([key, item]) => printPair(key, item, column, deeper(style)));
}

/** Entries as whole lines. */
function below(entries: readonly Printed[], column: number): string[] {
  const pad = ' '.repeat(column);
  return entries.flatMap(({ head, tail }) => [pad + head, ...tail]);
}

/** A key, quoted where it must be or where its siblings are. */
export function printKey(key: string, style: PrintStyle, place: 'key' | 'flow-key' = 'key'): string {
  const quote = style.quoteKeys ?? style.quote;
  return printString(key, { place, quote, custom: style.quoteKeys === undefined ? 'plain' : 'quoted' });
}

/** A value on one line. Collections in flow style, strings of several lines with escapes, null as `null`. */
export function printFlow(value: YamlValue, style: PrintStyle, place: 'block' | 'flow' = 'flow'): string {
  if (value === null) return 'null';
  if (typeof value === 'string')
    return printString(value, { place, quote: style.quote, custom: style.custom });
  if (value instanceof RawYaml) return value.source;
  if (value instanceof TaggedYaml) return `${value.tag} ${printFlow(value.value, style, place)}`;
  if (value instanceof FlowYaml)
    return printFlow(value.value, { ...style, custom: flowCustom(value) }, 'flow');
  if (isList(value)) {
    const items = value.map((item) => printFlow(item, style));
    return items.length === 0 ? '[]' : `[${style.listPad}${items.join(', ')}${style.listPad}]`;
  }
  if (isMap(value)) {
    const pairs = Object.entries(value).map(([key, item]) => printFlowPair(key, item, style));
    return pairs.length === 0 ? '{}' : `{${style.mapPad}${pairs.join(', ')}${style.mapPad}}`;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return Number.isNaN(value) ? '.nan' : value > 0 ? '.inf' : '-.inf';
  }
  return String(value);
}

/** A list that is asked for in flow style is written as JSON does, the way commands and health checks are. */
function flowCustom(value: FlowYaml): 'quoted' | undefined {
  return isList(value.value) ? 'quoted' : undefined;
}

/** `key: value` inside braces. */
export function printFlowPair(key: string, value: YamlValue, style: PrintStyle): string {
  return `${printKey(key, style, 'flow-key')}: ${printFlow(value, style)}`;
}
