import type { FilePath } from '../diagnostic.ts';
import { message } from '../message.ts';
import { applyTransaction } from '../project/apply-transaction.ts';
import { differenceOf } from '../project/disk-change.ts';
import { findNameFault, layerPath } from '../project/edit-environments.ts';
import type { Environment, Project, Transaction } from '../project/project.ts';
import { resolveInputOf } from '../project/snapshot.ts';
import { refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import { resolve } from '../resolve/resolve.ts';
import { extractBase, type ExtractedBase } from './extract-base.ts';
import { prove, type SynthesisRefusal } from './prove-override.ts';

/** Which files of a project are full copies of it, and what becomes of them. */
export interface ExtractChoice {
  /** Each with the name of the environment that it is; what an environment of that name says of variables and profiles counts. */
  readonly copies: readonly { readonly name: string; readonly file: FilePath }[];
  /** Where the common base is written: a new file or, with `replace`, the place of a copy. */
  readonly base: FilePath;
  /** Each copy becomes its override; else they stay, and the overrides are new files beside the base. */
  readonly replace: boolean;
}

const nameOf = (path: FilePath) => path.slice(path.lastIndexOf('/') + 1);

type Copy = ExtractChoice['copies'][number];

/** The environment that a copy is today: of its name, else the one that has nothing but this file. */
function ownOf({ environments }: Project, { name, file }: Copy): Environment | undefined {
  return (
    environments.find((each) => each.name === name) ??
    environments.find(({ files }) => files.length === 1 && files[0] === file)
  );
}

/** The copy as an environment of its own. */
function standing(project: Project, copy: Copy): Environment {
  const { name, file } = copy;
  const { detected, ...own } = ownOf(project, copy) ?? { envFiles: [], profiles: [], variables: {} };
  return { ...own, name, files: [file], ...(detected === name ? { detected } : {}) };
}

/** The base and the overrides of the chosen copies. Refused like `extractBase`; `missing` names a file to load first. */
export function findExtract(project: Project, choice: ExtractChoice): ExtractedBase | SynthesisRefusal {
  const copies = choice.copies.map((copy) => ({
    name: copy.name,
    input: resolveInputOf(project, standing(project, copy)),
  }));
  return extractBase({ copies, path: choice.base });
}

/** Where the override of a copy is written. */
export function overridePath({ base, replace }: ExtractChoice, { name, file }: Copy): FilePath {
  return replace && file !== base ? file : layerPath(base, name);
}

/** Why these names cannot be: two alike, one that is no name, a file that is there and would not be replaced. */
export function refuseExtract(project: Project, choice: ExtractChoice): Refusal | undefined {
  const { copies, base, replace } = choice;
  const names = new Set<string>();
  const replaced = new Set(replace ? copies.map(({ file }) => file) : []);
  const taken = (file: FilePath) => project.files.has(file) && !replaced.has(file);
  for (const copy of copies) {
    const fault = findNameFault({ ...project, environments: [] }, copy.name);
    if (fault !== undefined) return fault;
    if (names.has(copy.name)) {
      return refuse('name-taken', message('project.environment-name-taken', { name: copy.name }));
    }
    names.add(copy.name);
  }
  if (!/[^/]\.ya?ml$/i.test(base)) return refuse('bad-name', message('override.base-name-bad'));
  const there = [base, ...copies.map((copy) => overridePath(choice, copy))].find(taken);
  return there === undefined
    ? undefined
    : refuse('name-taken', message('project.layer-there', { file: nameOf(there) }));
}

/**
 * Writes a found base with its overrides: the files, and for each copy an environment of the base and its override. Another
 * environment that has a copy among its layers gets both in its place. Refused where that one would not stay as it is.
 */
export function writeExtract(
  project: Project,
  choice: ExtractChoice,
  found: ExtractedBase,
): Transaction | Refusal {
  const refusal = refuseExtract(project, choice);
  if (refusal !== undefined) return refusal;
  const texts = new Map([[choice.base, found.base]]);
  const layers = new Map<FilePath, readonly FilePath[]>();
  const made = choice.copies.map((copy): Environment => {
    const { text = '' } = found.overrides.get(copy.name) ?? {};
    const override = overridePath(choice, copy);
    // A copy that is the base already needs no override.
    const files = text === '' && copy.file === choice.base ? [choice.base] : [choice.base, override];
    if (files.length > 1) texts.set(override, text);
    layers.set(copy.file, files);
    return { ...standing(project, copy), files };
  });
  const takenOver = new Map<Environment, Environment>();
  for (const [index, copy] of choice.copies.entries()) {
    const own = ownOf(project, copy);
    const isSame = own?.name === copy.name || choice.replace;
    if (own !== undefined && isSame && !takenOver.has(own)) takenOver.set(own, made[index]!);
  }
  const list = project.environments.map((each): Environment => {
    const own = takenOver.get(each);
    if (own !== undefined || !choice.replace) return own ?? each;
    return { ...each, files: [...new Set(each.files.flatMap((file) => layers.get(file) ?? [file]))] };
  });
  const added = made.filter((each) => !list.includes(each));
  const transaction: Transaction = {
    label: message('override.extract', { file: nameOf(choice.base) }),
    origin: 'inspector',
    create: [...texts.keys()].filter((file) => !project.files.has(file)),
    edits: new Map(
      [...texts].map(([file, text]) => [file, [differenceOf(project.files.get(file)?.text ?? '', text)]]),
    ),
    environments: { list: [...list, ...added], active: made[0]?.name ?? project.active },
  };
  return refuseChange(project, choice, transaction) ?? transaction;
}

/** Every environment gives what it gave, those of the copies what the copies gave. */
function refuseChange(project: Project, { copies }: ExtractChoice, change: Transaction): Refusal | undefined {
  const next = applyTransaction(project, change).project;
  for (const after of next.environments) {
    const copy = copies.find(({ name }) => name === after.name);
    const before =
      copy === undefined
        ? project.environments.find(({ name }) => name === after.name)
        : standing(project, copy);
    if (before === undefined || before === after) continue;
    const goal = resolve(resolveInputOf(project, before));
    if (!goal.accepted) continue;
    if (prove(resolve(resolveInputOf(next, after)), goal) !== undefined) {
      return refuse('changes-environment', message('override.extract-changes', { name: after.name }));
    }
  }
  return undefined;
}
