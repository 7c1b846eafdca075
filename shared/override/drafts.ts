import { addTo } from '../add-to.ts';
import type { FilePath } from '../diagnostic.ts';
import { isSection } from '../resolve/entry.ts';
import { originOf, textValue, writtenAt } from '../resolve/make-value.ts';
import { relativePath, resolvePaths } from '../resolve/paths.ts';
import { shapeAt } from '../resolve/fold.ts';
import type { ResolveInput } from '../resolve/resolution.ts';
import { directoryOf } from '../resolve/syntax/go-paths.ts';
import type { Value } from '../resolve/value.ts';
import { findPair } from '../yaml/locate.ts';
import { resolveScalar } from '../yaml/scalar.ts';
import type { Path } from '../yaml/yaml-node.ts';
import type { Element } from './elements.ts';
import type { Draft } from './find-override.ts';
import type { OverrideEntry, OverrideMap } from './override-tree.ts';
import { noComments, type FindComments } from './target-text.ts';

/** Both stacks as their files are written. */
export interface WrittenStacks {
  readonly base: ReadonlyMap<string, Element>;
  readonly target: ReadonlyMap<string, Element>;
  /** `name` as the target writes it, or the name that its folder gives it. */
  readonly name: Value;
}

/** A draft of what is to be said of an element; nothing is in it yet. Undefined: no file says anything of it. */
export function startDraft(key: string, { base, target, name }: WrittenStacks): Draft | undefined {
  const fresh = { forced: new Set<string>(), literals: new Map(), waived: false, node: undefined };
  if (key === 'name') return { ...fresh, path: [key], base: undefined, target: name };
  const [before, after] = [base.get(key), target.get(key)];
  const path = (after ?? before)?.path;
  return path === undefined ? undefined : { ...fresh, path, base: before?.value, target: after?.value };
}

/** The project's name as the target says it. */
export function nameOf({ files, read }: ResolveInput, projectName: string): Value {
  for (const [layer, file] of [...files.entries()].reverse()) {
    for (const [document, { root, chunk }] of (read(file)?.yaml().documents ?? []).entries()) {
      const pair = root?.kind === 'map' ? findPair(root, 'name') : undefined;
      if (pair?.value.kind !== 'scalar') continue;
      const { type, value } = resolveScalar(pair.value);
      const origin = writtenAt({ file, chunk: pair.chunk ?? chunk, layer, document }, pair.value);
      if (type === 'string') return textValue(value, origin);
    }
  }
  return textValue(projectName, originOf('written'));
}

/** Elements of the target with their relative paths as they must be written for the base's project directory. */
export function rebased(
  elements: ReadonlyMap<string, Element>,
  base: ResolveInput,
  target: ResolveInput,
): ReadonlyMap<string, Element> {
  const [from, to] = [directoryFor(base), directoryFor(target)];
  if (from === to) return elements;
  const scope = {
    variables: {},
    asked: new Set<string>(),
    directory: from,
    base: relativePath(from, to),
    projectName: '',
    options: {
      interpolate: false,
      typed: false,
      normalize: false,
      consistency: false,
      resolvePaths: true,
      allResources: false,
    },
  };
  return new Map(
    [...elements].map(([key, { path, value }]) => [
      key,
      { path, value: resolvePaths(value, shapeAt(path), scope) },
    ]),
  );
}

/** The project directory. */
export function directoryFor({ projectDirectory, files }: ResolveInput): FilePath {
  return projectDirectory ?? directoryOf(files[0] ?? '/');
}

/** Where elements stand in the override: as in the base, then as in the target. */
export interface ElementOrder {
  readonly top: readonly string[];
  readonly elements: ReadonlyMap<string, Path>;
}

export function elementOrder(stacks: readonly ResolveInput[], written: WrittenStacks): ElementOrder {
  const top = new Set<string>();
  for (const { files, read } of stacks) {
    for (const file of files) {
      for (const { root } of read(file)?.yaml().documents ?? []) {
        for (const { key } of root?.kind === 'map' ? root.pairs : [])
          if (key.kind === 'scalar') top.add(key.text);
      }
    }
  }
  const elements = new Map<string, Path>();
  for (const { path } of [...written.base.values(), ...written.target.values()])
    elements.set(path.join('\0'), path);
  if (!top.has('name')) return { top: ['name', ...top], elements };
  return { top: [...top], elements };
}

/** The override as one tree: the drafts in order, under their sections. */
export function rootOf(
  { top, elements }: ElementOrder,
  drafts: ReadonlyMap<string, Draft>,
  comments: FindComments,
): OverrideMap {
  const sections = new Map<string, OverrideEntry[]>();
  for (const key of new Set(['name', ...elements.keys()])) {
    const draft = drafts.get(key);
    if (draft?.node === undefined) continue;
    const { path, node, target, base } = draft;
    const found =
      target === undefined || (base !== undefined && path.length > 1) ? noComments : comments(target);
    const entry = { key: String(path.at(-1)), node, ...found };
    const section = String(path[0]);
    addTo(sections, section, entry);
  }
  const order = new Set([...top, ...sections.keys()]);
  const entries = [...order].flatMap((key): OverrideEntry[] => {
    const found = sections.get(key);
    if (found === undefined) return [];
    if (!isSection(key)) return found;
    return [{ key, node: { kind: 'map', entries: found }, above: [], trailing: '' }];
  });
  return { kind: 'map', entries };
}
