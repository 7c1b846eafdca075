import type { FilePath } from '../diagnostic.ts';
import { composeFileNames } from '../resolve/discover.ts';
import type { Environment } from './project.ts';

const DEFAULT = 'default';

const nameOf = (path: FilePath) => path.slice(path.lastIndexOf('/') + 1);
const folderOf = (path: FilePath) => path.slice(0, path.lastIndexOf('/') + 1);

/** `docker-compose.prod.yml` beside `docker-compose.yml` -> `prod`; undefined when the name is not of that form. */
function suffixOf(base: string, name: string): string | undefined {
  const stem = base.replace(/\.ya?ml$/, '');
  const match = /^(.+?)[.-]([\w-]+)\.ya?ml$/.exec(name);
  if (match === null) return undefined;
  const same = match[1] === stem || ['compose', 'docker-compose'].includes(match[1]!);
  return same ? match[2] : undefined;
}

function environment(name: string, files: readonly FilePath[]): Environment {
  return { name, files, envFiles: [], profiles: [], variables: {} };
}

/**
 * The stacks that the names of a folder's Compose files speak of, the one that the tool itself would take first: the base
 * with its override as `default`, and base + file for every other suffix (`docker-compose.prod.yml` -> `prod`).
 * A folder without a base file gives a stack per file. A file that was opened by name is first in `paths`; when it belongs to no
 * stack that begins the list, the stack that ends with it comes first.
 */
export function detectEnvironments(paths: readonly FilePath[]): Environment[] {
  const first = paths[0];
  if (first === undefined) return [environment(DEFAULT, [])];
  const here = paths.filter((path) => folderOf(path) === folderOf(first));
  const base = composeFileNames
    .map((name) => here.find((path) => nameOf(path) === name))
    .find((path) => path !== undefined);
  if (base === undefined) return paths.map((path) => environment(nameOf(path), [path]));

  const others = here.filter((path) => path !== base);
  const overrides = others.filter((path) => suffixOf(nameOf(base), nameOf(path)) === 'override');
  const found = [environment(DEFAULT, [base, ...overrides.slice(0, 1)])];
  if (overrides.length > 0) found.push(environment('base', [base]));
  for (const path of others) {
    const suffix = suffixOf(nameOf(base), nameOf(path));
    if (suffix === 'override') continue;
    const isBase = composeFileNames.includes(nameOf(path));
    if (suffix === undefined || isBase) found.push(environment(nameOf(path), [path]));
    else found.push(environment(suffix, [base, path]));
  }
  const opened = found.findIndex(({ files }) => files.at(-1) === first);
  const [wanted] = opened > 0 && first !== base ? found.splice(opened, 1) : [];
  return unique(wanted === undefined ? found : [wanted, ...found]);
}

/** Two files may give one name (`docker-compose.dev.yml` and `.yaml`): later ones are called after their file. */
function unique(environments: readonly Environment[]): Environment[] {
  const names = new Set<string>();
  return environments.map((each) => {
    const name = names.has(each.name) ? nameOf(each.files.at(-1)!) : each.name;
    names.add(name);
    return { ...each, name };
  });
}
