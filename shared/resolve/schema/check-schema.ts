import { append } from '../../append.ts';
import type { Location, QuickFix } from '../../diagnostic.ts';
import { message } from '../../message.ts';
import { attributeAt, matches } from '../../spec/attribute-at.ts';
import type { Type } from '../../spec/attribute.ts';
import { service } from '../../spec/service.ts';
import type { Path } from '../../yaml/yaml-node.ts';
import { dotted, locationOf, problem } from '../problem.ts';
import type { ListValue, MapValue, Value } from '../value.ts';
import { keyLocation, topKeyLocation } from './key-location.ts';
import { equalItems } from './equal-items.ts';
import { nameOf } from './name-of.ts';
import { scalarFinding } from './scalar-finding.ts';
import type { Finding, SchemaDiagnostic } from './schema-diagnostic.ts';
import { additionalWording, equalWording, requiredWording, typeWording } from './tool-words.ts';
import { typeFinding } from './type-finding.ts';
import { looksLikeService, unknownAttribute } from './unknown-attribute.ts';
import { alternativeFor, alternativesFor } from './value-kind.ts';
import { mapOf } from '../make-value.ts';

// Step 9 of the pipeline: the schema, built from the attribute rows. It accepts exactly what the tool's JSON schema accepts
// (compose-go 2.9.1, schema/compose-spec.json), and reports everything that it refuses, not only the first error.

export interface CheckOptions {
  /** Where `value` stands in the configuration; the whole file when left out. Its last key is checked as well. */
  readonly path?: Path;
  /** The map that holds `value`: tells where the key is written. */
  readonly parent?: MapValue;
}

interface Check {
  /** Where the walk is; grows and shrinks with it. */
  readonly path: (string | number)[];
  readonly found: SchemaDiagnostic[];
}

/** Values without findings, and the type that they were checked against: they are not walked again. */
const clean = new WeakMap<Value, Type>();
/** Down to services and other elements; remembering what is below would cost more than walking it. */
const rememberedDepth = 2;
const nothing: readonly SchemaDiagnostic[] = [];

/**
 * All that the schema refuses in a value: interpolated, merged, before short syntax becomes long. Never throws; an
 * empty list means that the tool's schema accepts it. `include` and `extends` are checked too where they still stand;
 * the tool has consumed them before this step and says nothing of them.
 */
export function checkSchema(value: Value, options: CheckOptions = {}): readonly SchemaDiagnostic[] {
  const path = options.path ?? [];
  const row = attributeAt(path);
  const check: Check = { path: [...path], found: [] };
  if (row === undefined) checkLostKey(check, value, options.parent);
  else checkType(check, row.type, value, options.parent);
  return check.found.length === 0 ? nothing : check.found;
}

/** A key that no row answers for: unknown in an object, badly named in a map, free in the open ones. */
function checkLostKey(check: Check, value: Value, parent: MapValue | undefined): void {
  const key = check.path.pop();
  const owner = attributeAt(check.path);
  if (owner === undefined || typeof key !== 'string') return;
  const map: MapValue = parent ?? mapOf([[key, value]], value.origin);
  const type = alternativeFor(owner.type, map);
  if (type?.kind === 'object' && type.open !== true) reportUnknown(check, type, map, [key]);
  else if (type?.kind === 'map' && type.open !== true) reportNames(check, map, [key]);
}

function checkType(check: Check, type: Type, value: Value, parent: Value | undefined): void {
  const alternative = alternativeFor(type, value);
  if (alternative === undefined) {
    report(check, typeFinding(type, value, [...check.path]), placeOf(check, value, parent));
    return;
  }
  const before = check.found.length;
  if (value.kind === 'scalar') {
    const finding = scalarFinding(alternative, value, check.path);
    if (finding !== undefined) report(check, finding, locationOf(value.origin));
  } else {
    const remembered = check.path.length <= rememberedDepth;
    if (remembered && clean.get(value) === type) return;
    if (value.kind === 'list') checkList(check, alternative, value);
    else checkMap(check, alternative, value, parent);
    if (remembered && check.found.length === before) clean.set(value, type);
  }
  if (check.found.length > before && type.kind === 'oneOf') preferFirst(check, type, alternative, before);
}

function checkList(check: Check, type: Type, list: ListValue): void {
  if (type.kind !== 'list') return;
  if (type.unique === true && list.items.length > 1) {
    for (const { first, second } of equalItems(list.items)) {
      const item = list.items[second]!;
      report(
        check,
        {
          id: 'not-unique',
          message: message('spec.not-unique', {
            name: nameOf(check.path),
            first: first + 1,
            second: second + 1,
          }),
          words: equalWording(first, second),
          part: second,
          fixes: [
            {
              title: message('spec.fix-remove-item', { second: second + 1 }),
              call: { command: 'clearAttribute', args: { path: [...check.path, second] } },
              safe: true,
            },
          ],
        },
        locationOf(item.origin),
      );
    }
  }
  for (let index = 0; index < list.items.length; index++) {
    check.path.push(index);
    checkType(check, type.item.type, list.items[index]!, list);
    check.path.pop();
  }
}

function checkMap(check: Check, type: Type, map: MapValue, parent: Value | undefined): void {
  const lost: string[] = [];
  if (type.kind === 'object') {
    const missing = type.required?.filter((name) => !map.entries.has(name)) ?? [];
    if (missing.length > 0) reportMissing(check, map, missing, parent);
    const { attributes } = alternativesFor(type);
    map.entries.forEach((value, key) => {
      const row = attributes.get(key);
      if (row !== undefined) checkEntry(check, row.type, map, key, value);
      else if (type.open !== true && (type.closed === true || !key.startsWith('x-'))) lost.push(key);
    });
    if (lost.length > 0) reportUnknown(check, type, map, lost);
  } else if (type.kind === 'map') {
    map.entries.forEach((value, key) => {
      if (matches(type.keys, key)) checkEntry(check, type.value.type, map, key, value);
      else if (type.open !== true) lost.push(key);
    });
    if (lost.length > 0) reportNames(check, map, lost);
  }
}

function checkEntry(check: Check, type: Type, map: MapValue, key: string, value: Value): void {
  check.path.push(key);
  checkType(check, type, value, map);
  check.path.pop();
}

function reportMissing(
  check: Check,
  map: MapValue,
  missing: readonly string[],
  parent: Value | undefined,
): void {
  const words = requiredWording(missing);
  for (const name of missing) {
    report(
      check,
      { id: 'required', message: message('spec.required', { name, in: nameOf(check.path) }), words },
      placeOf(check, map, parent),
    );
  }
}

function reportUnknown(check: Check, type: Type, map: MapValue, keys: readonly string[]): void {
  const words = additionalWording(keys);
  const { attributes } = alternativesFor(type);
  for (const key of keys) {
    const finding = unknownAttribute(attributes, map, key, [...check.path]);
    report(check, { ...finding, words, deeper: true }, entryPlace(map, key));
    const value = map.entries.get(key);
    if (check.path.length === 0 && looksLikeService(key, value)) checkLostService(check, map, key, value);
  }
}

/** What is wrong inside a service at the wrong place, so that nothing is left to be found after it was moved. */
function checkLostService(check: Check, map: MapValue, key: string, value: Value): void {
  const inner: Check = { path: [key], found: [] };
  checkType(inner, service.type, value, map);
  // The tool does not look there: it counts for nothing in the choice of its words.
  append(
    check.found,
    inner.found.map((one) => ({ ...one, tool: { ...one.tool, depth: -1 } })),
  );
}

function reportNames(check: Check, map: MapValue, keys: readonly string[]): void {
  const words = additionalWording(keys);
  for (const key of keys) {
    const sentence = message(key === '' ? 'spec.empty-name' : 'spec.invalid-name', { name: key });
    report(
      check,
      { id: 'invalid-name', message: sentence, words, part: key, deeper: true },
      entryPlace(map, key),
    );
  }
}

function report(check: Check, finding: Finding, location: Location | undefined): void {
  const { id, part, words, fixes, deeper } = finding;
  check.found.push({
    ...problem(id, finding.message, { path: part === undefined ? [...check.path] : [...check.path, part] }),
    id,
    path: part === undefined ? [...check.path] : [...check.path, part],
    ...(location === undefined ? {} : { location }),
    ...(fixes === undefined ? {} : { fixes: fixes.map((each) => fixIn(each, location)) }),
    tool: {
      depth: check.path.length + (deeper === true ? 1 : 0),
      text: `${dotted(check.path)} ${words}`,
    },
  });
}

/** A fix of an attribute mends the file in which it stands; an index counts in the list that all files make together. */
function fixIn(fix: QuickFix, location: Location | undefined): QuickFix {
  const { command, args } = fix.call;
  const { path } = args;
  const isPlain = Array.isArray(path) && !path.some((step) => typeof step === 'number');
  if (location === undefined || !isPlain || !/^(set|clear|rename)Attribute$/.test(command)) return fix;
  return { ...fix, call: { command, args: { ...args, layer: location.file } } };
}

/**
 * The tool tries the alternatives in order and tells the first of the deepest errors: what is wrong with the place itself,
 * not with something below, it tells as if the value were meant to be of the first kind.
 */
function preferFirst(check: Check, type: Type & { kind: 'oneOf' }, alternative: Type, from: number): void {
  const first = type.of[0]!;
  if (type.together === true || first === alternative) return;
  const depth = check.path.length;
  const text = `${dotted(check.path)} ${typeWording(first)}`;
  for (let index = from; index < check.found.length; index++) {
    const one = check.found[index]!;
    if (one.tool.depth === depth) check.found[index] = { ...one, tool: { depth, text } };
  }
}

/** Where a value is written; for one that is empty, where its key is. */
function placeOf(check: Check, value: Value, parent: Value | undefined): Location | undefined {
  const own = locationOf(value.origin);
  const key = check.path.at(-1);
  const wide = value.kind !== 'scalar' || (own !== undefined && own.from === own.to);
  if (!wide || typeof key !== 'string') return own;
  if (parent === undefined) return check.path.length === 1 ? (topKeyLocation(value, key) ?? own) : own;
  return keyLocation(parent, key) ?? own;
}

/** Where a map's key is written; the value when the key cannot be found. */
function entryPlace(map: MapValue, key: string): Location | undefined {
  const value = map.entries.get(key);
  const top = value === undefined || map.origin !== value.origin ? undefined : topKeyLocation(value, key);
  return keyLocation(map, key) ?? top ?? locationOf(value?.origin) ?? locationOf(map.origin);
}
