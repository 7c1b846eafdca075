import { message } from '../message.ts';
import { refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import { refuseAlias, refuseLostAnchor } from './anchors.ts';
import { createRoot } from './create-root.ts';
import { checked, refuseBroken } from './expect.ts';
import type { Written } from './expect.ts';
import { valueNode } from './expected-tree.ts';
import { insertEntry, printPath, writeValue } from './insert-entry.ts';
import { readRaw } from './read-raw.ts';
import { sameTree } from './same-tree.ts';
import type { Spot } from './spot.ts';
import { pathOf, trace } from './spot.ts';
import type { WriteOptions } from './write-options.ts';
import { entryChanges, inSteps } from './set-entries.ts';
import type { EntryChange } from './set-entries.ts';
import { removeIn } from './remove.ts';
import { isRefusal } from '../refusal.ts';
import type { YamlFile } from './yaml-file.ts';
import { TaggedYaml } from './yaml-value.ts';
import type { YamlValue } from './yaml-value.ts';
import type { Path, YamlNode } from './yaml-node.ts';

export type { WriteOptions } from './write-options.ts';

/**
 * Makes the value at `path` be `value`: replaces what is there, or inserts it with the parents that are missing. A key that comes
 * from a merge key (`<<`) only is written out; an alias at the path is replaced, one on the way is refused.
 * Refusals: `file-has-errors`, `path-through-alias`, `not-a-collection`, `path-not-found`, `anchor-in-use`, `document-law`.
 */
export function setIn(
  file: YamlFile,
  path: Path,
  value: YamlValue,
  options: WriteOptions = {},
): Written | Refusal {
  const broken = refuseBroken(file);
  if (broken !== undefined) return broken;
  const found = trace(file, path, options.document);
  if (found === undefined) return createRoot(file, nest(path, value), options.document);
  const { spot, rest } = found;
  const [step, ...deeper] = rest;
  if (step === undefined) return replace(file, spot, value);
  const { node } = spot;
  if (node.kind === 'alias') return refuseAlias(file, spot) ?? notFound(path);
  if (canHold(node, step)) return insertEntry(file, spot, step, nest(deeper, value));
  if (isNothing(node)) {
    return writeValue(file, spot, nest(rest, value), node.tag === '!override');
  }
  if (node.kind === 'scalar')
    return refuse('not-a-collection', message('yaml.not-a-collection', { path: printPath(spot) }));
  return notFound(path);
}

function notFound(path: Path): Refusal {
  return refuse('path-not-found', message('yaml.path-not-found', { path: path.join('.') }));
}

/** The value with the parents that a path asks for around it: a list for each index, a map for each key. */
function nest(path: Path, value: YamlValue): YamlValue {
  return path.reduceRight<YamlValue>(
    (inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }),
    value,
  );
}

function canHold(node: YamlNode, step: string | number): boolean {
  if (node.kind === 'map') return node.pairs.length > 0;
  return node.kind === 'seq' && node.items.length > 0 && Number(step) === node.items.length;
}

/** Whether a node (`key:`, `null`, `~`, `{}`, `[]`) becomes a map or a list when something is put into it. */
export function isNothing(node: YamlNode): boolean {
  if (node.kind === 'map') return node.pairs.length === 0;
  if (node.kind === 'seq') return node.items.length === 0;
  return node.kind === 'scalar' && node.style === 'plain' && /^(~|null|Null|NULL)?$/.test(node.text);
}

function replace(file: YamlFile, spot: Spot, value: YamlValue): Written | Refusal {
  const { node } = spot;
  const keepTag = node.tag === '!override' && !(value instanceof TaggedYaml);
  const wanted = valueNode(value, readRaw);
  const same = { ...wanted, anchor: node.anchor ?? wanted.anchor, tag: keepTag ? node.tag : wanted.tag };
  const root = file.documents[spot.document]?.root ?? null;
  if (sameTree(same, node)) return checked(file, [], { document: spot.document, expected: root });
  const changes = node.tag === undefined || keepTag ? entryChanges(node, value) : undefined;
  if (changes !== undefined) {
    const answer = inSteps(
      file,
      changes.map((change) => (next) => changeEntry(next, spot, change)),
    );
    if (!isRefusal(answer) || answer.code !== 'document-law') return answer;
  }
  return refuseLostAnchor(file, spot.document, [node], node.anchor) ?? writeValue(file, spot, value, keepTag);
}

function changeEntry(file: YamlFile, spot: Spot, change: EntryChange): Written | Refusal {
  const { document } = spot;
  const path = pathOf(spot);
  if (change.kind === 'remove')
    return removeIn(file, [...path, change.key], { document, emptyParents: 'keep' });
  if (change.kind === 'set') return setIn(file, [...path, change.key], change.value, { document });
  const found = trace(file, path, document);
  return found === undefined ? notFound(path) : insertEntry(file, found.spot, change.key, change.value);
}
