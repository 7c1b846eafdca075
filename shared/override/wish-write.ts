import { attributeAt } from '../spec/attribute-at.ts';
import type { Attribute } from '../spec/attribute.ts';
import { insertIn } from '../yaml/insert.ts';
import { listToMap } from '../yaml/list-to-map.ts';
import { resolveScalar } from '../yaml/scalar.ts';
import { setIn } from '../yaml/set.ts';
import { inSteps } from '../yaml/set-entries.ts';
import { pathOf, trace } from '../yaml/spot.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import type { Path, YamlNode } from '../yaml/yaml-node.ts';
import { isMap, raw } from '../yaml/yaml-value.ts';
import type { YamlValue } from '../yaml/yaml-value.ts';
import type { WriterAnswer } from './wish-draft.ts';

// Values of the effective configuration written into a file in the syntax that the file has: a pair into `- K=V` items,
// a name into a short list, an attribute below a short form.

/** Sets a value at a path of the configuration, in the file's own syntax there. */
export function writeAt(yaml: YamlFile, path: Path, value: YamlValue): WriterAnswer {
  const list = path.slice(0, -1);
  if (isShortListFor(yaml, list, value)) return setIn(yaml, list, [String(path.at(-1))]);
  const found = trace(yaml, path);
  const step = found?.rest[0];
  if (found === undefined || typeof step !== 'string') return setIn(yaml, path, value);
  const { node } = found.spot;
  const at = pathOf(found.spot);
  const row = attributeAt(at);
  const isLast = found.rest.length === 1;
  if (node.kind === 'seq' && node.items.length > 0) {
    if (isLast && row?.merge === 'key-value-list') return writePair(yaml, at, node.items, step, value);
    if (row?.merge === 'depends-on' || row?.merge === 'list-to-map') {
      return writeNamed(yaml, { at, row, name: step, isLast }, path, value);
    }
  }
  const long = row?.canonical === undefined ? undefined : longKeys[row.canonical];
  if (node.kind === 'scalar' && node.text !== '' && long !== undefined) {
    return inSteps(yaml, [
      (now) => setIn(now, at, { [long]: scalarOf(node) }),
      (now) => setIn(now, path, value),
    ]);
  }
  return setIn(yaml, path, value);
}

/** Whether a name alone begins a list that the file does not have yet. */
function isShortListFor(yaml: YamlFile, list: Path, value: YamlValue): boolean {
  const row = attributeAt(list);
  if (row?.merge !== 'depends-on' && row?.merge !== 'list-to-map') return false;
  if (!isSaidByName(value, row)) return false;
  const found = trace(yaml, list);
  if (found === undefined || found.rest.length > 0) return true;
  const { node } = found.spot;
  return node.kind === 'scalar' && resolveScalar(node).type === 'null';
}

/** The attribute of the long syntax that a short form's text stands for. */
const longKeys: Partial<Record<NonNullable<Attribute['canonical']>, string>> = {
  build: 'context',
  extends: 'service',
};

function scalarOf(node: YamlNode & { kind: 'scalar' }): YamlValue {
  return resolveScalar(node).type === 'string' ? node.text : raw(node.text);
}

/** `- KEY=value` among such items. */
function writePair(
  yaml: YamlFile,
  at: Path,
  items: readonly YamlNode[],
  key: string,
  value: YamlValue,
): WriterAnswer {
  if (typeof value === 'object' && value !== null) return setIn(yaml, [...at, key], value);
  const text = value === null ? key : `${key}=${String(value)}`;
  const index = items.findLastIndex(
    (item) => item.kind === 'scalar' && (item.text === key || item.text.startsWith(`${key}=`)),
  );
  return index < 0 ? insertIn(yaml, at, items.length, text) : setIn(yaml, [...at, index], text);
}

/** An entry of a short list of names; what a name alone cannot say makes the list long. */
function writeNamed(
  yaml: YamlFile,
  { at, row, name, isLast }: { at: Path; row: Attribute; name: string; isLast: boolean },
  path: Path,
  value: YamlValue,
): WriterAnswer {
  const meaning = row.merge === 'depends-on' ? { condition: 'service_started' } : null;
  if (isLast && isSaidByName(value, row)) return insertIn(yaml, at, Infinity, name);
  return inSteps(yaml, [(now) => listToMap(now, at, meaning), (now) => setIn(now, path, value)]);
}

function isSaidByName(value: YamlValue, row: Attribute): boolean {
  if (row.merge !== 'depends-on') return value === null;
  if (value === null || !isMap(value)) return value === null;
  return Object.keys(value).length === 1 && value['condition'] === 'service_started';
}

/** Adds an entry at the end of the list at a path; the list is made when it is not there, and of a single text. */
export function appendAt(yaml: YamlFile, path: Path, value: YamlValue): WriterAnswer {
  const found = trace(yaml, path);
  if (found === undefined || found.rest.length > 0) return setIn(yaml, path, [value]);
  const { node } = found.spot;
  if (node.kind === 'seq') return insertIn(yaml, path, node.items.length, value);
  const isText = node.kind === 'scalar' && resolveScalar(node).type !== 'null';
  return isText ? setIn(yaml, path, [scalarOf(node), value]) : insertIn(yaml, path, 0, value);
}
