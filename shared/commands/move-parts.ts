import { message } from '../message.ts';
import { refuse } from '../refusal.ts';
import { attributeAt } from '../spec/attribute-at.ts';
import { carryEntry } from '../yaml/carry-entry.ts';
import { carryItem } from '../yaml/carry-item.ts';
import { locate } from '../yaml/locate.ts';
import { removeIn } from '../yaml/remove.ts';
import { sameTree } from '../yaml/same-tree.ts';
import { setIn } from '../yaml/set.ts';
import { inSteps } from '../yaml/set-entries.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import type { Path, YamlNode } from '../yaml/yaml-node.ts';
import { tagged } from '../yaml/yaml-value.ts';
import type { WriterAnswer } from '../override/wish-draft.ts';

// What a file says at a path of the configuration, in parts that are moved to another file one by one.

/**
 * Where a file's text says a path of the configuration whose steps are names: the same keys, or the item of a short list that has the
 * name (`- A=1` of `environment.A`); undefined: it does not.
 */
export function placeIn(file: YamlFile, path: Path): Path | undefined {
  if (locate(file, path) !== undefined) return path;
  const list = locate(file, path.slice(0, -1))?.node;
  const name = String(path.at(-1));
  const index = list?.kind === 'seq' ? list.items.findLastIndex((item) => nameOf(item) === name) : -1;
  return index < 0 ? undefined : [...path.slice(0, -1), index];
}

/** The path of the configuration that a place of a file's text says, where its list's items have names: `environment.A` of `environment[0]`. */
export function namedPath(file: YamlFile, place: Path): Path {
  const list = place.slice(0, -1);
  const item = typeof place.at(-1) === 'number' && isNamedList(list) ? locate(file, place)?.node : undefined;
  const name = item && nameOf(item);
  return name === undefined ? place : [...list, name];
}

/** What a short item is about: `A` of `A=1`. */
const nameOf = (item: YamlNode): string | undefined =>
  item.kind === 'scalar' ? item.text.replace(/=.*$/s, '') : undefined;

/**
 * What a file says at a place of its text, as places: entry by entry where one of other files has a map or list there too that it
 * merges with.
 */
export function partsOf(file: YamlFile, place: Path, others: readonly YamlFile[]): readonly Path[] {
  const node = locate(file, place)?.node;
  const isShared = others.some((each) => {
    const other = locate(each, place)?.node;
    return other !== undefined && other.kind === node?.kind;
  });
  if (!isShared || attributeAt(place)?.merge === 'replace') return [place];
  if (node?.kind === 'seq') return node.items.map((_, index) => [...place, index]);
  if (node?.kind !== 'map') return [place];
  return node.pairs.flatMap(({ key }) =>
    key.kind === 'scalar' ? partsOf(file, [...place, key.text], others) : [],
  );
}

/** Where another file says the same part: the same key, the item of the same name, or an equal item of a list without names. */
export function sameIn(other: YamlFile, file: YamlFile, part: Path): Path | undefined {
  const last = part.at(-1);
  if (typeof last !== 'number') return locate(other, part) === undefined ? undefined : part;
  const list = part.slice(0, -1);
  const item = locate(file, part)?.node;
  if (item === undefined) return undefined;
  if (isNamedList(list)) {
    const name = nameOf(item);
    return name === undefined ? undefined : placeIn(other, [...list, name]);
  }
  const theirs = locate(other, list)?.node;
  const index = theirs?.kind === 'seq' ? theirs.items.findIndex((each) => sameTree(each, item)) : -1;
  return index < 0 ? undefined : [...list, index];
}

/** A list of which each item is an entry with a name of its own: the tool reads it as a map. */
function isNamedList(list: Path): boolean {
  const merge = attributeAt(list)?.merge;
  return merge === 'key-value-list' || merge === 'list-to-map' || merge === 'depends-on';
}

/** Whether a file takes nothing from below at a place: it, or what is around it, is tagged `!override` or `!reset` there. */
export function isCutOff(file: YamlFile, place: Path): boolean {
  return place.some((_, index) =>
    /^!(override|reset)$/.test(locate(file, place.slice(0, index + 1))?.node.tag ?? ''),
  );
}

/** Writes a part of one file into another: items at the `index` of the list, default its end. */
export function carryPart(from: YamlFile, part: Path, to: YamlFile, index?: number): WriterAnswer {
  if (typeof part.at(-1) !== 'number') return carryEntry(from, part, to);
  const list = part.slice(0, -1);
  if (locate(to, list) !== undefined) return carryItem(from, part, to, index);
  const node = locate(from, list)?.node;
  const count = node?.kind === 'seq' ? node.items.length : 0;
  const rest = Array.from({ length: count }, (_, at) => count - 1 - at).filter((at) => at !== part.at(-1));
  return inSteps(to, [
    (now) => carryEntry(from, list, now),
    ...rest.map((at) => (now: YamlFile) => removeIn(now, [...list, at])),
  ]);
}

/** Writes a part of one file into another in the place of what that says of the same. */
export function replacePart(to: YamlFile, from: YamlFile, part: Path): WriterAnswer {
  const old = sameIn(to, from, part);
  if (old === undefined) return carryPart(from, part, to);
  const isItem = typeof old.at(-1) === 'number';
  const steps = [(now: YamlFile) => removeIn(now, old), (now: YamlFile) => carryPart(from, part, now)];
  // A list may not be empty in between; what comes to its end moves no item.
  return inSteps(to, isItem ? steps.toReversed() : steps);
}

/** Writes into a file that nothing is there of what another file says in a part. */
export function resetIn(to: YamlFile, from: YamlFile, part: Path): WriterAnswer {
  const node = locate(from, part)?.node;
  const last = part.at(-1);
  const name = typeof last === 'string' ? last : isNamedList(part.slice(0, -1)) && node && nameOf(node);
  if (typeof name !== 'string') {
    return refuse('cannot-carry', message('yaml.cannot-carry', { path: part.join('.') }));
  }
  const nothing = node?.kind === 'seq' ? [] : node?.kind === 'map' ? {} : null;
  return setIn(to, [...part.slice(0, -1), name], tagged('!reset', nothing));
}

/** Takes parts of a file away: those behind first, as items count. */
export function removeParts(file: YamlFile, parts: readonly Path[]): WriterAnswer {
  return inSteps(
    file,
    parts.toReversed().map((part) => (now: YamlFile) => removeIn(now, part)),
  );
}
