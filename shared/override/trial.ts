import type { Diagnostic, FilePath } from '../diagnostic.ts';
import { shapeAt } from '../resolve/fold.ts';
import type { Resolution, ResolveInput, ResolveOptions } from '../resolve/resolution.ts';
import { resolve } from '../resolve/resolve.ts';
import { createResolveCache, type ResolveCache } from '../resolve/scope.ts';
import type { Value } from '../resolve/value.ts';
import { editYaml } from '../yaml/edit-file.ts';
import { parseYaml } from '../yaml/parse.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import { differenceOf } from '../project/disk-change.ts';
import { elementsOf, type Element } from './elements.ts';
import { samePrinted } from './printed-value.ts';
import { variableTexts } from './written-value.ts';

/** As files are written: before interpolation, in long syntax, without what the tool adds. */
export const asWritten: ResolveOptions = {
  interpolate: false,
  normalize: false,
  consistency: false,
  resolvePaths: false,
};

/** The services of all profiles. */
export function withEverything(input: ResolveInput): ResolveInput {
  return { ...input, profiles: ['*'] };
}

/** What a text as the last layer makes of an element that is not as it should be. */
export interface Miss {
  readonly element: Element | undefined;
  readonly wanted: Element | undefined;
  readonly error: Diagnostic | undefined;
  /** Only the variables in its texts differ. */
  readonly variables: boolean;
}

/** A stack of files, another layer on top of it, and the configuration that both should give. */
export interface Trials {
  /** The elements that this layer does not bring to what is wanted, by key. */
  readonly missesOf: (text: string) => ReadonlyMap<string, Miss>;
  /** What the files of the last trial say, as written, by element. */
  readonly written: () => ReadonlyMap<string, Element>;
  /** The configuration that a text gives with the profiles that were asked for. */
  readonly resolve: (text: string) => Resolution;
}

/** What is wanted: elements with all profiles on, and as written. */
export interface Wanted {
  readonly elements: ReadonlyMap<string, Element>;
  readonly written: ReadonlyMap<string, Element>;
  /** Elements of which the target itself has something to say against that only shows with all profiles on. */
  readonly faulty: ReadonlySet<string>;
}

/** The stack with one more file at its end. */
export function withLayer(
  base: ResolveInput,
  path: FilePath,
  text: string,
  yaml = parseYaml(text),
): ResolveInput {
  const layer = { text, yaml: () => yaml };
  return { ...base, files: [...base.files, path], read: (file) => (file === path ? layer : base.read(file)) };
}

/** Starts trials; each costs what it changes against the one before. */
export function startTrials(base: ResolveInput, path: FilePath, wanted: Wanted): Trials {
  const caches: readonly [ResolveCache, ResolveCache] = [createResolveCache(), createResolveCache()];
  const verdicts = new WeakMap<Value, { key: string; same: boolean }>();
  const texts = new WeakMap<Value, string>();
  let yaml: YamlFile = parseYaml('');
  let written: ReadonlyMap<string, Element> = new Map();

  const isSame = (key: string, { path: at, value }: Element, other: Element): boolean => {
    const known = verdicts.get(value);
    if (known?.key === key) return known.same;
    const same = samePrinted(at, value, other.value);
    verdicts.set(value, { key, same });
    return same;
  };
  const variables = ({ path: at, value }: Element): string => {
    let text = texts.get(value);
    if (text === undefined) texts.set(value, (text = variableTexts(value, shapeAt(at))));
    return text;
  };

  const read = (text: string): YamlFile => (yaml = editYaml(yaml, [differenceOf(yaml.text, text)]));

  return {
    missesOf(text) {
      const input = withLayer(base, path, text, read(text));
      const resolution = resolve(withEverything(input), caches[0]);
      written = elementsOf(resolve({ ...input, options: asWritten }, caches[1]).model);
      const errors = errorsByElement(resolution);
      const found = elementsOf(resolution.config);
      const misses = new Map<string, Miss>();
      for (const key of new Set([...found.keys(), ...wanted.elements.keys(), ...errors.keys()])) {
        const element = found.get(key);
        const other = wanted.elements.get(key);
        const error = wanted.faulty.has(key) ? undefined : errors.get(key);
        const same =
          element === undefined || other === undefined ? element === other : isSame(key, element, other);
        if (!same || error !== undefined) {
          misses.set(key, { element, wanted: other, error, variables: false });
          continue;
        }
        const now = written.get(key);
        const then = wanted.written.get(key);
        if (now === undefined || then === undefined || variables(now) === variables(then)) continue;
        misses.set(key, { element, wanted: other, error, variables: true });
      }
      return misses;
    },
    written: () => written,
    resolve: (text) => resolve(withLayer(base, path, text, read(text)), caches[0]),
  };
}

/** The first error of each element, by key; '' for those of the whole. */
export function errorsByElement({ diagnostics }: Resolution): Map<string, Diagnostic> {
  const found = new Map<string, Diagnostic>();
  for (const one of diagnostics) {
    if (one.severity !== 'error') continue;
    const key = (one.path ?? []).slice(0, 2).join('\0');
    if (!found.has(key)) found.set(key, one);
  }
  return found;
}
