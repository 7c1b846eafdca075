import type { FilePath } from '../diagnostic.ts';
import { composeFileNames, discover } from '../resolve/discover.ts';
import { freeName } from '../text/free-name.ts';
import { includedProjects } from './included-projects.ts';
import type { Environment, SourceFile } from './project.ts';

export interface DetectInput {
  readonly directory: FilePath;
  /** In the order of the tool's search; a file that was opened by name first. */
  readonly composeFiles: readonly FilePath[];
  /** What has been read: Compose files, `.env` and its kin. */
  readonly files: ReadonlyMap<FilePath, SourceFile>;
  /** The variables of the process. */
  readonly variables: Readonly<Record<string, string>>;
}

const DEFAULT = 'default';

const nameOf = (path: FilePath) => path.slice(path.lastIndexOf('/') + 1);
const folderOf = (path: FilePath) => path.slice(0, path.lastIndexOf('/'));

/** `docker-compose.prod.yml` beside `docker-compose.yml` -> `prod`; undefined when the name is not of that form. */
export function suffixOf(base: string, name: string): string | undefined {
  const stem = name.replace(/\.ya?ml$/, '');
  const starts = [base.replace(/\.ya?ml$/, ''), 'docker-compose', 'compose'];
  const start = starts.find((each) => stem.startsWith(`${each}.`) || stem.startsWith(`${each}-`));
  const suffix = start === undefined ? '' : stem.slice(start.length + 1);
  return suffix === '' ? undefined : suffix;
}

function environment(name: string, files: readonly FilePath[], envFiles: readonly FilePath[] = []) {
  return { name, files, envFiles, profiles: [], variables: {} };
}

/**
 * The stacks that a folder speaks of, the one that the tool itself would take first: COMPOSE_FILE, else the base with its override,
 * as `default`; base + file for every other suffix (`docker-compose.prod.yml` -> `prod`), with `.env.prod` when it is there; an
 * `.env.*` with the name of an environment and no Compose file of its own; and each project that these include. A folder without a base
 * file gives a stack per file. When a file was opened by name, the stack that ends with it comes first. Never empty.
 */
export function detectEnvironments(input: DetectInput): Environment[] {
  const { composeFiles: paths, files } = input;
  const listed = composeFileVariable(input);
  const opened = paths[0];
  const folder = opened === undefined ? input.directory : folderOf(opened);
  const here = paths.filter((path) => folderOf(path) === folder);
  const base = composeFileNames
    .map((name) => here.find((path) => nameOf(path) === name))
    .find((path) => path !== undefined);
  const included = includedProjects([...here, ...(listed ?? [])], files);
  const includedFiles = new Set(included.flatMap((each) => each.files));

  const found: Environment[] = listed === undefined ? [] : [environment(DEFAULT, listed)];
  if (base === undefined) {
    for (const path of paths) if (!includedFiles.has(path)) found.push(environment(nameOf(path), [path]));
  } else {
    found.push(
      ...stacksOn(
        base,
        here.filter((path) => !includedFiles.has(path)),
        found.length > 0,
      ),
    );
  }
  const withEnvFiles = addEnvFiles(unique([...found, ...included]), folder, files);
  const wanted = withEnvFiles.findIndex((each) => each.files.at(-1) === opened);
  if (wanted <= 0 || opened === base)
    return withEnvFiles.length > 0 ? withEnvFiles : [{ ...environment(DEFAULT, []), detected: DEFAULT }];
  const [first] = withEnvFiles.splice(wanted, 1);
  return [first!, ...withEnvFiles];
}

/** The files that COMPOSE_FILE names, in the process or in `.env`. */
function composeFileVariable({ directory, files, variables }: DetectInput): readonly FilePath[] | undefined {
  // Of the folder's own files only `.env` is shown, so that nothing is found but what the variable names.
  const env = files.get(`${directory}/.env`);
  const read = (path: FilePath) => (path === env?.path ? { text: env.text, yaml: () => env.yaml } : null);
  const named = discover({ directory, workingDirectory: directory, environment: variables, read }).files;
  return named.length > 0 ? named : undefined;
}

/** base with its override, base alone, base with each other file. */
function stacksOn(base: FilePath, here: readonly FilePath[], hasDefault: boolean): Environment[] {
  const others = here.filter((path) => path !== base);
  const overrides = others.filter((path) => suffixOf(nameOf(base), nameOf(path)) === 'override');
  const found = hasDefault ? [] : [environment(DEFAULT, [base, ...overrides.slice(0, 1)])];
  if (overrides.length > 0 || hasDefault) found.push(environment('base', [base]));
  for (const path of others) {
    const suffix = suffixOf(nameOf(base), nameOf(path));
    if (suffix === 'override') continue;
    const isBase = composeFileNames.includes(nameOf(path));
    if (suffix === undefined || isBase) found.push(environment(nameOf(path), [path]));
    else found.push(environment(suffix, [base, path]));
  }
  return found;
}

/** Words for one environment; what stands in front is what an `.env` file may be alone for. */
const KNOWN: readonly (readonly string[])[] = [
  ['dev', 'development', 'develop'],
  ['prod', 'production'],
  ['staging', 'stage', 'stg'],
  ['test', 'testing', 'tests'],
  ['ci'],
  ['qa'],
  ['uat'],
  ['preview'],
];

/** Whether a word is one that people call an environment by: `prod`, `staging`, `local`. */
export const isEnvironmentWord = (word: string): boolean =>
  word === 'override' || word === 'local' || kindOf(word) !== undefined;

const kindOf = (suffix: string) => KNOWN.find((words) => words.includes(suffix));

/**
 * `.env.prod` joins the environment `prod` (or `production`), behind `.env`, which an `--env-file` would push out. One that no
 * environment is called after makes an environment of the default stack, when its name is one of an environment.
 */
function addEnvFiles(
  environments: readonly Environment[],
  folder: FilePath,
  files: ReadonlyMap<FilePath, SourceFile>,
): Environment[] {
  const start = `${folder}/.env.`;
  const suffixes = [...files.keys()]
    .filter((path) => path.startsWith(start))
    .map((path) => path.slice(start.length));
  const common = files.has(`${folder}/.env`) ? [`${folder}/.env`] : [];
  const taken = new Set<string>();
  const result = environments.map((each) => {
    const own =
      suffixes.find((suffix) => suffix === each.name) ??
      suffixes.find((suffix) => kindOf(suffix)?.includes(each.name));
    if (own === undefined) return each;
    taken.add(own);
    return { ...each, envFiles: [...common, start + own] };
  });
  const base = environments[0]?.files ?? [];
  const isNew = (suffix: string) => !taken.has(suffix) && kindOf(suffix) !== undefined && base.length > 0;
  for (const suffix of suffixes.filter(isNew)) {
    result.push(environment(suffix, base, [...common, start + suffix]));
  }
  return unique(result);
}

/** Two stacks may have one name (`docker-compose.dev.yml` and `.yaml`): later ones are called after their file, then counted. */
function unique(environments: readonly Environment[]): Environment[] {
  const names = new Set<string>();
  return environments.map((each) => {
    const file = nameOf(each.files.at(-1) ?? each.name);
    const isTaken = (name: string) => names.has(name);
    const name = isTaken(each.name) ? freeName(file, isTaken, ' ') : each.name;
    names.add(name);
    return { ...each, name, detected: name };
  });
}
