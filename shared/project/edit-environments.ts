import type { FilePath } from '../diagnostic.ts';
import { message } from '../message.ts';
import type { Message } from '../message.ts';
import { refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import { isRefusal } from '../refusal.ts';
import { getEnvironment } from './environments.ts';
import type { Environment, Project, Transaction } from './project.ts';

// What a person does to the list of environments. Each answers the transaction, or why not; nothing is changed here.

/** What can be said of an environment beside its name; `null` takes an optional part away. */
export interface EnvironmentChange {
  readonly files?: readonly FilePath[];
  readonly envFiles?: readonly FilePath[];
  readonly profiles?: readonly string[];
  readonly variables?: Readonly<Record<string, string>>;
  readonly projectName?: string | null;
  readonly projectDirectory?: FilePath | null;
}

function transaction(label: Message, list: readonly Environment[], active: string): Transaction {
  return { label, origin: 'inspector', edits: new Map(), environments: { list, active } };
}

/** Why an environment cannot have this name; undefined: it can. */
export function findNameFault(project: Project, name: string): Refusal | undefined {
  if (name.trim() === '' || name !== name.trim() || /\p{Cc}/u.test(name)) {
    return refuse('bad-name', message('project.environment-name-bad'));
  }
  return project.environments.some((each) => each.name === name)
    ? refuse('name-taken', message('project.environment-name-taken', { name }))
    : undefined;
}

/** Gives an environment another name. */
export function renameEnvironment(project: Project, name: string, to: string): Transaction | Refusal {
  if (to === name)
    return transaction(message('project.environment-rename', { name, to }), project.environments, name);
  const fault = findNameFault(project, to);
  if (fault !== undefined) return fault;
  const list = project.environments.map((each) => (each.name === name ? { ...each, name: to } : each));
  return transaction(message('project.environment-rename', { name, to }), list, to);
}

/** Moves an environment by one place or more; further than the ends is as far as the end. */
export function moveEnvironment(project: Project, name: string, by: number): Transaction {
  const one = getEnvironment(project, name);
  const rest = project.environments.filter((each) => each !== one);
  const at = Math.max(0, Math.min(rest.length, project.environments.indexOf(one) + by));
  const list = [...rest.slice(0, at), one, ...rest.slice(at)];
  return transaction(message('project.environment-move', { name }), list, name);
}

/** Takes an environment out of the list; its files stay. The last one stays too. */
export function removeEnvironment(project: Project, name: string): Transaction | Refusal {
  const { environments } = project;
  if (environments.length === 1) return refuse('last-environment', message('project.environment-last'));
  const at = environments.findIndex((each) => each.name === name);
  const list = environments.filter((_, index) => index !== at);
  return transaction(message('project.environment-remove', { name }), list, list[Math.max(0, at - 1)]!.name);
}

/** A copy of an environment behind it, called `to`. */
export function duplicateEnvironment(project: Project, name: string, to: string): Transaction | Refusal {
  const fault = findNameFault(project, to);
  if (fault !== undefined) return fault;
  const { detected, ...one } = getEnvironment(project, name);
  void detected;
  const list = project.environments.flatMap((each) =>
    each.name === name ? [each, { ...one, name: to }] : [each],
  );
  return transaction(message('project.environment-duplicate', { name, to }), list, to);
}

/** A new environment at the end of the list. */
export function addEnvironment(
  project: Project,
  name: string,
  files: readonly FilePath[],
): Transaction | Refusal {
  const fault = findNameFault(project, name);
  if (fault !== undefined) return fault;
  const one: Environment = { name, files, envFiles: [], profiles: [], variables: {} };
  return transaction(message('project.environment-add', { name }), [...project.environments, one], name);
}

/** Changes what an environment consists of. An environment without a file shows nothing, and is allowed to. */
export function changeEnvironment(project: Project, name: string, change: EnvironmentChange): Transaction {
  const { projectName, projectDirectory, ...rest } = change;
  const list = project.environments.map((each): Environment => {
    if (each.name !== name) return each;
    const { projectName: oldName, projectDirectory: oldDirectory, ...one } = each;
    const newName = projectName === undefined ? oldName : projectName;
    const newDirectory = projectDirectory === undefined ? oldDirectory : projectDirectory;
    return {
      ...one,
      ...rest,
      ...(newName ? { projectName: newName } : {}),
      ...(newDirectory ? { projectDirectory: newDirectory } : {}),
    };
  });
  return transaction(message('project.environment-change', { name }), list, name);
}

/**
 * A new layer: an empty Compose file beside the base, called as it is with a suffix (`docker-compose.staging.yml`), and the
 * environment `suffix` of the base and that file. Refused when there is such a file or environment.
 */
export function addLayer(
  project: Project,
  suffix: string,
): (Transaction & { readonly file: FilePath }) | Refusal {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(suffix)) {
    return refuse('bad-name', message('project.layer-name-bad'));
  }
  const base = project.environments.find(({ files }) => files.length > 0)?.files[0];
  const file = layerPath(base ?? `${project.directory}/compose.yaml`, suffix);
  if (project.files.has(file)) {
    return refuse(
      'name-taken',
      message('project.layer-there', { file: file.slice(file.lastIndexOf('/') + 1) }),
    );
  }
  const added = addEnvironment(project, suffix, base === undefined ? [file] : [base, file]);
  return isRefusal(added)
    ? added
    : { ...added, label: message('project.layer-add', { name: suffix }), create: [file], file };
}

/** `/p/docker-compose.yml`, `staging` -> `/p/docker-compose.staging.yml`. */
export function layerPath(base: FilePath, suffix: string): FilePath {
  const at = base.search(/\.ya?ml$/i);
  return at < 0 ? `${base}.${suffix}.yaml` : `${base.slice(0, at)}.${suffix}${base.slice(at)}`;
}
