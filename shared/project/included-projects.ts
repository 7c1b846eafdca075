import type { FilePath } from '../diagnostic.ts';
import { composeFileNames } from '../resolve/discover.ts';
import { directoryOf, resolvePath } from '../resolve/syntax/go-paths.ts';
import { findPair, locate } from '../yaml/locate.ts';
import type { YamlNode } from '../yaml/yaml-node.ts';
import type { Environment, SourceFile } from './project.ts';

/**
 * The projects that some Compose files include, each as an environment of its own, in the order in which they are named.
 * Paths that hold a variable are left out: which file they mean depends on the environment.
 */
export function includedProjects(
  paths: readonly FilePath[],
  files: ReadonlyMap<FilePath, SourceFile>,
): Environment[] {
  const found = new Map<FilePath, Environment>();
  for (const path of new Set(paths)) {
    const yaml = files.get(path)?.yaml;
    const list = yaml === undefined ? undefined : locate(yaml, ['include'])?.node;
    if (list?.kind !== 'seq') continue;
    for (const item of list.items) {
      const included = readItem(item, directoryOf(path));
      const main = included?.files[0];
      if (included !== undefined && main !== undefined && !found.has(main)) found.set(main, included);
    }
  }
  return [...found.values()];
}

/** Every file that some Compose files include, through other included files too: the overrides of a path list behind what they override. */
export function includedFiles(
  paths: readonly FilePath[],
  files: ReadonlyMap<FilePath, SourceFile>,
): readonly FilePath[] {
  const found = new Set<FilePath>();
  let next = paths;
  while (next.length > 0) {
    const fresh = includedProjects(next, files).flatMap((each) => each.files);
    next = fresh.filter((file) => !found.has(file) && !paths.includes(file));
    for (const file of next) found.add(file);
  }
  return [...found];
}

function readItem(item: YamlNode, directory: FilePath): Environment | undefined {
  const absolute = (path: string) => resolvePath(path, directory, undefined);
  const under = (key: string) => (item.kind === 'map' ? textsOf(findPair(item, key)?.value) : []);
  const files = item.kind === 'scalar' ? textsOf(item) : under('path');
  const envFiles = under('env_file');
  const [projectDirectory] = under('project_directory');
  if (
    files.length === 0 ||
    [...files, ...envFiles, projectDirectory ?? ''].some((each) => /[$:]/.test(each))
  ) {
    return undefined;
  }
  return {
    name: nameOf(files[0]!),
    files: files.map(absolute),
    envFiles: envFiles.map(absolute),
    profiles: [],
    variables: {},
    ...(projectDirectory === undefined ? {} : { projectDirectory: absolute(projectDirectory) }),
  };
}

function textsOf(node: YamlNode | undefined): string[] {
  if (node?.kind === 'scalar') return node.text === '' ? [] : [node.text];
  return node?.kind === 'seq' ? node.items.flatMap(textsOf) : [];
}

/** `db/compose.yaml` -> `db`, `docker-compose.infra.yml` -> `infra`, `stacks/queue.yml` -> `queue`. */
function nameOf(path: string): string {
  const parts = path.split('/').filter((part) => part !== '.' && part !== '');
  const file = parts.at(-1) ?? path;
  const folder = parts.at(-2);
  if (composeFileNames.includes(file) && folder !== undefined && folder !== '..') return folder;
  const stem = file.replace(/\.ya?ml$/, '');
  return stem.replace(/^(docker-)?compose[.-]/, '') || stem;
}
