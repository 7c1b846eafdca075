import type { FilePath } from '../diagnostic.ts';
import { message, type Message } from '../message.ts';
import { isRefusal } from '../refusal.ts';
import { isSection } from '../resolve/entry.ts';
import { shapeAt } from '../resolve/fold.ts';
import type { Resolution, ResolveInput } from '../resolve/resolution.ts';
import { resolve } from '../resolve/resolve.ts';
import { directoryOf } from '../resolve/syntax/go-paths.ts';
import type { Value } from '../resolve/value.ts';
import { parseYaml } from '../yaml/parse.ts';
import type { Path } from '../yaml/yaml-node.ts';
import { directoryFor, elementOrder, nameOf, rebased, rootOf, type ElementOrder } from './drafts.ts';
import { elementsOf, type Element } from './elements.ts';
import type { Draft } from './find-override.ts';
import { layoutOf } from './layout.ts';
import { nodeOfValue } from './node-of-value.ts';
import { printOverride } from './print-override.ts';
import { refuseTarget, type SynthesisRefusal } from './prove-override.ts';
import { removeUnshared } from './remove-unshared.ts';
import { shareValue } from './share-value.ts';
import { synthesizeOverride, type SynthesizedOverride } from './synthesize-override.ts';
import { commentFinder } from './target-text.ts';
import { asWritten } from './trial.ts';
import { pathKey } from './value-override.ts';

/** Full copies of one project, by the names of their environments, and where their common base will lie. */
export interface ExtractInput {
  readonly copies: readonly { readonly name: string; readonly input: ResolveInput }[];
  readonly path: FilePath;
}

/** A base and one override each; base + override gives what the copy gave, proven for each. */
export interface ExtractedBase {
  readonly refused?: false;
  readonly base: string;
  readonly overrides: ReadonlyMap<string, SynthesizedOverride>;
  readonly notes: readonly Message[];
}

/** Attempts to find a base over which every copy can be laid by adding alone. */
const attempts = 12;

/**
 * The common base of two or more copies and the smallest override for each. The base is the first copy's text without what is not in
 * all: lines, comments and order stay. What could only be completed by taking away again (`!override`, `!reset`) is left to the
 * overrides whole, so that they only add.
 */
export function extractBase({ copies, path }: ExtractInput): ExtractedBase | SynthesisRefusal {
  const goals = copies.map(({ input }) => resolve(input));
  for (const [index, goal] of goals.entries()) {
    const refusal = refuseTarget(goal);
    if (refusal?.missing !== undefined) return refusal;
    if (refusal !== undefined) return { ...refusal, message: saidOf(copies[index]!.name) };
  }
  const excluded = new Set<string>();
  let byLines = true;
  let last: ExtractedBase | SynthesisRefusal | undefined;
  for (let turn = 0; turn < attempts; turn++) {
    const base = commonBase({ copies, path }, goals, excluded, byLines);
    last = layOver(base ?? 'services: {}\n', { copies, path });
    if (base === undefined) {
      return isRefusal(last) ? last : { ...last, notes: [...last.notes, message('override.nothing-shared')] };
    }
    const before = excluded.size;
    for (const place of badPlaces(last)) excluded.add(pathKey(place));
    if (excluded.size > before) continue;
    // What the lines still say, such as whom a service extends, may have lost its sense.
    if (!isRefusal(last) || !byLines) return last;
    byLines = false;
  }
  return last!;
}

const saidOf = (name: string): Message => message('override.copy-rejected', { name });

/** Attributes of the base that some copy has to take back, or that the base cannot have without the rest. */
function badPlaces(answer: ExtractedBase | SynthesisRefusal): Path[] {
  if (isRefusal(answer)) {
    return answer.diagnostics.flatMap(({ path = [] }) => (path.length >= 2 ? [path.slice(0, 3)] : []));
  }
  return [...answer.overrides.values()].flatMap(({ tagged }) => tagged);
}

function layOver(base: string, { copies, path }: ExtractInput): ExtractedBase | SynthesisRefusal {
  const yaml = parseYaml(base);
  const overrides = new Map<string, SynthesizedOverride>();
  for (const { name, input } of copies) {
    const layer = { text: base, yaml: () => yaml };
    const own: ResolveInput = {
      ...input,
      files: [path],
      read: (file) => (file === path ? layer : input.read(file)),
    };
    const found = synthesizeOverride({
      base: own,
      target: input,
      path: `${directoryOf(path)}/.composewright-${name}.yaml`,
    });
    if (isRefusal(found)) return found;
    overrides.set(name, found);
  }
  return { base, overrides, notes: [...overrides.values()].flatMap(({ notes }) => notes) };
}

/** What all copies say, as text; undefined: nothing. */
function commonBase(
  { copies, path }: ExtractInput,
  goals: readonly Resolution[],
  excluded: ReadonlySet<string>,
  byLines: boolean,
): string | undefined {
  const [first, ...others] = copies.map(({ input }) => input);
  const own = { ...first!, files: [path] };
  const read = (input: ResolveInput): ReadonlyMap<string, Element> =>
    rebased(elementsOf(resolve({ ...input, options: asWritten }).model), own, input);
  const written = read(first!);
  const tables = others.map(read);
  const removed: Value[] = [];
  const kept = new Map<string, Value>();
  for (const [key, { path: at, value }] of written) {
    if (key === 'name') continue;
    const matches = tables.map((table) => table.get(key)?.value);
    const part = shareValue(value, matches, shapeAt(at), at, { excluded, removed });
    if (part !== undefined) kept.set(key, part);
  }
  const names = copies.map(({ input }, index) => nameOf(input, goals[index]!.projectName));
  const sharesName = names.every(
    (name) => name.kind === 'scalar' && name.value === (names[0] as { value?: unknown }).value,
  );
  if (sharesName && names[0]!.origin.node !== undefined) kept.set('name', names[0]!);
  if (kept.size === 0) return undefined;

  const isCopy = byLines && first!.files.length === 1 && directoryFor(own) === directoryFor(first!);
  const yaml = isCopy ? first!.read(first!.files[0]!)?.yaml() : undefined;
  const gone = [...emptySections(written, kept), ...(kept.has('name') ? [] : [['name']])];
  const text = yaml && removeUnshared(first!.files[0]!, yaml, removed, gone);
  return (
    text ?? printed(first!, kept, elementOrder([first!], { base: written, target: written, name: names[0]! }))
  );
}

function emptySections(written: ReadonlyMap<string, Element>, kept: ReadonlyMap<string, Value>): Path[] {
  const sections = new Set([...written.values()].map(({ path }) => String(path[0])));
  for (const key of kept.keys()) sections.delete(key.split('\0')[0]!);
  return [...sections].filter((section) => isSection(section)).map((section) => [section]);
}

function printed(input: ResolveInput, kept: ReadonlyMap<string, Value>, order: ElementOrder): string {
  const comments = commentFinder(input.read);
  const layout = layoutOf(input);
  const drafts = new Map<string, Draft>();
  for (const [key, value] of kept) {
    const path = key.split('\0');
    const node = nodeOfValue(value, shapeAt(path), { style: layout.style, comments });
    const draft = { path, base: undefined, target: value, forced: new Set<string>(), literals: new Map() };
    drafts.set(key, { ...draft, waived: false, node });
  }
  return printOverride(rootOf(order, drafts, comments), layout);
}
