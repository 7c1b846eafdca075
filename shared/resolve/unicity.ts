import { message } from '../message.ts';
import type { UniqueKey } from '../spec/attribute.ts';
import type { Path } from '../yaml/yaml-node.ts';
import { entryOf, isNull, listValue, mapEntries, mapItems, textOf } from './make-value.ts';
import { covering } from './merge.ts';
import { volumeProblem } from './canonical.ts';
import { dotted, problem, unexpectedType, type Report } from './problem.ts';
import { childShape, type Shape } from './shape.ts';
import { isFault } from './syntax/fault.ts';
import { parseVolume } from './syntax/volumes.ts';
import type { ListValue, Value } from './value.ts';

// Steps 8 and 13 of the pipeline: of entries that are the same by their attribute's unique key, the later one takes
// the place of the earlier, whole.

/** The value with every list that has a unique key freed of entries that a later one replaces. */
export function enforceUnicity(value: Value, shape: Shape | undefined, path: Path, report: Report): Value {
  return shape?.has.unique ? enforce(value, shape, [...path], report) : value;
}

function enforce(value: Value, shape: Shape, path: Trail, report: Report): Value {
  if (value.kind === 'scalar') return value;
  if (value.kind === 'map') {
    return mapEntries(value, (entry, key) => {
      const child = childShape(shape, key);
      return child?.has.unique ? below(entry, child, path, key, report) : entry;
    });
  }
  const rule = shape.row.unique;
  if (rule !== undefined) return uniqueItems(value, indexers[rule], path, report);
  const { item: each } = shape;
  if (!each?.has.unique) return value;
  return mapItems(value, (item, index) => below(item, each, path, index, report));
}

function below(value: Value, shape: Shape, path: Trail, step: string | number, report: Report): Value {
  path.push(step);
  const made = enforce(value, shape, path, report);
  path.pop();
  return made;
}

/** Where the walk stands; it is copied only for what is told. */
type Trail = (string | number)[];

type Indexer = (item: Value, path: Path, report: Report) => string | undefined;

function uniqueItems(list: ListValue, indexer: Indexer, path: Trail, report: Report): ListValue {
  const keys = list.items.map((item, index) => {
    path.push(index);
    const key = indexer(item, path, report);
    path.pop();
    return key;
  });
  // Most lists have a single item.
  if (keys.length < 2) return list;
  const items: Value[] = [];
  const places = new Map<string, number>();
  list.items.forEach((item, index) => {
    const key = keys[index];
    const known = key === undefined ? undefined : places.get(key);
    if (known === undefined) {
      if (key !== undefined) places.set(key, items.length);
      items.push(item);
    } else items[known] = covering(item, items[known]!);
  });
  return items.length === list.items.length ? list : listValue(items, list.origin);
}

const indexers: Readonly<Record<UniqueKey, Indexer>> = {
  'key-value': (item, path, report) => {
    const text = textOf(item);
    if (text === undefined) return unexpected(item, path, report);
    const equals = text.indexOf('=');
    return equals < 0 ? text : text.slice(0, equals);
  },
  value: (item, path, report) => {
    const text = textOf(item);
    if (text === undefined) return unexpected(item, path, report);
    const equals = text.indexOf('=');
    return equals < 0 ? text : text.slice(0, equals);
  },
  port: (item, path, report) => {
    if (item.kind === 'scalar') return item.type === 'int' ? String(item.value) : textOf(item);
    const target = entryOf(item, 'target');
    if (target?.kind !== 'scalar' || isNull(target)) {
      const sentence = message('resolve.port-without-target', { path: dotted(path) });
      report(problem('port-without-target', sentence, { path, value: item }));
      return undefined;
    }
    const published = entryOf(item, 'published');
    // For the tool 8080 and "8080" are two.
    const from =
      published?.kind === 'scalar' && !isNull(published) ? `${published.type} ${published.value}` : '';
    const host = textOf(entryOf(item, 'host_ip')) ?? '0.0.0.0';
    const protocol = textOf(entryOf(item, 'protocol')) ?? 'tcp';
    return `${host}:${from}:${target.value}/${protocol}`;
  },
  'volume-target': (item, path, report) => {
    const text = textOf(item);
    if (text === undefined) {
      if (item.kind !== 'map') return undefined;
      const target = textOf(entryOf(item, 'target'));
      if (target === undefined) {
        const sentence = message('resolve.volume-without-target', { path: dotted(path) });
        report(problem('volume-without-target', sentence, { path, value: item }));
      }
      return target;
    }
    const volume = parseVolume(text);
    if (!isFault(volume)) return volume.target;
    report(volumeProblem(item, text, volume, path));
    return undefined;
  },
  'device-target': (item, path, report) => {
    const text = textOf(item);
    if (text === undefined) {
      const target = textOf(entryOf(item, 'target'));
      if (target === undefined && item.kind === 'map') {
        const sentence = message('resolve.device-without-target', { path: dotted(path) });
        report(problem('device-without-target', sentence, { path, value: item }));
      }
      return target;
    }
    const parts = text.split(':');
    return parts.length === 1 ? parts[0] : parts[1];
  },
  'secret-target': (item) => mountTarget(item, '/run/secrets'),
  'config-target': (item) => mountTarget(item, ''),
  'env-file-path': (item) => textOf(item) ?? textOf(entryOf(item, 'path')),
  expose: (item, path, report) => {
    if (item.kind === 'scalar' && (item.type === 'int' || item.type === 'string')) return String(item.value);
    return unexpected(item, path, report);
  },
};

function mountTarget(item: Value, folder: string): string | undefined {
  const source = textOf(item) ?? textOf(entryOf(item, 'source'));
  const written = entryOf(item, 'target');
  const target = textOf(written);
  // The tool crashes here; the schema says why.
  if (written !== undefined && target === undefined) return undefined;
  return target ?? (source === undefined ? undefined : `${folder}/${source}`);
}

function unexpected(item: Value, path: Path, report: Report): undefined {
  report(unexpectedType(item, path));
  return undefined;
}
