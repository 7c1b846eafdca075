import type { FilePath } from '../diagnostic.ts';
import type { LoadedFile } from './resolution.ts';
import { dotenvValues, parseDotenv } from './syntax/dotenv.ts';
import { isFault } from './syntax/fault.ts';
import { directoryOf, joinPath, resolvePath } from './syntax/go-paths.ts';

/** Names that the tool looks for, best first. */
export const composeFileNames: readonly string[] = [
  'compose.yaml',
  'compose.yml',
  'docker-compose.yml',
  'docker-compose.yaml',
];

/** Names of the override file that joins a file that was found by name. */
export const overrideFileNames: readonly string[] = [
  'compose.override.yml',
  'compose.override.yaml',
  'docker-compose.override.yml',
  'docker-compose.override.yaml',
];

export interface DiscoverInput {
  /** Where the search begins: `--project-directory`, else the current directory. Absolute. */
  readonly directory: FilePath;
  /** Where the command runs; paths of COMPOSE_FILE start there. */
  readonly workingDirectory: FilePath;
  readonly environment: Readonly<Record<string, string>>;
  /** As in `ResolveInput`. */
  readonly read: (path: FilePath) => LoadedFile | null | undefined;
}

export interface Discovered {
  /** What the tool would take without `-f`: absolute, in order; empty when there is nothing. */
  readonly files: readonly FilePath[];
  /** The one of the files that COMPOSE_FILE calls `-`: its text is what is piped in. */
  readonly standardInput?: FilePath;
  /** Env files in the order for `ResolveInput.envFiles`, when those differ from what `resolve` takes by itself. */
  readonly envFiles: readonly FilePath[];
  /** Files that `read` did not know: load them and ask again. */
  readonly missing: readonly FilePath[];
}

/**
 * Which files the tool takes when none is named: COMPOSE_FILE (of the process or of `.env`), else the first known name here or in the
 * nearest directory above, with its override.
 */
export function discover(input: DiscoverInput): Discovered {
  const missing = new Set<FilePath>();
  const exists = (path: FilePath): boolean => {
    const loaded = input.read(path);
    if (loaded === undefined) missing.add(path);
    return Boolean(loaded);
  };
  const own = joinPath(input.directory, '.env');
  const variables = { ...variablesOf(exists(own) ? input.read(own) : null, input), ...input.environment };
  const listed = variables['COMPOSE_FILE'];
  if (listed) {
    const names = listed.split(variables['COMPOSE_PATH_SEPARATOR'] || ':');
    const absolute = (file: string): FilePath => resolvePath(file, input.workingDirectory, undefined);
    return {
      files: names.map(absolute),
      ...(names.includes('-') ? { standardInput: absolute('-') } : {}),
      envFiles: exists(own) ? [own] : [],
      missing: [...missing],
    };
  }
  for (let directory = input.directory; ; directory = directoryOf(directory)) {
    const find = (names: readonly string[]): FilePath | undefined =>
      names.map((name) => joinPath(directory, name)).find(exists);
    const file = find(composeFileNames);
    if (file !== undefined) {
      const override = find(overrideFileNames);
      const beside = joinPath(directory, '.env');
      const envFiles = [...(beside !== own && exists(beside) ? [beside] : []), ...(exists(own) ? [own] : [])];
      return { files: override === undefined ? [file] : [file, override], envFiles, missing: [...missing] };
    }
    // Above a Windows drive there is nothing: `C:` has the parent `.`.
    if (directoryOf(directory).length >= directory.length || !directory.includes('/') || missing.size > 0)
      return { files: [], envFiles: [], missing: [...missing] };
  }
}

function variablesOf(file: LoadedFile | null | undefined, input: DiscoverInput): Record<string, string> {
  if (!file) return {};
  const parsed = parseDotenv(file.text, (name) => input.environment[name]);
  return isFault(parsed) ? {} : Object.fromEntries(dotenvValues(parsed));
}
