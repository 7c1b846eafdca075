import { stringify } from 'yaml';
import { alternativesOf, attributeAt, attributesOfRow, childOf } from '../../../shared/spec/attribute-at.ts';
import type { Attribute } from '../../../shared/spec/attribute.ts';
import { composeFile } from '../../../shared/spec/compose-file.ts';
import type { Path } from '../../../shared/yaml/yaml-node.ts';
import { referred, typedFor } from './typed-for.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Map = Readonly<Record<string, Json>>;

/** `services.*.ports.*.target` as a place of a file: names are `one`, entries the first. */
export function placeOf(dotted: string): Path {
  const path: (string | number)[] = [];
  for (const step of dotted.split('.')) {
    if (step !== '*') path.push(step);
    else {
      const above = attributeAt(path)!;
      const name = above.reference === undefined ? 'one' : referred[above.reference.to];
      path.push(childOf(above, 0) !== undefined && !isNamed(above) ? 0 : name);
    }
  }
  return path;
}

/** Whether entries have names: a map of objects, or of texts. */
const isNamed = (row: Attribute) =>
  alternativesOf(row.type).some(({ kind }) => kind === 'map') &&
  !alternativesOf(row.type).some((type) => type.kind === 'list' && attributesOfRow(type.item).size > 0);

/**
 * A project with comments all over, in which the place of an attribute can be reached: the entries around it are there, in
 * long syntax and with the least that they need. `value`: what stands at the place itself.
 */
export function projectFor(path: Path, value?: Json): string {
  const sections: Record<string, Map> = {
    services: { one: { image: 'nginx:1.27' }, two: { image: 'redis:7' } },
    networks: { front: { driver: 'bridge' }, back: { driver: 'bridge' } },
    volumes: { data: { driver: 'local' } },
    configs: { conf: { file: './conf' }, app: { file: './app' } },
    secrets: { key: { file: './key' }, 'db-password': { file: './password' } },
    models: { llm: { model: 'ai/smollm2' } },
  };
  const around = aroundOf(composeFile, path, value) as Record<string, Map> | undefined;
  const named: Record<string, Json> = {};
  for (const [section, entries] of Object.entries(around ?? {})) {
    const known = sections[section];
    if (known === undefined) named[section] = entries;
    else sections[section] = { ...merge(known, entries), ...without(known, entries) };
  }
  const text = (json: Json) => stringify(json, { indentSeq: true, lineWidth: 0 });
  const lines = (section: string) =>
    text({ [section]: sections[section]! })
      .split('\n')
      .map((line, index) => (index === 1 ? `${line} # the first of ${section}` : line))
      .join('\n');
  return [
    '# A project with comments.\n',
    Object.keys(named).length > 0 ? text(named) : '',
    ...Object.keys(sections).map((section) => `\n# All ${section}.\n${lines(section)}`),
    '\n# The end.\n',
  ].join('');
}

const without = (known: Map, entries: Map): Map =>
  Object.fromEntries(Object.entries(known).filter(([name]) => entries[name] === undefined));

const merge = (known: Map, entries: Map): Map =>
  Object.fromEntries(
    Object.entries(entries).map(([name, entry]) => [name, { ...(known[name] as Map), ...(entry as Map) }]),
  );

/** What must stand around a place that is reached from a row; undefined: nothing. */
function aroundOf(row: Attribute, rest: Path, value: Json | undefined): Json | undefined {
  const [step, ...below] = rest;
  if (step === undefined) return value;
  const child = childOf(row, step)!;
  const isEntry = !attributesOfRow(row).has(String(step));
  const inner = aroundOf(child, below, value);
  if (!isEntry) {
    const needed = requiredOf(row, String(step));
    return inner === undefined && Object.keys(needed).length === 0
      ? undefined
      : { ...needed, ...(inner === undefined ? {} : { [step]: inner }) };
  }
  const entry = entryAround(child, below, inner);
  return typeof step === 'number' ? [entry] : { [step]: entry };
}

/** An entry with what it requires beside one of its attributes. */
function entryAround(row: Attribute, [name, ...below]: Path, inner: Json | undefined): Json {
  const known = attributesOfRow(row);
  if (known.size === 0) return inner ?? 'x';
  const required = requiredOf(row, undefined);
  const least = Object.keys(required).length > 0 ? required : otherOf(row, name, below);
  return { ...least, ...(inner as Map | undefined), ...besides(row, name) };
}

/** One attribute beside the one that is meant, or beside what is meant in it; that one where there is no other. */
function otherOf(row: Attribute, name: string | number | undefined, below: Path): Map {
  const known = attributesOfRow(row);
  const other = [...known.keys()].find((each) => each !== name) ?? String(name);
  const child = known.get(other)!;
  if (other !== name || attributesOfRow(child).size === 0) return { [other]: leastOf(child) };
  return { [other]: otherOf(child, below[0], below.slice(1)) };
}

/** What the attributes of a row require beside the one that is meant. */
function requiredOf(row: Attribute, name: string | undefined): Map {
  const required = alternativesOf(row.type).flatMap((type) =>
    type.kind === 'object' ? (type.required ?? []) : [],
  );
  const known = attributesOfRow(row);
  return Object.fromEntries(
    required.filter((each) => each !== name).map((each) => [each, leastOf(known.get(each)!)]),
  );
}

/** What the tables cannot say: a kind decides which attributes there are, names must be those of elements. */
function besides(row: Attribute, name: string | number | undefined): Map {
  const known = attributesOfRow(row);
  const type = known.get('type');
  const isKind = type !== undefined && typedValues(type).includes(String(name));
  return {
    ...(isKind ? { type: String(name), target: '/data' } : {}),
    ...(row.reference?.at === 'source' && known.has('source') && !isKind
      ? { source: referred[row.reference.to] }
      : {}),
    ...(known.has('initial_sync') ? { target: '/app' } : {}),
  };
}

const typedValues = ({ type, suggestions = [] }: Attribute) =>
  alternativesOf(type).flatMap((each) => (each.kind === 'string' ? (each.values ?? suggestions) : []));

function leastOf(row: Attribute): Json {
  const [typed] = typedFor(row);
  const types = alternativesOf(row.type);
  if (types.some(({ kind }) => kind === 'string')) return typed;
  if (types.some(({ kind }) => kind === 'integer' || kind === 'number')) return Number(typed);
  if (types.some(({ kind }) => kind === 'boolean')) return true;
  const list = types.find((type) => type.kind === 'list');
  if (list?.kind === 'list') return [leastOf(list.item)];
  return Object.fromEntries(
    [...attributesOfRow(row)].slice(0, 1).map(([name, child]) => [name, leastOf(child)]),
  );
}
