import type { FilePath } from '../diagnostic.ts';
import type { Environment, Project, SourceFile } from '../project/project.ts';
import { resolveInputOf } from '../project/snapshot.ts';
import { projectVariables } from '../resolve/environment.ts';
import { parseDotenv } from '../resolve/syntax/dotenv.ts';
import type { DotenvEntry } from '../resolve/syntax/dotenv.ts';
import { isFault } from '../resolve/syntax/fault.ts';

/** Who says what a variable is. */
export type ValueSource =
  | { readonly kind: 'environment' }
  | { readonly kind: 'process' }
  | { readonly kind: 'env-file'; readonly file: FilePath; readonly from: number; readonly to: number }
  /** PWD, and what the tool makes itself. */
  | { readonly kind: 'tool' };

export interface SetValue {
  readonly value: string;
  readonly source: ValueSource;
}

/** What the variables of one environment are and who says so; by name. */
export interface EnvironmentValues {
  readonly envFiles: readonly FilePath[];
  readonly find: (name: string) => SetValue | undefined;
}

/** The variables that interpolation sees in an environment. Cheap: nothing but env files is read. */
export function environmentValues(project: Project, environment: Environment): EnvironmentValues {
  const { variables, envFiles } = projectVariables(resolveInputOf(project, environment));
  const own = (record: Readonly<Record<string, string>>, name: string) => Object.hasOwn(record, name);
  const sourceOf = (name: string): ValueSource => {
    if (own(environment.variables, name)) return { kind: 'environment' };
    if (own(project.variables, name)) return { kind: 'process' };
    for (const path of envFiles.toReversed()) {
      const entry = entriesOf(project.files.get(path)).findLast((each) => each.name === name);
      if (entry !== undefined)
        return { kind: 'env-file', file: path, from: entry.nameFrom, to: entry.valueTo };
    }
    return { kind: 'tool' };
  };
  return {
    envFiles,
    find: (name) => {
      const value = own(variables, name) ? variables[name] : undefined;
      return value === undefined ? undefined : { value, source: sourceOf(name) };
    },
  };
}

const known = new WeakMap<SourceFile, readonly DotenvEntry[]>();

/** The statements of an env file; none when it is not there or cannot be read. Their values are those without a process. */
export function entriesOf(file: SourceFile | undefined): readonly DotenvEntry[] {
  if (file === undefined) return [];
  let entries = known.get(file);
  if (entries === undefined) {
    const parsed = parseDotenv(file.text, () => undefined);
    known.set(file, (entries = isFault(parsed) ? [] : parsed.entries));
  }
  return entries;
}
