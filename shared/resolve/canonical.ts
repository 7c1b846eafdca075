import type { Diagnostic } from '../diagnostic.ts';
import { message } from '../message.ts';
import type { CanonicalRule } from '../spec/attribute.ts';
import type { Path } from '../yaml/yaml-node.ts';
import {
  boolValue,
  entryOf,
  intValue,
  isNull,
  listValue,
  mapEntries,
  mapItems,
  mapOf,
  nullValue,
  originOf,
  textOf,
  textValue,
  withEntry,
  withOrigin,
} from './make-value.ts';
import { startedDependency } from './merge.ts';
import { dotted, problem, warning, type Report } from './problem.ts';
import { reasonOf } from './reason.ts';
import { childShape, type Shape } from './shape.ts';
import { parseDevice } from './syntax/devices.ts';
import { isFault, type SyntaxFault } from './syntax/fault.ts';
import { parsePort } from './syntax/ports.ts';
import { parseVolume } from './syntax/volumes.ts';
import { goText } from './go-text.ts';
import { isOtherNumber } from './hold-scalar.ts';
import { reportUntaken } from './unchecked.ts';
import type { MapValue, Origin, Value } from './value.ts';

// Step 11 of the pipeline: every short syntax becomes the long one.

/** Where a value stands, and how strictly it is read. */
export interface Canonicalizing {
  readonly path: Path;
  readonly report: Report;
  /** Without interpolation, what cannot be parsed stays as written, in silence. */
  readonly interpolated: boolean;
  /** The schema has no say, as in an extended file: what it would tell is told here. */
  readonly unchecked?: boolean;
}

/** The value in long syntax. What cannot be read as such is told and stays as it is. */
export function canonicalize(value: Value, shape: Shape | undefined, at: Canonicalizing): Value {
  return shape?.has.canonical ? lengthen(value, shape, { ...at, path: [...at.path] }) : value;
}

/** Where the walk stands; its path is copied only for what is told. */
interface Walking extends Canonicalizing {
  readonly path: (string | number)[];
}

function lengthen(value: Value, shape: Shape, at: Walking): Value {
  const rule = shape.row.canonical;
  if (rule !== undefined && at.unchecked === true) reportUntaken(rule, value, at.path, at.report);
  const long = rule === undefined ? value : transformers[rule](value, at);
  if (long.kind === 'map') {
    return mapEntries(long, (entry, key) => {
      const child = childShape(shape, key);
      return child?.has.canonical ? lengthenBelow(entry, child, at, key) : entry;
    });
  }
  // A list where a map belongs is known to be wrong, except where the schema has no say: its items are entries of any name.
  const below = shape.item ?? (at.unchecked === true ? childShape(shape, '0') : undefined);
  if (long.kind === 'list' && below?.has.canonical) {
    return mapItems(long, (item, index) => lengthenBelow(item, below, at, index));
  }
  return long;
}

function lengthenBelow(value: Value, shape: Shape, at: Walking, step: string | number): Value {
  at.path.push(step);
  const long = lengthen(value, shape, at);
  at.path.pop();
  return long;
}

type Transformer = (value: Value, at: Canonicalizing) => Value;

/** `name` becomes `{ key: name }`. */
function wrapText(key: string): Transformer {
  return (value) => (textOf(value) === undefined ? value : mapOf([[key, value]], value.origin));
}

const transformers: Readonly<Record<CanonicalRule, Transformer>> = {
  build: wrapText('context'),
  'file-reference': wrapText('source'),
  extends: wrapText('service'),
  include: wrapText('path'),

  'key-value-map': (value, at) =>
    keyedList(value, (text, item) => {
      const equals = text.indexOf('=');
      if (equals < 0) return refuse(at, 'key-value-expected', item, { text });
      return [text.slice(0, equals), textValue(text.slice(equals + 1), item.origin)];
    }),

  ssh: (value, at) =>
    keyedList(value, (text, item) => {
      const equals = text.indexOf('=');
      if (equals >= 0) return [text.slice(0, equals), textValue(text.slice(equals + 1), item.origin)];
      return text === 'default' ? [text, nullValue(item.origin)] : refuse(at, 'ssh-key', item, { text });
    }),

  'to-string': (value) =>
    value.kind === 'scalar' && value.type !== 'null' ? textValue(goText(value), value.origin) : value,

  'depends-on': (value) => {
    if (value.kind === 'list')
      return keyedList(value, (text, item) => [text, startedDependency(item.origin)]);
    return value.kind === 'map' ? mapEntries(value, (entry) => required(entry)) : value;
  },

  'env-file': (value) => {
    const list = asList(value);
    if (list.kind !== 'list') return list;
    return mapItems(list, (item) =>
      required(wrapText('path')(item, { path: [], report: () => {}, interpolated: true })),
    );
  },

  'string-list': (value, at) => {
    const list = asList(value);
    // The tool leaves out empty DNS servers, and only those.
    if (list.kind !== 'list' || at.path[2] !== 'dns') return list;
    return mapItems(list, (item) => (isNull(item) || textOf(item) === '' ? undefined : item));
  },

  gpus: (value) =>
    textOf(value) === 'all' ? listValue([mapOf([['count', value]], value.origin)], value.origin) : value,

  'list-to-map': (value) => keyedList(value, (text, item) => [text, nullValue(item.origin)]),

  volume: (value, at) => {
    const text = textOf(value);
    if (text === undefined) return value;
    const long = parseVolume(text);
    if (!isFault(long)) {
      const mount = fromPlain(long, value.origin);
      const bind = entryOf(mount, 'bind');
      return mount.kind === 'map' && bind !== undefined
        ? withEntry(mount, 'bind', withDefaults(bind, ['create_host_path']))
        : mount;
    }
    if (at.interpolated) at.report(volumeProblem(value, text, long, at.path));
    return value;
  },

  device: (value, at) => {
    const text = textOf(value);
    if (text === undefined) return value;
    const long = parseDevice(text);
    if (!isFault(long)) {
      return withDefaults(fromPlain(long, value.origin), text.split(':').length < 3 ? ['permissions'] : []);
    }
    const sentence = message('resolve.bad-device', { path: dotted(at.path), text });
    at.report(problem('device-syntax', sentence, { path: at.path, value }));
    return value;
  },

  ports: (value, at) => {
    if (value.kind !== 'list' || value.items.every(({ kind }) => kind === 'map')) return value;
    const ports: Value[] = [];
    for (const [index, item] of value.items.entries()) {
      if (item.kind === 'map') {
        ports.push(item);
        continue;
      }
      const text =
        item.kind === 'scalar' && (item.type === 'string' || item.type === 'int')
          ? String(item.value)
          : undefined;
      const parsed = text === undefined ? undefined : parsePort(text);
      if (parsed === undefined || isFault(parsed)) {
        if (!at.interpolated && parsed !== undefined) return value;
        const path = [...at.path, index];
        const reason = reasonOf(parsed ?? { code: 'no-port' });
        const args = { path: dotted(path), text: text ?? goText(item), reason };
        at.report(problem('port-syntax', message('resolve.bad-port', args), { path, value: item }));
        ports.push(item);
      } else
        ports.push(
          ...parsed.map(({ target, ...port }) => {
            const long = fromPlain(target === 0 ? port : { target, ...port }, item.origin);
            return withDefaults(long, text!.includes('/') ? ['mode'] : ['mode', 'protocol']);
          }),
        );
    }
    return listValue(ports, value.origin);
  },

  ulimit: (value, at) => {
    if (value.kind === 'scalar' && isOtherNumber(value)) {
      const args = { path: dotted(at.path), text: goText(value), reason: reasonOf({ code: 'not-number' }) };
      at.report(problem('decode', message('resolve.cannot-decode', args), { path: at.path, value }));
    }
    return value;
  },

  external: (value, at) => (value.kind === 'map' ? externalResource(value, at) : value),
};

/** A short volume that cannot be parsed. */
export function volumeProblem(value: Value, text: string, fault: SyntaxFault, path: Path): Diagnostic {
  const args = { path: dotted(path), text, reason: reasonOf(fault) };
  return problem('volume-syntax', message('resolve.bad-volume', args), { path, value });
}

/** `external: { name: n }` becomes `external: true` and `name: n` beside it, with the tool's warning. */
function externalResource(resource: MapValue, at: Canonicalizing): MapValue {
  const external = resource.entries.get('external');
  if (external?.kind !== 'map') return resource;
  const inner = external.entries.get('name');
  const outer = resource.entries.get('name');
  const flat = withEntry(resource, 'external', boolValue(true, external.origin));
  if (inner === undefined) return flat;
  const path = dotted(at.path);
  at.report(
    warning('external-name', message('resolve.external-name', { path }), { path: at.path, value: inner }),
  );
  if (outer !== undefined && textOf(outer) !== textOf(inner)) {
    const sentence = message('resolve.external-name-conflict', { path });
    at.report(problem('external-conflict', sentence, { path: at.path, value: outer }));
    return flat;
  }
  return withEntry(flat, 'name', inner);
}

function asList(value: Value): Value {
  return textOf(value) === undefined ? value : listValue([value], value.origin);
}

function required(value: Value): Value {
  if (value.kind !== 'map' || entryOf(value, 'required') !== undefined) return value;
  return withEntry(value, 'required', boolValue(true, originOf('default')));
}

function keyedList(
  value: Value,
  entry: (text: string, item: Value) => readonly [string, Value] | undefined,
): Value {
  if (value.kind !== 'list') return value;
  const entries = value.items.map((item) => {
    const text = textOf(item);
    return text === undefined ? undefined : entry(text, item);
  });
  return mapOf(
    entries.filter((one) => one !== undefined),
    value.origin,
  );
}

function refuse(
  at: Canonicalizing,
  id: 'key-value-expected' | 'ssh-key',
  value: Value,
  args: Readonly<Record<string, string>>,
): undefined {
  const sentence = message(`resolve.${id}`, { ...args, path: dotted(at.path) });
  at.report(problem(id, sentence, { path: at.path, value }));
  return undefined;
}

/** The map with entries that its short text does not say marked as what they are: the tool's own. */
function withDefaults(long: Value, keys: readonly string[]): Value {
  if (long.kind !== 'map') return long;
  return mapEntries(long, (value, key) =>
    keys.includes(key) ? withOrigin(value, originOf('default')) : value,
  );
}

/** Plain data as values that all come from the same place: the long syntax of one short text. */
function fromPlain(data: unknown, origin: Origin): Value {
  if (typeof data === 'boolean') return boolValue(data, origin);
  if (typeof data === 'number') return intValue(data, origin);
  if (typeof data === 'object' && data !== null) {
    return mapOf(
      Object.entries(data).map(([key, part]) => [key, fromPlain(part, origin)]),
      origin,
    );
  }
  return textValue(String(data), origin);
}
