import type { Diagnostic, FilePath } from '../diagnostic.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import type { MapValue } from './value.ts';

/** All that `docker compose config` looks at, as values: the engine itself reads nothing. */
export interface ResolveInput {
  /** The Compose files in `-f` order, absolute. */
  readonly files: readonly FilePath[];
  /** What has been loaded so far, by absolute path. A file that is known not to exist is null; undefined: not asked for yet. */
  readonly read: (path: FilePath) => LoadedFile | null | undefined;
  /** Of the files that were not loaded, those that may not be: outside the opened folder. Places that refer to them say so. */
  readonly isWithheld?: (path: FilePath) => boolean;
  /** The variables of the process. */
  readonly environment: Readonly<Record<string, string>>;
  /** `--env-file`, absolute; empty: `.env` of the project directory, when it exists. */
  readonly envFiles: readonly FilePath[];
  /** `--profile`. */
  readonly profiles: readonly string[];
  /** `-p`. */
  readonly projectName?: string;
  /** `--project-directory`; default: the directory of the first file. */
  readonly projectDirectory?: FilePath;
  /** Where the command runs; default: the directory of the first file. */
  readonly workingDirectory?: FilePath;
  readonly options?: ResolveOptions;
}

/** A text that the host has loaded; `yaml` is parsed when it is first needed as a Compose file. */
export interface LoadedFile {
  readonly text: string;
  readonly yaml: () => YamlFile;
}

export interface ResolveOptions {
  readonly interpolate?: boolean;
  /**
   * Whether values are held in the tool's types, profiles applied and references checked. Default: as `interpolate`, since the tool
   * prints texts with variables as they are written; its `--hash` holds those too.
   */
  readonly typed?: boolean;
  readonly normalize?: boolean;
  readonly consistency?: boolean;
  readonly resolvePaths?: boolean;
  readonly allResources?: boolean;
}

export interface Resolution {
  /**
   * What `docker compose config` prints: profiles applied, unused resources pruned, env files read. Undefined when
   * a file could not be read as a mapping at all. With errors it holds what could be read.
   */
  readonly config: MapValue | undefined;
  /** The same before profiles and pruning: every service and resource that the files declare. The canvas draws this. */
  readonly model: MapValue | undefined;
  /** Services that the active profiles leave out. */
  readonly disabled: ReadonlySet<string>;
  /** Whether the real tool would accept the project: no diagnostic is an error. */
  readonly accepted: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** Files that `read` did not know: load them and resolve again. */
  readonly missing: readonly FilePath[];
  readonly projectName: string;
  readonly projectDirectory: FilePath;
  /** The variables that interpolation sees, and each one that the files use. */
  readonly variables: Readonly<Record<string, string>>;
  /** Every file that had a part in the result (extends, include, env files), absolute. */
  readonly used: readonly FilePath[];
}

// The room's functions, one file each:
//   resolve.ts   resolve(input: ResolveInput, cache?: ResolveCache): Resolution   the same cache each time makes an edit cheap
//   scope.ts     createResolveCache(): ResolveCache                               one per project, whatever the environment
//   discover.ts  discover(input: DiscoverInput): Discovered                       which files the tool takes without -f
//   to-json.ts   toJson(value: Value): unknown                                    plain data; integers beyond 2^53 are bigints
//   to-output.ts toOutput(resolution, format: 'yaml' | 'json'): unknown           plain data with exactly what the tool prints
//   output/      printConfig(value, format, options?): string                     byte for byte what the tool prints
