import { toJson } from '../resolve/to-json.ts';
import type { MapValue, Value } from '../resolve/value.ts';
import { resolveScalar } from '../yaml/scalar.ts';
import type { Path, YamlNode, YamlScalar } from '../yaml/yaml-node.ts';
import { raw } from '../yaml/yaml-value.ts';
import type { YamlValue } from '../yaml/yaml-value.ts';
import { attributeAt } from '../spec/attribute-at.ts';

// What an effective value looks like as text of a layer: `!override` repeats it there.

/** How a value is said again: as the files say it (short syntax, variables), or as it is after all steps. */
export type Wording = 'written' | 'effective';

/**
 * An effective value as a file may say it. `written`: from the nodes that it was read from, so that `${TAG}` stays a variable
 * and short syntax short; what only the tool fills in is left out. `effective`: the canonical form, `$` doubled, paths below
 * `directory` relative. Undefined: nothing of it was written.
 */
export function sayAgain(
  value: Value,
  path: Path,
  wording: Wording,
  directory: string,
): YamlValue | undefined {
  return wording === 'written' ? written(value, path, directory) : effective(value, path, directory);
}

/** The items of a list that stay when some go, said again. Items that one text stands for (a range of ports) come once. */
export function sayItems(
  items: readonly Value[],
  all: readonly Value[],
  path: Path,
  wording: Wording,
  directory: string,
): YamlValue[] {
  const said: YamlValue[] = [];
  const seen = new Set<YamlNode>();
  items.forEach((item, index) => {
    const { node } = item.origin;
    const at = [...path, index];
    const siblings = node === undefined ? [item] : all.filter((each) => each.origin.node === node);
    if (node === undefined || (siblings.length > 1 && !siblings.every((each) => items.includes(each)))) {
      const value = effective(item, at, directory);
      if (value !== undefined) said.push(value);
    } else if (!seen.has(node)) {
      seen.add(node);
      const value = wording === 'written' && isItemOf(item, all) ? written(item, at, directory) : undefined;
      const plain = value ?? siblings.map((each) => effective(each, at, directory));
      if (value !== undefined) said.push(value);
      else said.push(...(plain as readonly YamlValue[]).filter((each) => each !== undefined));
    }
  });
  return said;
}

/** Words of one text (`command: npm start`) are no items of their own. */
function isItemOf(item: Value, all: readonly Value[]): boolean {
  const { node } = item.origin;
  return item.kind !== 'scalar' || all.filter((each) => each.origin.node === node).length === 1;
}

function written(value: Value, path: Path, directory: string): YamlValue | undefined {
  const { node, how } = value.origin;
  if (how === 'default' || how === 'normalized') return undefined;
  // An included or extended file may lie elsewhere: its relative paths say something else here.
  if (how === 'include' || how === 'extends') return effective(value, path, directory);
  if (value.kind === 'scalar') {
    const isPlain = node?.kind === 'scalar' && node.tag === undefined;
    return isPlain ? scalarOf(node) : effective(value, path, directory);
  }
  if (value.kind === 'list') {
    const [first] = value.items;
    const isOneText = node?.kind === 'scalar' && value.items.every((item) => item.origin.node === node);
    if (isOneText && first !== undefined) return scalarOf(node);
    return sayItems(value.items, value.items, path, 'written', directory);
  }
  if (node?.kind === 'scalar' && how === 'written') return scalarOf(node);
  return writtenMap(value, path, directory);
}

/** The entries of a map that stay, said again: a short list stays one when every entry was an item of one. */
export function sayEntries(
  map: MapValue,
  path: Path,
  wording: Wording,
  directory: string,
): YamlValue | undefined {
  return wording === 'written' ? writtenMap(map, path, directory) : effective(map, path, directory);
}

function writtenMap(map: MapValue, path: Path, directory: string): YamlValue | undefined {
  const entries = [...map.entries].filter(([, each]) => !isFilledIn(each));
  const items = entries.map(([key, each]) => itemOf(key, each, path));
  if (entries.length > 0 && items.every((item) => item !== undefined)) return items;
  const said = entries.flatMap(([key, each]): [string, YamlValue][] => {
    const item = itemOf(key, each, path);
    if (item !== undefined && isPairs(path)) {
      return [[key, item === key ? null : item.slice(key.length + 1)]];
    }
    const again =
      item === undefined
        ? written(each, [...path, key], directory)
        : effective(each, [...path, key], directory);
    return again === undefined ? [] : [[key, again]];
  });
  return Object.fromEntries(said);
}

const isFilledIn = ({ origin }: Value): boolean => origin.how === 'default' || origin.how === 'normalized';

const isPairs = (path: Path): boolean => attributeAt(path)?.merge === 'key-value-list';

/** The text of the item of a short list that an entry was read from; undefined where it was an entry of a map. */
function itemOf(key: string, { origin }: Value, path: Path): string | undefined {
  const { node, how } = origin;
  if (node?.kind !== 'scalar' || (how !== 'written' && how !== 'variable')) return undefined;
  if (isPairs(path)) return node.text === key || node.text.startsWith(`${key}=`) ? node.text : undefined;
  const merge = attributeAt(path)?.merge;
  return (merge === 'depends-on' || merge === 'list-to-map') && node.text === key ? key : undefined;
}

function scalarOf(node: YamlScalar): YamlValue {
  const { type } = resolveScalar(node);
  if (type === 'null') return null;
  return type === 'string' ? node.text : raw(node.text);
}

function effective(value: Value, path: Path, directory: string): YamlValue | undefined {
  if (isFilledIn(value)) return undefined;
  if (value.kind === 'scalar') {
    const plain = toJson(value) as string | number | bigint | boolean | null;
    return typeof plain === 'string' ? relative(plain, path, directory).replaceAll('$', '$$$$') : plain;
  }
  if (value.kind === 'list') {
    return value.items.flatMap((item, index) => effective(item, [...path, index], directory) ?? []);
  }
  return Object.fromEntries(
    [...value.entries].flatMap(([key, each]): [string, YamlValue][] => {
      const said = effective(each, [...path, key], directory);
      return said === undefined ? [] : [[key, said]];
    }),
  );
}

/** A path below the project's folder as people write it. */
function relative(text: string, path: Path, directory: string): string {
  const isPath = attributeAt(path)?.path !== undefined || path.at(-1) === 'source';
  if (!isPath || directory === '/' || !(text === directory || text.startsWith(`${directory}/`))) return text;
  return text === directory ? '.' : `.${text.slice(directory.length)}`;
}
