import type { FilePath } from '../diagnostic.ts';
import type { PathRule } from '../spec/attribute.ts';
import { entryOf, isNull, mapEntries, mapItems, textOf, textValue, withEntry } from './make-value.ts';
import { lookUp, type Scope } from './scope.ts';
import { childShape, type Shape } from './shape.ts';
import { resolveMountSource, resolvePath } from './syntax/go-paths.ts';
import type { MapValue, Value } from './value.ts';

// Step 16 of the pipeline: paths of the host become absolute, or relative to the project for files of included and
// extended folders.

/** The value with its paths below `scope.base`. */
export function resolvePaths(value: Value, shape: Shape | undefined, scope: Scope): Value {
  if (shape === undefined || !shape.has.path) return value;
  const rule = shape.row.path;
  if (rule !== undefined) return resolvers[rule](value, scope);
  if (value.kind === 'map')
    return mapEntries(value, (entry, key) => resolvePaths(entry, childShape(shape, key), scope));
  if (value.kind === 'list') return mapItems(value, (item) => resolvePaths(item, shape.item, scope));
  return value;
}

/** How to get from one absolute directory to another path: Go's `filepath.Rel`. */
export function relativePath(from: FilePath, to: FilePath): string {
  const a = from.split('/').filter(Boolean);
  const b = to.split('/').filter(Boolean);
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared++;
  const up = a.slice(shared).map(() => '..');
  return [...up, ...b.slice(shared)].join('/') || '.';
}

type Resolver = (value: Value, scope: Scope) => Value;

const file: Resolver = (value, scope) => {
  if (value.kind === 'map') return mapEntries(value, (entry) => file(entry, scope));
  if (value.kind === 'list') return mapItems(value, (item) => file(item, scope));
  return changeText(value, (text) => resolvePath(text, scope.base, home(scope)));
};

const context: Resolver = (value, scope) => {
  if (value.kind === 'map') return mapEntries(value, (entry) => context(entry, scope));
  return changeText(value, (text) =>
    isRemoteContext(text) ? text : resolvePath(text, scope.base, home(scope)),
  );
};

const resolvers: Readonly<Record<PathRule, Resolver>> = {
  file,
  context,
  'extends-file': file,
  'source-file': (value, scope) =>
    changeText(value, (text) => resolveMountSource(text, scope.base, home(scope))),
  watch: file,
  'bind-source': (value, scope) => {
    if (value.kind !== 'map' || textOf(entryOf(value, 'type')) !== 'bind') return value;
    return changeEntry(value, 'source', (text) => resolveMountSource(text, scope.base, home(scope)));
  },
  'driver-device': (value, scope) => {
    if (value.kind !== 'map') return value;
    const options = entryOf(value, 'driver_opts');
    const driver = textOf(entryOf(value, 'driver'));
    if (options?.kind !== 'map' || driver !== 'local' || textOf(entryOf(options, 'o')) !== 'bind')
      return value;
    const changed = changeEntry(options, 'device', (text) =>
      resolveMountSource(text, scope.base, home(scope)),
    );
    return withEntry(value, 'driver_opts', changed);
  },
};

/** Contexts that the builder fetches itself, or that name another service. */
function isRemoteContext(text: string): boolean {
  return text.includes('://') || /^(service:|github\.com\/|git@)/.test(text);
}

function home(scope: Scope): string | undefined {
  return lookUp(scope, 'HOME');
}

function changeEntry(map: MapValue, key: string, change: (text: string) => string): MapValue {
  const value = map.entries.get(key);
  return value === undefined || isNull(value) ? map : withEntry(map, key, changeText(value, change));
}

function changeText(value: Value, change: (text: string) => string): Value {
  const text = textOf(value);
  if (text === undefined) return value;
  const changed = change(text);
  return changed === text ? value : textValue(changed, value.origin);
}
