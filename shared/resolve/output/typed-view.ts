// What the tool's encoders make of a configuration: order of keys, zero values left out, parts that only one format has.
import { compareBytes } from '../syntax/utf8.ts';
import { projectShape, type Field, type Shape } from './field-shapes.ts';
import { compareKeys } from './key-order.ts';
import { printableNull, type Printable, type PrintableMap } from './printable.ts';

/** The two formats of `docker compose config`. */
export type ConfigFormat = 'yaml' | 'json';

type StructShape = Extract<Shape, { kind: 'struct' }>;

const empty: PrintableMap = { kind: 'map', entries: new Map() };
const zero: Printable = { kind: 'scalar', type: 'int', value: 0 };

/**
 * The configuration with exactly the entries that the tool prints in this format, in its order; maps without an order of their own are
 * sorted by the printer.
 */
export function viewTyped(config: Printable, format: ConfigFormat): Printable {
  if (config.kind !== 'map') return config;
  const root = viewStruct(config, projectShape, format, true);
  return format === 'yaml' ? root : { kind: 'map', entries: root.entries };
}

/** The entries in the order in which this format prints them: go-yaml's natural order, or JSON's order by bytes. */
export function entriesInOrder(
  map: PrintableMap,
  format: ConfigFormat,
): readonly (readonly [string, Printable])[] {
  const entries = [...map.entries];
  if (map.ordered === true) return entries;
  const compare = format === 'yaml' ? compareKeys : compareBytes;
  return entries.sort(([a], [b]) => compare(a, b));
}

function view(value: Printable, shape: Shape, format: ConfigFormat): Printable {
  if (shape.kind === 'any') return value;
  if (shape.kind === 'ulimit') return viewUlimit(value, format);
  if (value.kind === 'list' && shape.kind === 'list') {
    return { kind: 'list', items: value.items.map((entry) => view(entry, shape.item, format)) };
  }
  if (value.kind !== 'map') return value;
  if (shape.kind === 'struct') return viewStruct(value, shape, format, false);
  if (shape.kind !== 'map') return value;
  const entries = [...value.entries].map(([key, entry]) => [key, view(entry, shape.value, format)] as const);
  return { kind: 'map', entries: new Map(entries) };
}

function viewStruct(
  map: PrintableMap,
  shape: StructShape,
  format: ConfigFormat,
  isRoot: boolean,
): PrintableMap {
  const entries = new Map<string, Printable>();
  for (const [name, field] of shape.fields) {
    const jsonName = shape.jsonNames?.get(name);
    const written = map.entries.get(name) ?? (jsonName === undefined ? undefined : map.entries.get(jsonName));
    const seen = viewField(written, field, format);
    if (seen !== undefined) entries.set(format === 'json' ? (jsonName ?? name) : name, seen);
  }
  if ((format === 'yaml' && shape.bare !== true) || isRoot) {
    const known = new Set([...shape.fields.keys(), ...(shape.jsonNames?.values() ?? [])]);
    // The tool has no place for attributes that only its schema knows.
    const others = new Map([...map.entries].filter(([key]) => !known.has(key) && key.startsWith('x-')));
    for (const [key, entry] of entriesInOrder({ kind: 'map', entries: others }, format))
      entries.set(key, entry);
  }
  return { kind: 'map', entries, ordered: true };
}

/** The field as it is printed, or undefined when it is left out. */
function viewField(
  written: Printable | undefined,
  field: Field,
  format: ConfigFormat,
): Printable | undefined {
  const { presence, shape } = field;
  const isNull = written === undefined || (written.kind === 'scalar' && written.type === 'null');
  if (presence === 'part') {
    const seen = view(isNull ? empty : written, shape, format);
    return format === 'yaml' && isEmptyMap(seen) ? undefined : seen;
  }
  if (presence === 'command') {
    if (isNull) return format === 'json' ? printableNull : undefined;
    return written.kind === 'list' ? { kind: 'list', items: written.items, kept: true } : written;
  }
  if (presence === 'always') return isNull ? absent(field) : view(written, shape, format);
  if (isNull || (presence === 'yaml-only' && format === 'json')) return undefined;
  if (presence === 'listed' && written.kind === 'list')
    return { kind: 'list', items: written.items, kept: true };
  if (presence !== 'given' && isZero(written, presence === 'measure')) return undefined;
  return view(written, shape, format);
}

function absent({ shape, zero }: Field): Printable {
  if (zero !== undefined) return { kind: 'scalar', type: zero === 0 ? 'int' : 'string', value: zero };
  return shape.kind === 'map' ? empty : printableNull;
}

function isEmptyMap(value: Printable): boolean {
  return value.kind === 'map' && value.entries.size === 0;
}

function isZero(value: Printable, isMeasure: boolean): boolean {
  if (value.kind === 'map') return value.entries.size === 0;
  if (value.kind === 'list') return value.items.length === 0;
  if (isMeasure && (value.value === '0' || value.value === '0s')) return true;
  return value.value === '' || value.value === false || value.value === 0 || value.value === 0n;
}

/** One number is printed as it is; soft and hard are left out of JSON when 0, and never of YAML. */
function viewUlimit(value: Printable, format: ConfigFormat): Printable {
  if (value.kind === 'scalar') return isZero(value, false) ? viewUlimit(empty, format) : value;
  if (value.kind !== 'map') return value;
  const entries = new Map<string, Printable>();
  for (const key of ['soft', 'hard']) {
    const limit = value.entries.get(key) ?? zero;
    if (format === 'yaml' || !isZero(limit, false)) entries.set(key, limit);
  }
  return { kind: 'map', entries, ordered: true };
}
