import { isNull } from './make-value.ts';
import { memo2 } from './memo.ts';
import type { Resolution } from './resolution.ts';
import { composeFile } from '../spec/compose-file.ts';
import { shapeOf, type Shape } from './shape.ts';
import { toJson } from './to-json.ts';
import type { MapValue, Value } from './value.ts';

// Step 24 of the pipeline, as plain data: which attributes the tool's structures print, and which zero values they leave
// out. The two formats differ: JSON has no nested extensions and no models, and shows some empty parts.

export type OutputFormat = 'json' | 'yaml';

/** Plain data: null, booleans, numbers, bigints, texts, arrays, and objects without a prototype of their own. */
export type OutputData = unknown;

/**
 * What `docker compose config --format json|yaml` prints, as data, before `$` is doubled. Order of keys means nothing.
 * Undefined when nothing could be read.
 */
export function toOutput(resolution: Resolution, format: OutputFormat): OutputData {
  const { config } = resolution;
  if (config === undefined) return undefined;
  const data: Record<string, unknown> = {};
  for (const [key, value] of config.entries) {
    if (key === 'models' && format === 'json') continue;
    if (value.kind !== 'map' || key.startsWith('x-')) data[key] = toJson(value);
    else data[key] = namedElements(value, key, rules[format]);
  }
  return data;
}

interface Rules {
  readonly format: OutputFormat;
}

const rules: Readonly<Record<OutputFormat, Rules>> = {
  json: { format: 'json' },
  yaml: { format: 'yaml' },
};

function namedElements(section: MapValue, key: string, format: Rules): unknown {
  const elements: Record<string, unknown> = {};
  for (const [name, value] of section.entries) setKey(elements, name, element(format, value, key).data);
  return elements;
}

const tables = new Map<string, (format: Rules, value: Value) => { data: unknown }>();

/** One service or resource as data; remembered by the value. */
function element(format: Rules, value: Value, section: string): { data: unknown } {
  let table = tables.get(section);
  if (table === undefined) {
    const shape = shapeOf(composeFile).child(section)?.each;
    table = memo2((rule: Rules, one: Value) => ({ data: print(one, shape, rule, section) }));
    tables.set(section, table);
  }
  return table(format, value);
}

/** A part of an element. `where` is its path of attribute names, which the few exceptions below are told by. */
function print(value: Value, shape: Shape | undefined, format: Rules, where: string): unknown {
  if (shape === undefined) return toJson(value);
  if (value.kind === 'scalar') {
    return shape.row.output === 'bytes' && value.type === 'int' ? String(value.value) : value.value;
  }
  if (value.kind === 'list') return value.items.map((item) => print(item, shape.item, format, where));
  if (shape.attributes.size === 0 || isUserMap(value, shape)) return printMap(value, shape, format, where);
  return printObject(value, shape, format, where);
}

function isUserMap(value: MapValue, shape: Shape): boolean {
  if (shape.each === undefined) return false;
  return [...value.entries.keys()].some((key) => !shape.attributes.has(key) && !key.startsWith('x-'));
}

function printMap(value: MapValue, shape: Shape, format: Rules, where: string): unknown {
  const data: Record<string, unknown> = {};
  for (const [key, entry] of value.entries) setKey(data, key, print(entry, shape.each, format, where));
  return data;
}

function printObject(value: MapValue, shape: Shape, format: Rules, where: string): unknown {
  const data: Record<string, unknown> = {};
  for (const [key, entry] of value.entries) {
    const child = shape.attributes.get(key);
    const path = `${where}.${key}`;
    if (child === undefined) {
      if (format.format === 'yaml' || !key.startsWith('x-')) setKey(data, key, toJson(entry));
    } else if (!neverPrinted(path, value) && !isZero(entry, child, path)) {
      setKey(data, key, print(entry, child, format, path));
    }
  }
  if (format.format === 'json') addEmptyParts(data, where);
  return where.startsWith('services.blkio_config.') && format.format === 'json' ? capitalized(data) : data;
}

/** Attributes that the tool reads and does not print. */
function neverPrinted(path: string, parent: MapValue): boolean {
  if (path === 'networks.ipam.options' || path === 'secrets.content') return true;
  return path === 'configs.content' && !isNull(parent.entries.get('environment')) && parent.entries.has('environment');
}

/** Go's `omitempty`: false, 0, the empty text and empty collections are left out, unless the tool holds a pointer. */
function isZero(value: Value, shape: Shape, path: string): boolean {
  const rule = shape.row.output;
  if (isNull(value)) return true;
  if (rule === 'pointer' || rule === 'always') return false;
  if (value.kind === 'scalar') {
    if (rule === 'duration') return value.value === '0s' && plainDurations.test(path);
    if (rule === 'mode') return false;
    return value.value === false || value.value === '' || Number(value.value) === 0 && typeof value.value !== 'string' && value.type !== 'bool';
  }
  if (value.kind === 'list') return value.items.length === 0 && rule !== 'shell-words';
  return value.entries.size === 0 && (shape.attributes.size === 0 || rule !== undefined);
}

/** Durations that the tool does not hold by pointer. */
const plainDurations = /\.(update_config|rollback_config)\.(delay|monitor)$/;

/** What the tool's JSON shows although it is empty. */
function addEmptyParts(data: Record<string, unknown>, where: string): void {
  for (const [key, empty] of emptyParts[where] ?? []) if (!Object.hasOwn(data, key)) data[key] = empty;
}

const emptyParts: Readonly<Record<string, readonly (readonly [string, unknown])[]>> = {
  services: [
    ['command', null],
    ['entrypoint', null],
  ],
  networks: [['ipam', {}]],
  'services.deploy': [
    ['resources', {}],
    ['placement', {}],
  ],
  'services.develop.watch': [['exec', { command: null }]],
};

/** The tool gives the parts of `blkio_config` no JSON names, so Go's own appear. */
function capitalized(data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key.charAt(0).toUpperCase() + key.slice(1), value]),
  );
}

/** Assigns as own property, whatever the key. */
function setKey(data: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__') Object.defineProperty(data, key, { value, enumerable: true });
  else data[key] = value;
}

