import type { FilePath } from '../diagnostic.ts';
import { relativePath } from '../resolve/paths.ts';
import { resolvePath } from '../resolve/syntax/go-paths.ts';
import { sortKeys } from './kept-environments.ts';
import type { KeptEnvironment } from './kept-environments.ts';
import type { Environment, Project } from './project.ts';

/**
 * The environments of a project: those that are kept, in their order and as far as they still stand for something, then those that
 * the files speak of and nobody has touched. Never empty when `detected` is not.
 */
export function mergeEnvironments(
  detected: readonly Environment[],
  kept: readonly KeptEnvironment[],
  directory: FilePath,
): readonly Environment[] {
  const merged: Environment[] = [];
  const seen = new Set<string>();
  for (const one of kept) {
    const base = detected.find(({ name }) => name === (one.detected ?? one.name));
    const isTaken = base !== undefined && seen.has(base.name);
    if (base !== undefined) seen.add(base.name);
    if (one.removed || isTaken || merged.some(({ name }) => name === one.name)) continue;
    const environment = awaken(one, base, directory);
    if (environment !== undefined) merged.push(environment);
  }
  for (const one of detected) {
    if (!seen.has(one.name) && merged.every(({ name }) => name !== one.name)) merged.push(one);
  }
  return merged.length === 0 || isSame(merged, detected) ? detected : merged;
}

/** A kept environment on top of the one that it comes from; undefined when its files are gone and it names none. */
function awaken(
  one: KeptEnvironment,
  base: Environment | undefined,
  directory: FilePath,
): Environment | undefined {
  const absolute = (path: string) => resolvePath(path, directory, undefined);
  const files = one.files?.map(absolute) ?? base?.files;
  if (files === undefined) return undefined;
  const projectName = one.projectName ?? base?.projectName;
  const projectDirectory = one.projectDirectory ? absolute(one.projectDirectory) : base?.projectDirectory;
  return {
    name: one.name,
    files,
    envFiles: one.envFiles?.map(absolute) ?? base?.envFiles ?? [],
    profiles: one.profiles ?? base?.profiles ?? [],
    variables: one.variables ?? base?.variables ?? {},
    ...(projectName ? { projectName } : {}),
    ...(projectDirectory && one.projectDirectory !== '' ? { projectDirectory } : {}),
    ...(base === undefined ? {} : { detected: base.name }),
  };
}

/** What the sidecar must say so that `mergeEnvironments` gives the project's environments again; nothing when the files say it all. */
export function keepEnvironments(
  { environments, detected, directory }: Pick<Project, 'environments' | 'detected' | 'directory'>,
  before: readonly KeptEnvironment[] = [],
): KeptEnvironment[] {
  const found = detected.map(({ name }) => name);
  // What is said of files that are not there now (on another branch they are) goes on being said.
  const asleep = before.filter(
    (one) =>
      (one.removed === true || one.files === undefined) &&
      !found.includes(one.detected ?? one.name) &&
      environments.every(({ name }) => name !== one.name),
  );
  if (isSame(environments, detected)) return asleep;
  const kept = environments.map((one) => differences(one, detected, directory));
  const known = new Set(kept.map((one) => one.detected ?? one.name));
  const removed = found.filter((name) => !known.has(name)).map((name) => ({ name, removed: true as const }));
  return [...kept, ...removed, ...asleep];
}

function differences(
  one: Environment,
  detected: readonly Environment[],
  directory: FilePath,
): KeptEnvironment {
  const base = detected.find(({ name }) => name === one.detected);
  const { name, files, envFiles, profiles, variables, projectName = '', projectDirectory = '' } = one;
  const relative = (path: FilePath) => relativePathOf(path, directory);
  return {
    name,
    ...(base === undefined || base.name === name ? {} : { detected: base.name }),
    ...(isSame(files, base?.files) ? {} : { files: files.map(relative) }),
    ...(isSame(envFiles, base?.envFiles ?? []) ? {} : { envFiles: envFiles.map(relative) }),
    ...(isSame(profiles, base?.profiles ?? []) ? {} : { profiles }),
    ...(isSame(variables, base?.variables ?? {}) ? {} : { variables }),
    ...(projectName === (base?.projectName ?? '') ? {} : { projectName }),
    ...(projectDirectory === (base?.projectDirectory ?? '')
      ? {}
      : { projectDirectory: projectDirectory === '' ? '' : relative(projectDirectory) }),
  };
}

/** A path as people write it from a folder: relative when it lies near, absolute when they share only the root. */
export function relativePathOf(path: FilePath, directory: FilePath): string {
  const first = (text: string) => text.split('/')[1];
  return first(path) === first(directory) ? relativePath(directory, path) : path;
}

/** Whether two lists of environments, or values of them, say the same; the order of keys does not count. */
export function isSame(a: unknown, b: unknown): boolean {
  return print(a) === print(b);
}

const print = (value: unknown): string | undefined =>
  JSON.stringify(value, (_, inner: unknown) => sortKeys(inner));
