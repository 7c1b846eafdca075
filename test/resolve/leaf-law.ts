import type { FilePath } from '../../shared/diagnostic.ts';
import { valueAt } from '../../shared/resolve/make-value.ts';
import type { Leaf } from '../../shared/resolve/output/leaves.ts';
import type { LoadedFile, Resolution, ResolveInput } from '../../shared/resolve/resolution.ts';
import { resolve } from '../../shared/resolve/resolve.ts';
import { createResolveCache, type ResolveCache } from '../../shared/resolve/scope.ts';
import type { Origin } from '../../shared/resolve/value.ts';
import { toJson } from '../../shared/resolve/to-json.ts';
import type { TextEdit } from '../../shared/text/text-edit.ts';
import { editYaml } from '../../shared/yaml/edit-file.ts';
import { absoluteOffset } from '../../shared/yaml/locate.ts';
import type { Path } from '../../shared/yaml/yaml-node.ts';
import { otherTexts } from './other-texts.ts';

/**
 * What another text at the place that a leaf comes from does. `moves`: the leaf stays, but it comes from another place then, because an
 * equal entry there takes the place of the changed one. `stays`: it comes from the changed text, and is as it was. `agreed`: other
 * texts are refused for one reason, that an included file declares the same element, and both must be equal. `refused`: no other text is
 * accepted.
 */
export type LeafLaw = 'changes' | 'moves' | 'agreed' | 'stays' | 'refused';

/** A project whose texts are replaced one at a time. */
export interface Trial {
  readonly input: ResolveInput;
  readonly cache: ResolveCache;
  readonly before: Resolution;
}

/** A project to try texts in. Names need not be declared in it. */
export function openTrial(input: ResolveInput): Trial {
  const open = { ...input, options: { ...input.options, consistency: false } };
  const cache = createResolveCache();
  return { input: open, cache, before: resolve(open, cache) };
}

/** Leaves by the place that they come from: those of an anchor's services share it. */
export function leavesByPlace(trial: Trial, leaves: readonly Leaf[]): Leaf[][] {
  const places = new Map<string, Leaf[]>();
  for (const leaf of leaves) {
    const place = placeOf(trial, leaf);
    const known = places.get(place);
    if (known) known.push(leaf);
    else places.set(place, [leaf]);
  }
  return [...places.values()];
}

function placeOf({ input }: Trial, { origin, path }: Leaf): string {
  return placeNamed(input, origin, path);
}

/** Where a leaf comes from after a change; undefined: it has no place of its own any more. */
function placeIn({ config }: Resolution, input: ResolveInput, { path }: Leaf): string | undefined {
  const value = valueAt(config, path);
  return value && placeNamed(input, value.origin, path);
}

/** A place's file and beginning. */
function placeNamed({ read }: ResolveInput, origin: Origin, path: Path): string {
  const { line } = origin;
  if (line !== undefined) return [line.file, line.line, path.at(-1)].join(' ');
  const spot = spotOf(read, origin);
  return spot === undefined ? 'nowhere' : [spot.file, spot.from].join(' ');
}

/** What other texts do to leaves, place by place. */
export function judgePlaces(trial: Trial, places: readonly (readonly Leaf[])[]): Map<Leaf, LeafLaw> {
  const laws = new Map<Leaf, LeafLaw>();
  // In projects of thousands of places many are tried at once; what that leaves open is tried alone.
  const together = places.length > 2000 ? 50 : 1;
  for (let at = 0; together > 1 && at < places.length; at += together) {
    const some = places.slice(at, at + together);
    const answer = resolve(changedInput(trial, changedTogether(trial.input, some)), trial.cache);
    if (!answer.accepted) continue;
    for (const leaf of some.flat()) if (!isStill(trial, answer, leaf)) laws.set(leaf, 'changes');
  }
  for (const place of places) {
    const open = place.filter((leaf) => !laws.has(leaf));
    if (open.length > 0) judgeLeaves(trial, open).forEach((law, leaf) => laws.set(leaf, law));
  }
  return laws;
}

/** What other texts at their one place do to leaves. */
function judgeLeaves(trial: Trial, leaves: readonly Leaf[]): Map<Leaf, LeafLaw> {
  const laws = new Map<Leaf, LeafLaw>(leaves.map((leaf) => [leaf, 'refused']));
  let open = leaves;
  for (const change of replacements(trial.input, leaves[0]!)) {
    const input = changedInput(trial, new Map([change]));
    const answer = resolve(input, trial.cache);
    if (!answer.accepted) {
      if (isConflict(answer))
        for (const leaf of open) if (laws.get(leaf) === 'refused') laws.set(leaf, 'agreed');
      continue;
    }
    const still = open.filter((leaf) => isStill(trial, answer, leaf));
    for (const leaf of open) if (!still.includes(leaf)) laws.set(leaf, 'changes');
    open = still;
    if (open.length === 0) break;
    for (const leaf of open) {
      if (placeIn(answer, input, leaf) !== placeOf(trial, leaf)) laws.set(leaf, 'moves');
      else if (laws.get(leaf) !== 'moves') laws.set(leaf, 'stays');
    }
  }
  return laws;
}

function isConflict({ diagnostics }: Resolution): boolean {
  return diagnostics.every(({ id, severity }) => severity !== 'error' || id === 'include-conflict');
}

type Changes = ReadonlyMap<FilePath, LoadedFile>;

function changedInput({ input }: Trial, changes: Changes): ResolveInput {
  return { ...input, read: (file) => changes.get(file) ?? input.read(file) };
}

/** Each place with the first other text that is worth a try. */
function changedTogether({ read }: ResolveInput, places: readonly (readonly Leaf[])[]): Changes {
  const edits = new Map<FilePath, TextEdit[]>();
  for (const [leaf] of places) {
    const spot = spotOf(read, leaf!.origin);
    if (spot === undefined) continue;
    const [insert] = otherTexts(spot.text);
    const known = edits.get(spot.file) ?? [];
    edits.set(spot.file, [...known, { from: spot.from, to: spot.to, insert: insert! }]);
  }
  return new Map([...edits].map(([file, list]) => [file, edited(read(file)!, list)]));
}

function isStill({ before }: Trial, answer: Resolution, leaf: Leaf): boolean {
  return shownAt(answer, leaf) === shownAt(before, leaf);
}

function shownAt({ config }: Resolution, { path }: Leaf): string | undefined {
  const value = valueAt(config, path);
  return value && JSON.stringify([value.kind === 'scalar' && value.type, toJson(value)], plain);
}

function plain(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}

interface Spot {
  readonly file: FilePath;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The text that a leaf comes from. An anchor or tag before it is not the leaf's: aliases need the anchor's name. */
function spotOf(read: ResolveInput['read'], { source, node }: Origin): Spot | undefined {
  if (source === undefined || node === undefined) return undefined;
  const { text, yaml } = read(source.file)!;
  const start = absoluteOffset(yaml(), source.chunk, 0);
  const [from, to] = [start + node.contentFrom, start + node.to];
  return { file: source.file, from, to, text: text.slice(from, to) };
}

function edited(loaded: LoadedFile, edits: readonly TextEdit[]): LoadedFile {
  const next = editYaml(loaded.yaml(), edits);
  return { text: next.text, yaml: () => next };
}

const mostTries = 90;

/** The leaf's file with other texts at its place, one after the other. */
function* replacements({ read }: ResolveInput, leaf: Leaf): Generator<[FilePath, LoadedFile]> {
  const { line } = leaf.origin;
  if (line !== undefined) {
    const loaded = read(line.file)!;
    const lines = loaded.text.split('\n');
    for (const other of [`${leaf.path.at(-1)}=other`, '']) {
      yield [line.file, { ...loaded, text: lines.with(line.line - 1, other).join('\n') }];
    }
    return;
  }
  const spot = spotOf(read, leaf.origin);
  if (spot === undefined) return;
  let tries = 0;
  for (const insert of otherTexts(spot.text)) {
    if (insert === spot.text) continue;
    if (++tries > mostTries) return;
    yield [spot.file, edited(read(spot.file)!, [{ from: spot.from, to: spot.to, insert }])];
  }
}
