import { parseAllDocuments } from 'yaml';
import type { Path } from '../../shared/yaml/yaml-node.ts';
import { FlowYaml, RawYaml, TaggedYaml } from '../../shared/yaml/yaml-value.ts';
import type { YamlValue } from '../../shared/yaml/yaml-value.ts';
import type { EditOp } from './edit-op.ts';

/** Data of a YAML text as another library reads it: maps as Map, integers as bigint, aliases as the same object. */
export type Data = string | number | bigint | boolean | null | undefined | Data[] | Map<Data, Data>;

/** Every document's data. `yaml`'s own reading, independent of this project's tree. */
export function dataOf(text: string): Data[] {
  // The library takes a byte order mark before a dash for a column.
  const documents = parseAllDocuments(text.replace(/^\uFEFF/, ''), {
    intAsBigInt: true,
    uniqueKeys: false,
    logLevel: 'silent',
  });
  if (documents.length === 0) return [null];
  return documents.map((document) => document.toJS({ mapAsMap: true, maxAliasCount: -1 }) as Data);
}

/** The data after an operation, computed on data alone: what the edited text must say. Several answers: parents may vanish. */
export function expectedData(text: string, op: EditOp): Data[][] {
  const documents = dataOf(text);
  const index = 'document' in op && op.document !== undefined ? op.document : documentOf(documents, op.path);
  const with_ = (root: Data) => documents.with(index, root);
  const root = documents[index]!;
  switch (op.op) {
    case 'set':
      return [with_(set(root, op.path, toData(op.value)))];
    case 'insert':
      return [with_(insert(root, op))];
    case 'remove':
      return removals(root, op.path, op.emptyParents === 'keep').map(with_);
    case 'rename':
      return [with_(change(root, op.path, (entries, at) => entries.with(at, [op.key, entries[at]![1]])))];
    case 'copy':
      return [
        with_(
          change(root, op.path, (entries, at) =>
            entries.toSpliced(op.position ?? at + 1, 0, [op.key, structuredClone(entries[at]![1])]),
          ),
        ),
      ];
    case 'move':
      return [
        with_(
          change(root, op.path, (entries, at) => entries.toSpliced(at, 1).toSpliced(op.to, 0, entries[at]!)),
        ),
      ];
    case 'to-map':
      return [with_(toMap(root, op.path))];
    case 'tag':
      return [documents];
  }
}

function documentOf(documents: readonly Data[], path: Path): number {
  let best = documents.length - 1;
  let most = -1;
  for (let index = documents.length - 1; index >= 0; index--) {
    const depth = depthOf(documents[index], path);
    if (documents[index] !== null && depth > most) [best, most] = [index, depth];
  }
  return best;
}

function depthOf(root: Data, path: Path): number {
  let at = root;
  for (const [depth, step] of path.entries()) {
    const found = entriesOf(at).find(([key]) => same(key, step));
    if (found === undefined) return depth;
    at = found[1];
  }
  return path.length;
}

type Entry = [Data, Data];

const same = (key: Data, step: string | number) =>
  typeof key === 'bigint' && /^[0-9]+$/.test(String(step))
    ? key === BigInt(step)
    : (key instanceof Map || Array.isArray(key) ? '?' : String(key ?? '')) === String(step);

function entriesOf(data: Data): Entry[] {
  if (data instanceof Map) return [...data];
  return Array.isArray(data) ? data.map((value, index) => [BigInt(index), value]) : [];
}

/** Changes the entries of a collection in place, so that every alias of it sees the change. */
function refill(data: Data, entries: Entry[]): void {
  if (data instanceof Map) {
    data.clear();
    for (const [key, value] of entries) data.set(key, value);
  } else if (Array.isArray(data)) data.splice(0, data.length, ...entries.map(([, value]) => value));
}

function change(root: Data, path: Path, edit: (entries: Entry[], at: number) => Entry[]): Data {
  const parent = path.slice(0, -1).reduce(child, root);
  const entries = entriesOf(parent);
  const at = entries.findIndex(([key]) => same(key, path.at(-1)!));
  refill(parent, edit(entries, at));
  return root;
}

const child = (data: Data, step: string | number): Data =>
  entriesOf(data).find(([key]) => same(key, step))?.[1];

function toMap(root: Data, path: Path): Data {
  const names = entriesOf(path.reduce(child, root)).map(([, name]) => name);
  const map = new Map(names.map((name) => [name, new Map([['condition', 'service_started']])] as const));
  return change(root, path, (entries, at) => entries.with(at, [entries[at]![0], map]));
}

function isNothing(data: Data): boolean {
  return (
    data === null ||
    data === undefined ||
    ((data instanceof Map || Array.isArray(data)) && entriesOf(data).length === 0)
  );
}

function set(root: Data, path: Path, value: Data): Data {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (isNothing(root)) {
    const inner = set(null, rest, value);
    return typeof step === 'number' ? [inner] : new Map([[step, inner]]);
  }
  const entries = entriesOf(root);
  const at = entries.findIndex(([key]) => same(key, step));
  if (at < 0) entries.push([step, set(null, rest, value)]);
  else entries[at] = [entries[at]![0], set(entries[at]![1], rest, value)];
  refill(root, entries);
  return root;
}

function insert(root: Data, { path, key, value, position }: Extract<EditOp, { op: 'insert' }>): Data {
  const parent = path.reduce(child, root);
  if (isNothing(parent)) return set(root, [...path, typeof key === 'number' ? 0 : key], toData(value));
  const entries = entriesOf(parent);
  const at = Array.isArray(parent) ? Math.min(Number(key), entries.length) : (position ?? entries.length);
  refill(parent, entries.toSpliced(at, 0, [key, toData(value)]));
  return root;
}

function removals(root: Data, path: Path, keep: boolean): Data[] {
  const results: Data[] = [];
  for (let depth = path.length; depth > 0; depth--) {
    const copy = structuredClone(root);
    change(copy, path.slice(0, depth), (entries, at) => entries.toSpliced(at, 1));
    results.push(copy);
    const isSole = entriesOf(path.slice(0, depth - 1).reduce(child, root)).length === 1;
    if (isSole && depth === 1) results.push(null);
    if (keep || !isSole) break;
  }
  return results;
}

/** A value to write as data. */
export function toData(value: YamlValue): Data {
  if (value instanceof RawYaml) return dataOf(value.source)[0];
  // A library that does not know a tag reads its scalar as a string.
  if (value instanceof TaggedYaml) return value.value === null ? 'null' : toData(value.value);
  if (value instanceof FlowYaml) return toData(value.value);
  if (Array.isArray(value)) return (value as YamlValue[]).map(toData);
  if (typeof value === 'object' && value !== null) {
    return new Map(Object.entries(value).map(([key, item]) => [key, toData(item)]));
  }
  return typeof value === 'number' && Number.isInteger(value) ? BigInt(value) : value;
}
