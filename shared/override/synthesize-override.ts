import type { FilePath } from '../diagnostic.ts';
import { message, type Message } from '../message.ts';
import type { Resolution, ResolveInput } from '../resolve/resolution.ts';
import { resolve } from '../resolve/resolve.ts';
import { createResolveCache, type ResolveCache } from '../resolve/scope.ts';
import { directoryOf } from '../resolve/syntax/go-paths.ts';
import type { Path } from '../yaml/yaml-node.ts';
import { elementOrder, nameOf, rebased, rootOf, startDraft, type WrittenStacks } from './drafts.ts';
import { elementsOf } from './elements.ts';
import { escalate, plan, type Draft } from './find-override.ts';
import { layerParts, layerRoot, type LayerPart } from './layer-override.ts';
import { layoutOf } from './layout.ts';
import { minimize } from './minimize.ts';
import { countLeaves, taggedPaths, type OverrideMap } from './override-tree.ts';
import { printOverride, type OverrideLayout } from './print-override.ts';
import {
  prove,
  refuseBase,
  refuseInexpressible,
  refuseTarget,
  refuseWith,
  type SynthesisRefusal,
} from './prove-override.ts';
import { commentFinder } from './target-text.ts';
import type { Withheld } from './withheld.ts';
import { asWritten, errorsByElement, startTrials, withEverything, type Miss, type Trials } from './trial.ts';

/** A stack, and the configuration that it should give with one more file. */
export interface SynthesisInput {
  readonly base: ResolveInput;
  readonly target: ResolveInput;
  readonly cache?: ResolveCache;
  /** Where the file will lie. It means nothing to Compose, but no file of the stack may lie there. */
  readonly path?: FilePath;
}

/** An override file that was proven: with it the base gives what the target gives, and nothing in it can go. */
export interface SynthesizedOverride {
  readonly refused?: false;
  /** The file; empty when the base alone gives the same. */
  readonly text: string;
  /** Values and `!reset`s in it. */
  readonly leaves: number;
  /** Where it takes something of the base away or replaces it: `!reset` and `!override`. */
  readonly tagged: readonly Path[];
  /** What a person should know of it. */
  readonly notes: readonly Message[];
}

/**
 * The smallest override file O such that `docker compose config` prints for BASE + O what it prints for the target: for the given
 * profiles as JSON and YAML, and for the services of other profiles too; variables stay variables. Proven with the resolver before
 * it is answered. Both inputs must have the files that they ask for.
 */
export function synthesizeOverride(input: SynthesisInput): SynthesizedOverride | SynthesisRefusal {
  const { target, cache = createResolveCache() } = input;
  const base = { ...input.base, read: eitherReads(input.base.read, target.read) };
  const path = input.path ?? `${directoryOf(base.files[0] ?? '/')}/.composewright-override.yaml`;
  const goal = resolve(target, cache);
  const refusal = refuseTarget(goal);
  if (refusal !== undefined) return refusal;
  const work = startWork({ base, target, cache }, path, goal);
  const unreadable = refuseBase(work.trials.resolve(''));
  if (unreadable !== undefined) return unreadable;
  const misses = draftAll(work);
  const withheld = [...work.drafts.values()].find((draft) => draft.withheld !== undefined)?.withheld;
  if (misses.size > 0 && withheld !== undefined) return refuseSecret(withheld);
  const [worst] = misses;
  if (worst !== undefined) return refuseMiss(...worst);
  minimize([...work.drafts.values()], () => failingDrafts(work));

  const root = work.root();
  const text = printOverride(root, work.layout);
  const refused = prove(work.trials.resolve(text), goal);
  if (refused !== undefined) return refused;
  const notes = [...work.literals].map((place) => message('override.note-literal', { path: place }));
  const leaves = root.entries.length === 0 ? 0 : countLeaves(root);
  const found = { text, leaves, tagged: taggedPaths(root), notes };
  const shorter = shortenLayers({ base, target }, work, found.leaves);
  return shorter !== undefined && prove(work.trials.resolve(shorter.text), goal) === undefined
    ? shorter
    : found;
}

/** Where the target is the base with more layers: these layers without what is not needed, when that is less than `leaves`. */
function shortenLayers(
  { base, target }: Pick<SynthesisInput, 'base' | 'target'>,
  { trials, drafts, layout, writing }: Work,
  leaves: number,
): SynthesizedOverride | undefined {
  if (!base.files.every((file, index) => file === target.files[index])) return undefined;
  const documents: LayerPart[][] = [];
  for (const [index, file] of target.files.slice(base.files.length).entries()) {
    const yaml = target.read(file)?.yaml();
    const found = yaml && layerParts(yaml, { file, layer: base.files.length + index }, writing);
    if (found === undefined) return undefined;
    documents.push(...found);
  }
  const roots = (): OverrideMap[] => documents.map(layerRoot).filter((root) => root !== undefined);
  const print = (): string =>
    roots()
      .map((root) => printOverride(root, layout))
      .join('---\n');
  const count = (): number => roots().reduce((sum, root) => sum + countLeaves(root), 0);
  // Plain layers that say more than what was found say the same in more words.
  if (!needsLayers(documents) && count() >= leaves) return undefined;
  const failing = (): ReadonlyMap<string, Miss> => withoutWaived(trials.missesOf(print()), drafts);
  if (failing().size > 0) return undefined;
  for (const parts of documents) {
    minimize(parts, () => {
      const wrong = [...failing().keys()];
      return new Set(wrong.map((key) => parts.find((part) => part.key === key) ?? otherPart));
    });
  }
  const shortened = count();
  return shortened < leaves
    ? { text: print(), leaves: shortened, tagged: roots().flatMap((root) => taggedPaths(root)), notes: [] }
    : undefined;
}

/** Whether layers bring in more than they say: by `extends` or `include`. */
function needsLayers(documents: readonly (readonly LayerPart[])[]): boolean {
  return documents.flat().some(({ key, node }) => {
    const isExtending = node?.kind === 'map' && node.entries.some((entry) => entry.key === 'extends');
    return key === 'include' || isExtending;
  });
}

const otherPart: LayerPart = {
  key: '',
  entry: { key: '', above: [], trailing: '' },
  section: undefined,
  node: undefined,
};

/** The override may name files that so far only the target does. */
function eitherReads(base: ResolveInput['read'], target: ResolveInput['read']): ResolveInput['read'] {
  return (file) => {
    const own = base(file);
    return own === undefined ? target(file) : own;
  };
}

/** One synthesis on its way. */
interface Work {
  /** Where the base alone differs. */
  readonly first: ReadonlyMap<string, Miss>;
  readonly stacks: WrittenStacks;
  readonly drafts: Map<string, Draft>;
  readonly layout: OverrideLayout;
  readonly writing: Parameters<typeof plan>[1];
  readonly root: () => OverrideMap;
  readonly trials: Trials;
  /** Places where a value is written as it is after interpolation. */
  readonly literals: Set<string>;
}

function startWork(
  { base, target, cache }: Required<Omit<SynthesisInput, 'path'>>,
  path: FilePath,
  goal: Resolution,
): Work {
  const everything = resolve(withEverything(target), cache);
  const written = elementsOf(resolve({ ...target, options: asWritten }).model);
  const wished = rebased(written, base, target);
  const wanted = {
    elements: elementsOf(everything.config),
    written: wished,
    faulty: new Set(errorsByElement(everything).keys()),
  };
  const trials = startTrials(base, path, wanted);
  const first = trials.missesOf('');
  const stacks: WrittenStacks = {
    base: trials.written(),
    target: wished,
    name: nameOf(target, goal.projectName),
  };
  const layout = layoutOf(target);
  const baseTexts = base.files.map((file) => base.read(file)?.text ?? '').join('\n');
  const comments = commentFinder(target.read);
  const order = elementOrder([base, target], stacks);
  const drafts = new Map<string, Draft>();
  return {
    first,
    stacks,
    drafts,
    layout,
    writing: { style: layout.style, comments, inBase: (line) => baseTexts.includes(line) },
    root: () => rootOf(order, drafts, comments),
    trials,
    literals: new Set(),
  };
}

/** Steps of growing strength until every element is right; answers those that cannot be made so. */
function draftAll(work: Work): ReadonlyMap<string, Miss> {
  const { drafts, stacks, writing, trials, literals } = work;
  let misses = work.first;
  while (misses.size > 0) {
    let moved = false;
    for (const [key, miss] of misses) {
      const known = drafts.get(key);
      const draft = known ?? startDraft(key, stacks);
      if (draft === undefined) continue;
      drafts.set(key, draft);
      if (known !== undefined) {
        const choices = escalate(draft, miss, trials.written().get(key)?.value, writing);
        for (const choice of choices) if (choice.literal) literals.add(choice.path.join('.'));
        if (choices.length === 0 && !(miss.variables && draft.waived)) continue;
      }
      plan(draft, writing);
      moved = true;
    }
    if (!moved) return misses;
    misses = missesNow(work);
  }
  return misses;
}

/** What the drafts as they stand do not bring about, but for variables that could not be kept. */
function missesNow({ trials, drafts, root, layout }: Work): ReadonlyMap<string, Miss> {
  return withoutWaived(trials.missesOf(printOverride(root(), layout)), drafts);
}

function withoutWaived(
  misses: ReadonlyMap<string, Miss>,
  drafts: ReadonlyMap<string, Draft>,
): ReadonlyMap<string, Miss> {
  return new Map([...misses].filter(([key, miss]) => !(miss.variables && drafts.get(key)?.waived === true)));
}

/** Stands for elements that no draft is about. */
const others: Draft = {
  path: [],
  base: undefined,
  target: undefined,
  forced: new Set(),
  literals: new Map(),
  waived: false,
  node: undefined,
};

function failingDrafts(work: Work): ReadonlySet<Draft> {
  return new Set([...missesNow(work).keys()].map((key) => work.drafts.get(key) ?? others));
}

function refuseMiss(key: string, { error }: Miss): SynthesisRefusal {
  if (error !== undefined) return refuseWith('result-rejected', message('override.result-rejected'), [error]);
  return refuseInexpressible(key.replaceAll('\0', '.'));
}

function refuseSecret({ path, name }: Withheld): SynthesisRefusal {
  return refuseWith('secret-withheld', message('override.secret-withheld', { path: path.join('.'), name }));
}
