import type { FilePath } from '../diagnostic.ts';
import type { Snapshot } from '../project/snapshot-type.ts';
import type { Value } from '../resolve/value.ts';
import { entriesOf } from './environment-values.ts';

/** What one `env_file` of a service brings. */
export interface EnvFileEffect {
  readonly service: string;
  readonly file: FilePath;
  /** The file has been read; else it is missing, or was not asked for because a profile leaves the service out. */
  readonly isThere: boolean;
  readonly variables: readonly EnvFileVariable[];
}

export interface EnvFileVariable {
  readonly name: string;
  /** What the container gets under this name, whoever says it; undefined: the service is left out or it gets none. */
  readonly value: string | undefined;
  /** `covered`: `environment` of the service or a later file says something else. */
  readonly state: 'reaches' | 'covered-by-environment' | 'covered-by-file';
}

/** The env files of every service of the shown environment, in order, and which of their variables reach the container. */
export function envFileEffects({ project, resolution }: Snapshot): readonly EnvFileEffect[] {
  const services = at(resolution.model, 'services');
  if (services?.kind !== 'map') return [];
  return [...services.entries].flatMap(([service, value]) => {
    const list = at(value, 'env_file');
    if (list?.kind !== 'list') return [];
    const paths = list.items.map((item) => textOf(at(item, 'path')) ?? textOf(item) ?? '');
    const own = at(value, 'environment');
    const result = at(at(at(resolution.config, 'services'), service), 'environment');
    const names = paths.map((path) => new Set(entriesOf(project.files.get(path)).map(({ name }) => name)));
    return paths.map((file, index): EnvFileEffect => ({
      service,
      file,
      isThere: project.files.has(file),
      variables: [...names[index]!].map((name) => ({
        name,
        value: textOf(at(result, name)),
        state: at(own, name)
          ? 'covered-by-environment'
          : names.slice(index + 1).some((later) => later.has(name))
            ? 'covered-by-file'
            : 'reaches',
      })),
    }));
  });
}

const at = (value: Value | undefined, key: string): Value | undefined =>
  value?.kind === 'map' ? value.entries.get(key) : undefined;

const textOf = (value: Value | undefined): string | undefined =>
  value?.kind === 'scalar' && value.value !== null ? String(value.value) : undefined;
