import type { FilePath } from '../diagnostic.ts';
import { listValue, valueAt, withEntry } from '../resolve/make-value.ts';
import type { Snapshot } from '../project/snapshot-type.ts';
import type { Value } from '../resolve/value.ts';
import { attributeAt } from '../spec/attribute-at.ts';
import { listToMap } from '../yaml/list-to-map.ts';
import { removeIn } from '../yaml/remove.ts';
import { setIn } from '../yaml/set.ts';
import { inSteps } from '../yaml/set-entries.ts';
import { trace } from '../yaml/spot.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import type { Path } from '../yaml/yaml-node.ts';
import { isList, isMap, tagged } from '../yaml/yaml-value.ts';
import type { YamlValue } from '../yaml/yaml-value.ts';
import type { WriterAnswer } from './wish-draft.ts';
import { includedFrom, layersOf } from './wish-layer.ts';
import { placesIn } from './wish-places.ts';
import { sayAgain, sayEntries, sayItems } from './wish-values.ts';
import type { Wording } from './wish-values.ts';
import { appendAt, writeAt } from './wish-write.ts';
import type { Wish, WishLayer } from './wish.ts';

/** One way to make a wish true: steps of the writer, and what lower layers keep saying in vain. */
export interface Tactic {
  readonly steps: readonly { readonly file: FilePath; readonly write: (yaml: YamlFile) => WriterAnswer }[];
  /** The tag that the layer needs because a layer below says something else. */
  readonly tag?: '!reset' | '!override';
}

/** The ways to make a wish true in a layer, the smallest text first. None is proven yet. */
export function tacticsFor(snapshot: Snapshot, wish: Wish, layer: WishLayer): Generator<Tactic> {
  switch (wish.kind) {
    case 'set':
      return typeof wish.path.at(-1) === 'number'
        ? setItem(snapshot, wish.path, wish.value, layer)
        : setValue(snapshot, wish.path, wish.value, layer);
    case 'append':
      return append(snapshot, wish.path, wish.value, layer);
    case 'remove':
      return remove(snapshot, wish, layer);
  }
}

function* setValue(snapshot: Snapshot, path: Path, value: YamlValue, { file }: WishLayer): Generator<Tactic> {
  if (isInItem(path)) {
    yield* changeItem(snapshot, path, file, (item, wording) =>
      withValueAt(say(snapshot, item, wording), path.slice(item.length), value),
    );
    return;
  }
  yield { steps: [{ file, write: (yaml) => writeAt(yaml, path, value) }] };
  yield override(file, path, value);
  yield* overrideAround(snapshot, path, file, (around, wording) =>
    withValueAt(say(snapshot, around, wording), path.slice(around.length), value),
  );
}

/** Whether a path leads into an entry of a list, which has another index in each file. */
const isInItem = (path: Path): boolean => path.slice(0, -1).some((step) => typeof step === 'number');

/**
 * An entry of a list with another content: its own text in the layer, the entry said again, which takes the place of the one
 * below where they have the same unique key, or the list said again.
 */
function* changeItem(
  snapshot: Snapshot,
  path: Path,
  file: FilePath,
  content: (item: Path, wording: Wording) => YamlValue | undefined,
): Generator<Tactic> {
  const item = path.slice(
    0,
    path.findLastIndex((step, at) => typeof step === 'number' && at < path.length - 1) + 1,
  );
  const own = placesIn(snapshot, file, item).at(-1);
  const contents = wordings.map((wording) => content(item, wording)).filter((each) => each !== undefined);
  for (const value of contents) {
    if (own !== undefined) {
      const { document } = own;
      yield { steps: [{ file, write: (yaml) => setIn(yaml, own.path, value, { document }) }] };
    }
    yield { steps: [{ file, write: (yaml) => appendAt(yaml, item.slice(0, -1), value) }] };
  }
  for (const value of contents) yield* overrideWithItem(snapshot, item, value, file);
}

function* setItem(snapshot: Snapshot, path: Path, value: YamlValue, { file }: WishLayer): Generator<Tactic> {
  const list = path.slice(0, -1);
  const own = placesIn(snapshot, file, path).at(-1);
  if (own !== undefined) {
    const { document } = own;
    yield { steps: [{ file, write: (yaml) => setIn(yaml, own.path, value, { document }) }] };
  }
  // An entry with the same unique key takes the place of the one below.
  yield { steps: [{ file, write: (yaml) => appendAt(yaml, list, value) }] };
  yield* overrideWithItem(snapshot, path, value, file);
}

/** The list, or what is around it, said again with another entry at a place. */
function* overrideWithItem(
  snapshot: Snapshot,
  path: Path,
  value: YamlValue,
  file: FilePath,
): Generator<Tactic> {
  const list = path.slice(0, -1);
  const index = Number(path.at(-1));
  yield* overrideAround(snapshot, path, file, (around, wording) => {
    if (around.length < list.length) {
      const said = saidItems(snapshot, list, wording, (items) => items.toSpliced(index, 1));
      return withValueAt(
        say(snapshot, around, wording),
        list.slice(around.length),
        said?.toSpliced(index, 0, value),
      );
    }
    // Entries that one text stands for come once, so places are counted behind and before.
    const before = saidItems(snapshot, list, wording, (items) => items.slice(0, index));
    const behind = saidItems(snapshot, list, wording, (items) => items.slice(index + 1));
    return before === undefined || behind === undefined ? undefined : [...before, value, ...behind];
  });
}

function* append(snapshot: Snapshot, path: Path, value: YamlValue, { file }: WishLayer): Generator<Tactic> {
  yield { steps: [{ file, write: (yaml) => appendAt(yaml, path, value) }] };
  // Nothing is left of a list that the layer itself resets.
  if (valueAt(snapshot.resolution.model, path) === undefined) yield override(file, path, [value]);
  for (const wording of wordings) {
    const said = saidItems(snapshot, path, wording, (items) => items);
    if (said !== undefined) yield override(file, path, [...said, value]);
  }
}

function* remove(
  snapshot: Snapshot,
  { path, whole = false }: Wish & { kind: 'remove' },
  layer: WishLayer,
): Generator<Tactic> {
  const { file } = layer;
  const texts = textsToRemove(snapshot, path, layer);
  if (texts.length > 0) yield { steps: texts };
  const above = texts.filter((text) => text.file !== file);
  const value = valueAt(snapshot.resolution.model, path);
  if (isInItem(path)) {
    yield* changeItem(snapshot, path, file, (item, wording) =>
      remaining(snapshot, { around: item, path, whole }, wording),
    );
  } else if (typeof path.at(-1) === 'string') {
    const nothing = tagged('!reset', value?.kind === 'list' ? [] : isGroup(value, path) ? {} : null);
    yield {
      steps: [...above, { file, write: (yaml) => resetAt(yaml, path, nothing) }],
      tag: '!reset',
    };
  }
  for (const tactic of overrideAround(snapshot, path, file, (around, wording) =>
    remaining(snapshot, { around, path, whole }, wording),
  )) {
    yield { ...tactic, steps: [...above, ...tactic.steps] };
  }
}

/** A map that is an attribute, not an element or the user's own entry. */
function isGroup(value: Value | undefined, path: Path): boolean {
  return value?.kind === 'map' && path.length === 3;
}

/** Takes away all that the layer, and the layers above it, write at a path: the last places first. */
function textsToRemove(snapshot: Snapshot, path: Path, { file, only }: WishLayer): Tactic['steps'] {
  const layers = layersOf(snapshot.project);
  const included = includedFrom(snapshot, path.slice(0, 2));
  const above = only ? [] : layers.slice(layers.indexOf(file) + 1);
  const isIncluded = included !== undefined && (layers.indexOf(file) <= 0 || file === included);
  const files = new Set([...(isIncluded && !only ? [included] : []), file, ...above]);
  return [...files].flatMap((each) =>
    placesIn(snapshot, each, path)
      .toReversed()
      .map(({ path: at, document }) => ({
        file: each,
        write: (yaml: YamlFile) => removeIn(yaml, at, { document }),
      })),
  );
}

/** `!reset` at a path; in a short list of names the list becomes a map for it. */
function resetAt(yaml: YamlFile, path: Path, nothing: YamlValue): WriterAnswer {
  const around = trace(yaml, path.slice(0, -1));
  const merge = attributeAt(path.slice(0, -1))?.merge;
  if (around?.rest.length === 0 && around.spot.node.kind === 'seq' && around.spot.node.items.length > 0) {
    const at = path.slice(0, -1);
    if (merge === 'depends-on' || merge === 'list-to-map') {
      return inSteps(yaml, [
        (now) => listToMap(now, at, merge === 'depends-on' ? { condition: 'service_started' } : null),
        (now) => setIn(now, path, nothing),
      ]);
    }
  }
  return setIn(yaml, path, nothing);
}

function override(file: FilePath, path: Path, value: YamlValue): Tactic {
  const nothing = (isList(value) && value.length === 0) || (isMap(value) && Object.keys(value).length === 0);
  const tag = nothing ? '!reset' : '!override';
  return { steps: [{ file, write: (yaml) => setIn(yaml, path, tagged(tag, value)) }], tag };
}

const wordings: readonly Wording[] = ['written', 'effective'];

/** `!override` on the maps and lists around a path, the innermost first; an element itself is never written anew. */
function* overrideAround(
  snapshot: Snapshot,
  path: Path,
  file: FilePath,
  content: (around: Path, wording: Wording) => YamlValue | undefined,
): Generator<Tactic> {
  for (let length = path.length - 1; length >= 3; length--) {
    const around = path.slice(0, length);
    // What the layer shares by an alias stays shared: the person has to part it.
    if (typeof around.at(-1) === 'number' || isAlias(snapshot, file, around)) continue;
    for (const wording of wordings) {
      const value = content(around, wording);
      if (value !== undefined) yield override(file, around, value);
    }
  }
}

function isAlias({ project }: Snapshot, file: FilePath, path: Path): boolean {
  const yaml = project.files.get(file)?.yaml;
  return yaml !== undefined && trace(yaml, path)?.spot.node.kind === 'alias';
}

function say(snapshot: Snapshot, path: Path, wording: Wording): YamlValue | undefined {
  const value = valueAt(snapshot.resolution.model, path);
  return value && sayAgain(value, path, wording, snapshot.resolution.projectDirectory);
}

function saidItems(
  snapshot: Snapshot,
  path: Path,
  wording: Wording,
  keep: (items: readonly Value[]) => readonly Value[],
): YamlValue[] | undefined {
  const list = valueAt(snapshot.resolution.model, path);
  if (list?.kind !== 'list') return undefined;
  return sayItems(keep(list.items), list.items, path, wording, snapshot.resolution.projectDirectory);
}

/** What is around a path, said again without it. */
function remaining(
  snapshot: Snapshot,
  { around, path, whole }: { around: Path; path: Path; whole: boolean },
  wording: Wording,
): YamlValue | undefined {
  const directory = snapshot.resolution.projectDirectory;
  const root = valueAt(snapshot.resolution.model, around);
  const kept = root && without(root, path.slice(around.length), whole);
  if (kept === undefined || root === undefined) return undefined;
  if (kept.kind === 'map') return sayEntries(kept, around, wording, directory);
  if (kept.kind !== 'list' || root.kind !== 'list') return undefined;
  return sayItems(kept.items, root.items, around, wording, directory);
}

/** A value without what is at a path below it. A list below keeps no trace of the text that its items were. */
function without(value: Value, path: Path, whole: boolean): Value | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return undefined;
  if (value.kind === 'map') {
    const child = value.entries.get(String(step));
    return (
      child && withEntry(value, String(step), rest.length === 0 ? undefined : without(child, rest, whole))
    );
  }
  if (value.kind !== 'list' || typeof step !== 'number') return undefined;
  if (rest.length === 0) {
    const { node } = value.items[step]?.origin ?? {};
    const goes = (each: Value, index: number) =>
      index === step || (whole && node !== undefined && each.origin.node === node);
    return listValue(
      value.items.filter((each, index) => !goes(each, index)),
      value.origin,
    );
  }
  const child = value.items[step];
  const next = child && without(child, rest, whole);
  return next && listValue(value.items.with(step, next), value.origin);
}

/** A said value with another one at a path below it; undefined where it is said in a short form there. */
function withValueAt(
  said: YamlValue | undefined,
  path: Path,
  value: YamlValue | undefined,
): YamlValue | undefined {
  const [step, ...rest] = path;
  if (value === undefined) return undefined;
  if (step === undefined) return value;
  if (said === undefined) return withValueAt(typeof step === 'number' ? [] : {}, path, value);
  if (isMap(said) && typeof step === 'string') {
    const inner = withValueAt(said[step], rest, value);
    return inner === undefined ? undefined : { ...said, [step]: inner };
  }
  if (isList(said) && typeof step === 'number') {
    const inner = withValueAt(said[step], rest, value);
    return inner === undefined ? undefined : said.toSpliced(step, 1, inner);
  }
  return undefined;
}
