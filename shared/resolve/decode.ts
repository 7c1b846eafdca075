import { message } from '../message.ts';
import type { OutputRule } from '../spec/attribute.ts';
import type { Path } from '../yaml/yaml-node.ts';
import { gatherExtensions } from './extension-keys.ts';
import { goText } from './go-text.ts';
import { holdScalar, isLong, isOtherNumber } from './hold-scalar.ts';
import {
  intValue,
  isNull,
  listValue,
  mapEntries,
  mapItems,
  mapOf,
  mapValue,
  nullValue,
  originOf,
  textOf,
  textValue,
} from './make-value.ts';
import { dotted, problem, unexpectedType, warning, type Report } from './problem.ts';
import { reasonOf } from './reason.ts';
import { childShape, type Held, type Shape } from './shape.ts';
import { parseBytes } from './syntax/bytes.ts';
import { castInteger } from './syntax/casts.ts';
import { parseCpus } from './syntax/cpus.ts';
import { parseDuration, printDuration } from './syntax/durations.ts';
import { parseExtraHosts, parseExtraHostsMap } from './syntax/extra-hosts.ts';
import { fault, isFault, type SyntaxFault } from './syntax/fault.ts';
import { parseFileMode, printFileMode } from './syntax/file-mode.ts';
import { parseHealthcheckTest } from './syntax/healthcheck-test.ts';
import { findEnvironmentKeyFault, parseKeyValue } from './syntax/key-value.ts';
import { splitShellWords } from './syntax/shell-words.ts';
import { compareBytes } from './syntax/utf8.ts';
import type { MapValue, ScalarValue, Value } from './value.ts';
import { scalarValue } from './value-objects.ts';

// Step 19 of the pipeline: the types in which the tool holds the configuration. Texts become durations, sizes, lists of
// words; `K=V` lists become maps.

/** The value in the tool's types. What cannot be read as such is told and stays as it is. */
export function decodeValue(value: Value, shape: Shape | undefined, path: Path, report: Report): Value {
  return decode(value, shape, [...path], report);
}

/** Where the walk stands; it is copied only for what is told. */
type Trail = (string | number)[];

function decode(written: Value, shape: Shape | undefined, path: Trail, report: Report): Value {
  if (!shape?.decodes) return written;
  const value = written.kind === 'map' ? gatherExtensions(written, shape, path, report) : written;
  const rule = shape.row.output;
  if (rule !== undefined) {
    const decoder = decoders[rule];
    if (decoder !== undefined) return decoder(value, { path, report });
  }
  if (value.kind === 'map') {
    if (shape.row.canonical === 'ssh') return sshKeys(value);
    if (shape.row.canonical === 'ulimit') checkLimit(value, path, report);
    if (shape.attributes.has('device_ids')) return decodeDevice(value, shape, path, report);
    return mapEntries(value, (entry, key) => {
      const child = childShape(shape, key);
      return child?.decodes ? decodeBelow(entry, child, path, key, report) : entry;
    });
  }
  if (value.kind === 'list') {
    return mapItems(value, (item, index) => decodeBelow(item, shape.item, path, index, report));
  }
  return shape.held === undefined ? value : decodeScalar(value, shape.held, { path, report });
}

function decodeBelow(
  value: Value,
  shape: Shape | undefined,
  path: Trail,
  step: string | number,
  report: Report,
): Value {
  path.push(step);
  const decoded = decode(value, shape, path, report);
  path.pop();
  return decoded;
}

/** A request for devices: `count: all` is -1 for the tool. */
function decodeDevice(device: MapValue, shape: Shape, path: Trail, report: Report): Value {
  return mapEntries(device, (entry, key) => {
    if (key !== 'count' || entry.kind !== 'scalar')
      return decodeBelow(entry, childShape(shape, key), path, key, report);
    if (textOf(entry) === 'all') return intValue(-1, entry.origin);
    const cast = isLong(entry)
      ? fault('too-large', 'invalid type uint64 for device count')
      : castInteger(goText(entry));
    return isFault(cast)
      ? refuse('decode', cast, entry, { path: [...path, key], report })
      : intValue(cast, entry.origin);
  });
}

/** The tool holds keys of `build.ssh` as a list, and prints it as `id` and `id: path`. */
function sshKeys(keys: MapValue): Value {
  const entries = [...keys.entries].sort(([a], [b]) => compareBytes(a, b));
  const items = entries.map(([id, path]) =>
    textValue(isNull(path) ? id : `${id}: ${goText(path)}`, path.origin),
  );
  return listValue(items, keys.origin);
}

/** The limits of a build are not cast: the tool wants numbers, and crashes where texts stand. */
function checkLimit(limit: MapValue, path: Path, report: Report): void {
  for (const key of ['soft', 'hard']) {
    const value = limit.entries.get(key);
    if (value?.kind !== 'scalar' || !isOtherNumber(value)) continue;
    const at = [...path, key];
    report(problem('tool-panic', message('resolve.ulimit-crash', { path: dotted(at) }), { path: at, value }));
  }
}

function decodeScalar(value: ScalarValue, held: Held, at: Decoding): Value {
  if (held === 'text') return asText(value);
  const scalar = holdScalar(value, held);
  if (isFault(scalar)) return refuse('decode', scalar, value, at);
  if (value.type === 'float' && scalar.type === 'int' && value.value !== scalar.value)
    tellCut(value, scalar, at);
  return scalar;
}

/** A whole number is held here: the fraction is gone. */
function tellCut(value: ScalarValue, cut: ScalarValue, { path, report }: Decoding): void {
  const args = { path: dotted(path), text: String(value.value), number: String(cut.value) };
  report(warning('fraction-cut', message('resolve.fraction-cut', args), { path, value }));
}

interface Decoding {
  readonly path: Path;
  readonly report: Report;
}

type Decoder = (value: Value, at: Decoding) => Value;

/** Reads a scalar with a function of the syntax room; a fault is told at its place. */
function scalar(
  id: string,
  read: (value: ScalarValue) => ScalarValue['value'] | SyntaxFault | undefined,
  type: ScalarValue['type'],
): Decoder {
  return (value, at) => {
    if (value.kind !== 'scalar' || value.type === 'null') return value;
    const result = read(value);
    if (result === undefined) return value;
    if (isFault(result)) return refuse(id, result, value, at);
    return result === value.value && type === value.type ? value : scalarValue(type, result, value.origin);
  };
}

/** Tells why a value cannot be read, and leaves it. */
function refuse(id: string, fault: SyntaxFault, value: Value, at: Decoding): Value {
  const args = { path: dotted(at.path), text: goText(value), reason: reasonOf(fault) };
  at.report(problem(id, message('resolve.cannot-decode', args), { path: at.path, value }));
  return value;
}

const decoders: Readonly<Record<OutputRule, Decoder | undefined>> = {
  pointer: undefined,
  always: undefined,

  bytes: scalar(
    'decode',
    (value) => {
      // Whole numbers beyond 63 bits are another type for the tool, and count for nothing, as fractions do.
      if (value.type === 'int') return isLong(value) ? '0' : String(value.value);
      if (value.type !== 'string') return value.type === 'float' ? '0' : String(value.value);
      const bytes = parseBytes(String(value.value));
      return isFault(bytes) ? bytes : String(bytes);
    },
    'string',
  ),

  duration: scalar(
    'decode',
    (value) => {
      const duration = parseDuration(goText(value));
      return isFault(duration) ? duration : printDuration(duration);
    },
    'string',
  ),

  mode: scalar(
    'decode',
    (value) => {
      if (isLong(value)) return fault('too-large', 'unexpected value type uint64 for mode');
      if (value.type === 'int') return printFileMode(BigInt(value.value as number | bigint));
      const mode = parseFileMode(goText(value));
      return isFault(mode) ? mode : printFileMode(mode);
    },
    'string',
  ),

  float32: scalar(
    'decode',
    (value) => {
      const number = parseCpus(value.type === 'string' ? String(value.value) : Number(value.value));
      return number;
    },
    'float',
  ),

  string: (value, at) => (value.kind === 'scalar' ? decodeScalar(value, 'string', at) : value),

  options: (value) => (value.kind === 'map' ? mapEntries(value, (entry) => asText(entry, '')) : value),

  'text-map': (value, at) => {
    if (value.kind !== 'map') return value;
    return mapEntries(value, (entry, key) => {
      const below = { ...at, path: [...at.path, key] };
      if (entry.kind !== 'scalar') return refuse('decode', notText(entry), entry, below);
      return isNull(entry) ? asText(entry, '') : decodeScalar(entry, 'string', below);
    });
  },

  'multi-options': (value) => {
    if (value.kind !== 'map') return value;
    return mapEntries(value, (entry) => {
      if (entry.kind !== 'list') return listValue([asText(entry)], entry.origin);
      return entry.items.length === 0 ? undefined : mapItems(entry, (item) => asText(item));
    });
  },

  list: (value) => (textOf(value) === undefined ? value : listValue([value], value.origin)),

  environment: (value, at) => {
    const map = keyValueMap(value, at, (origin) => nullValue(origin));
    if (map.kind !== 'map') return map;
    for (const [key, entry] of map.entries) {
      if (findEnvironmentKeyFault(key) === undefined) continue;
      const sentence = message('resolve.trailing-space', { path: dotted(at.path), key });
      at.report(problem('decode', sentence, { path: [...at.path, key], value: entry }));
    }
    return map;
  },

  labels: (value, at) => keyValueMap(value, at, (origin) => textValue('', origin)),

  'shell-words': (value, at) => {
    const text = textOf(value);
    if (text === undefined) return value.kind === 'list' ? mapItems(value, (item) => asText(item)) : value;
    const words = splitShellWords(text);
    if (isFault(words)) return refuse('decode', words, value, at);
    return listValue(
      words.map((word) => textValue(word, value.origin)),
      value.origin,
    );
  },

  'health-test': (value) => {
    const text = textOf(value);
    if (text === undefined) return value;
    // The text itself comes last, behind the word that the tool puts in front.
    const words = parseHealthcheckTest(text);
    return listValue(
      words.map((word, index) =>
        textValue(word, index < words.length - 1 ? originOf('default') : value.origin),
      ),
      value.origin,
    );
  },

  'host-list': (value, at) => {
    if (value.kind === 'scalar') return value;
    if (value.kind === 'list' && value.items.length === 0) return mapOf([], value.origin);
    const strange =
      value.kind === 'map' ? [...value.entries.values()].find(({ kind }) => kind === 'map') : undefined;
    if (strange !== undefined) return refuse('decode', notText(strange), strange, at);
    if (value.kind === 'map' && value.entries.size === 0) return value;
    const hosts =
      value.kind === 'list'
        ? parseExtraHosts(value.items.map((item) => goText(item)))
        : parseExtraHostsMap(
            [...value.entries].map(([host, ips]) => [
              host,
              ips.kind === 'list' ? ips.items.map(goText) : goText(ips),
            ]),
          );
    if (isFault(hosts)) return refuse('decode', hosts, value, at);
    const origins = hostOrigins(value);
    return listValue(
      hosts.map((host) => textValue(host, origins.get(host.slice(0, host.indexOf('='))) ?? value.origin)),
      value.origin,
    );
  },
};

function notText({ kind }: Value): SyntaxFault {
  return fault('not-text', `expected type 'string', got a ${kind}`);
}

function hostOrigins(value: Exclude<Value, ScalarValue>): Map<string, Value['origin']> {
  if (value.kind === 'map') return new Map([...value.entries].map(([host, entry]) => [host, entry.origin]));
  return new Map(value.items.map((item) => [goText(item).split(/[=:]/)[0]!, item.origin]));
}

function asText(value: Value, whenNull?: string): Value {
  if (value.kind !== 'scalar' || value.type === 'string') return value;
  if (value.type === 'null') return whenNull === undefined ? value : textValue(whenNull, value.origin);
  return textValue(goText(value), value.origin);
}

/** A map of texts, from a map of scalars or a list of `K=V`; `bare` is what a key without value gets. */
function keyValueMap(value: Value, at: Decoding, bare: (origin: Value['origin']) => Value): Value {
  if (value.kind === 'map') {
    return mapEntries(value, (entry) => (isNull(entry) ? bare(entry.origin) : asText(entry)));
  }
  if (value.kind !== 'list') return value;
  const entries = new Map<string, Value>();
  value.items.forEach((item, index) => {
    const written = textOf(item);
    if (written === undefined) {
      at.report(unexpectedType(item, [...at.path, index]));
      return;
    }
    const { key, value: text } = parseKeyValue(written);
    entries.set(key, text === null ? bare(item.origin) : textValue(text, item.origin));
  });
  return mapValue(entries, value.origin);
}
