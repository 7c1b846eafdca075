import type { CommandCall, FilePath } from '../diagnostic.ts';
import { message } from '../message.ts';
import { sameValue, valueAt } from '../resolve/make-value.ts';
import { placeOf } from '../project/place-of.ts';
import { checkProjectLaw, firstLeaf, pathText } from '../project/project-law.ts';
import type { Snapshot } from '../project/snapshot-type.ts';
import { refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import { baseNameOf } from '../resolve/syntax/go-paths.ts';
import type { Value } from '../resolve/value.ts';
import type { Path } from '../yaml/yaml-node.ts';
import { isList, isMap } from '../yaml/yaml-value.ts';
import type { YamlValue } from '../yaml/yaml-value.ts';
import { layersOf } from './wish-layer.ts';
import { placesIn } from './wish-places.ts';
import type { Wish } from './wish.ts';

/**
 * Whether a wish is true after an edit in a layer: the value is there and comes from that layer alone, or is gone; the other
 * entries of its list are as before; nothing else changed. The refusal offers the layer that covers it, where one does.
 */
export function proveWish(
  before: Snapshot,
  after: Snapshot,
  wish: Wish,
  file: FilePath,
  call: CommandCall,
): Refusal | undefined {
  const { path } = wish;
  const touched = listOf(wish) ?? entryAround(path) ?? path;
  if (!isTrue(before, after, wish, file)) return refuseUntrue(after, path, file, call);
  return checkProjectLaw(before, after, { touches: [touched], holds: [], gone: [] }, call);
}

/** The entry of a list that a path leads into: its parts mean one thing together (the type of a mount decides on its source). */
function entryAround(path: Path): Path | undefined {
  const index = path.findIndex((step) => typeof step === 'number');
  return index < 0 ? undefined : path.slice(0, index + 1);
}

/** The list that a wish changes an entry of. */
function listOf({ kind, path }: Wish): Path | undefined {
  if (kind === 'append') return path;
  return typeof path.at(-1) === 'number' ? path.slice(0, -1) : undefined;
}

function isTrue(before: Snapshot, after: Snapshot, wish: Wish, file: FilePath): boolean {
  const { path } = wish;
  const now = valueAt(after.resolution.model, path);
  const list = listOf(wish);
  if (list !== undefined) {
    const items = [before, after].map((each) => itemsOf(valueAt(each.resolution.model, list)));
    if (wish.kind === 'append') return isAdded(items[0]!, items[1]!, file);
    const index = Number(path.at(-1));
    if (wish.kind === 'set') return isReplaced(items[0]!, items[1]!, index, file);
    return isRemoved(items[0]!, items[1]!, index);
  }
  if (wish.kind === 'remove') return now === undefined || isImplied(now);
  if (wish.kind === 'append') return false;
  if (now === undefined || (now.kind !== 'scalar' && isEmpty(now))) return isNothing(wish.value);
  return isFrom(now, file) && hasEntries(now, wish.value);
}

const itemsOf = (value: Value | undefined): readonly Value[] => (value?.kind === 'list' ? value.items : []);

const isEmpty = (value: Value): boolean =>
  value.kind === 'map' ? value.entries.size === 0 : value.kind === 'list' && value.items.length === 0;

const isNothing = (value: YamlValue): boolean =>
  value === null ||
  value === '' ||
  (isList(value) && value.length === 0) ||
  (isMap(value) && Object.keys(value).length === 0);

/** What the tool adds by itself where nobody says otherwise: the network `default`. */
const isImplied = ({ origin }: Value): boolean => origin.how === 'normalized' || origin.how === 'default';

/** Whether all that files say of a value is said by one of them, and not taken over by `extends`. */
function isFrom(value: Value, file: FilePath): boolean {
  if (value.kind === 'map' && value.entries.size > 0) {
    return [...value.entries.values()].every((each) => isFrom(each, file));
  }
  if (value.kind === 'list' && value.items.length > 0) return value.items.every((each) => isFrom(each, file));
  const { how, source } = value.origin;
  if (how === 'env-file' || how === 'label-file' || source === undefined) return true;
  return source.file === file && how !== 'extends';
}

/** Whether every key of a map that was wished for is there; texts and lists may look otherwise in the long syntax. */
function hasEntries(now: Value, wanted: YamlValue): boolean {
  if (!isMap(wanted) || now.kind !== 'map') return true;
  return Object.entries(wanted).every(([key, value]) => isNothing(value) || now.entries.has(key));
}

/** The items from before in their order, and new ones of the layer; one of its own may take the place of an equal one. */
function isAdded(before: readonly Value[], after: readonly Value[], file: FilePath): boolean {
  let at = 0;
  let added = 0;
  for (const item of after) {
    const known = before[at];
    const isOwn = item.origin.source?.file === file;
    if (known !== undefined && sameValue(known, item)) at++;
    else if (!isOwn) return false;
    else {
      added++;
      if (known !== undefined && item.origin.covers?.some((each) => sameValue(each, known))) at++;
    }
  }
  return at === before.length && (added > 0 || after.length > before.length);
}

function isReplaced(
  before: readonly Value[],
  after: readonly Value[],
  index: number,
  file: FilePath,
): boolean {
  const tail = before.length - index - 1;
  return (
    after.length >= before.length &&
    before.slice(0, index).every((each, i) => sameValue(each, after[i])) &&
    before.slice(index + 1).every((each, i) => sameValue(each, after[after.length - tail + i])) &&
    after.slice(index, after.length - tail).every((each) => isFrom(each, file))
  );
}

/** The item is gone, alone or with all that the same text stands for (a range of ports). */
function isRemoved(before: readonly Value[], after: readonly Value[], index: number): boolean {
  const { node } = before[index]?.origin ?? {};
  const same = (kept: readonly Value[]) =>
    kept.length === after.length && kept.every((each, i) => sameValue(each, after[i]));
  return (
    same(before.toSpliced(index, 1)) ||
    (node !== undefined && same(before.filter(({ origin }) => origin.node !== node)))
  );
}

/** When another layer says what is there instead, it is offered; when it comes from elsewhere, that place is told. */
function refuseUntrue(after: Snapshot, path: Path, file: FilePath, call: CommandCall): Refusal {
  const covered = offerLayerAbove(after, path, file, call);
  if (covered !== undefined) return covered;
  const found = valueAt(after.resolution.model, path);
  const leaf = found && firstLeaf(found);
  const isOwn =
    leaf !== undefined && placesIn(after, file, path).some(({ node }) => node === leaf.origin.node);
  const place = leaf === undefined || isOwn ? undefined : placeOf(after.project, leaf);
  return place === undefined
    ? refuse('project-law', message('project.law-no-effect', { path: pathText(path) }))
    : refuse(
        'written-elsewhere',
        message('commands.written-elsewhere', { path: pathText(path), place: place.text }),
      );
}

/** A layer above a file says what is at a path, or takes it away: the refusal that offers that layer. */
export function offerLayerAbove(
  snapshot: Snapshot,
  path: Path,
  file: FilePath,
  call: CommandCall,
): Refusal | undefined {
  const layers = layersOf(snapshot.project);
  const value = valueAt(snapshot.resolution.model, path);
  const writer = (value && firstLeaf(value))?.origin.source?.file;
  const isAbove = writer !== undefined && layers.indexOf(writer) > layers.indexOf(file);
  const winner = coveringLayer(snapshot, path, file) ?? (isAbove ? writer : undefined);
  if (winner === undefined) return undefined;
  const name = baseNameOf(winner);
  return refuse('project-law', message('project.law-covered', { file: name, path: pathText(path) }), [
    {
      title: message('project.write-in', { file: name }),
      call: { command: call.command, args: { ...call.args, layer: winner } },
    },
  ]);
}

/** The highest layer above a file that writes a path, or resets or overrides what is around it. */
function coveringLayer(after: Snapshot, path: Path, file: FilePath): FilePath | undefined {
  const layers = layersOf(after.project);
  return layers.slice(layers.indexOf(file) + 1).findLast((each) => {
    if (placesIn(after, each, path).length > 0) return true;
    return path.some((_, depth) =>
      placesIn(after, each, path.slice(0, depth)).some(({ node }) =>
        /^!(reset|override)$/.test(node.tag ?? ''),
      ),
    );
  });
}
