import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { decodeText, encodingOf } from '../../electron/host/text-encoding.ts';
import { discover } from '../../shared/resolve/discover.ts';
import type {
  LoadedFile,
  Resolution,
  ResolveInput,
  ResolveOptions,
} from '../../shared/resolve/resolution.ts';
import { resolve } from '../../shared/resolve/resolve.ts';
import { parseYaml } from '../../shared/yaml/parse.ts';
import type { YamlFile } from '../../shared/yaml/yaml-file.ts';
import type { CorpusCase } from './corpus.ts';

/** A text as `resolve` wants it. */
export function loadedFile(text: string): LoadedFile {
  let yaml: YamlFile | undefined;
  return { text, yaml: () => (yaml ??= parseYaml(text)) };
}

/**
 * A reader of files below a folder that seems to stand at `root`; nothing else exists. What was read once stays the same object.
 */
export function readerOf(folder: string, root = folder): ResolveInput['read'] {
  const known = new Map<string, LoadedFile | null>();
  return (file) => {
    const loaded = known.get(file);
    if (loaded !== undefined) return loaded;
    const real = path.join(folder, path.relative(root, file));
    const exists = existsSync(real) && statSync(real).isFile();
    const bytes = exists ? readFileSync(real) : undefined;
    const text = bytes && decodeText(bytes, encodingOf(bytes));
    const fresh = text === undefined ? null : loadedFile(text);
    known.set(file, fresh);
    return fresh;
  };
}

/** Where a case's input seems to stand: its folder's name is the name of projects that have none. */
export function rootOf(id: string): string {
  return `/tmp/oracle/${id}/case`;
}

/** The case as the tool was asked when it was recorded. */
export function inputOf(one: CorpusCase): ResolveInput {
  const root = rootOf(one.id);
  const at = (...parts: string[]): string => path.posix.resolve(root, ...parts);
  const read = readerOf(path.join(one.dir, 'input'), root);
  const environment: Record<string, string> = { PATH: '/usr/bin:/bin', HOME: '/home/oracle' };
  for (const [name, value] of Object.entries(one.env)) environment[name] = value.replaceAll('${ROOT}', root);
  const named = one.files.map((file) => at(file));
  const workingDirectory = one.cwd ? at(one.cwd) : named.length > 0 ? path.posix.dirname(named[0]!) : root;
  const projectDirectory = one.projectDirectory ? at(one.projectDirectory) : undefined;
  const found =
    named.length > 0
      ? undefined
      : discover({ directory: projectDirectory ?? workingDirectory, workingDirectory, environment, read });
  const envFiles = (one.envFiles ?? []).map((file) => path.posix.resolve(workingDirectory, file));
  return {
    files: found?.files ?? named,
    read,
    environment,
    envFiles: envFiles.length > 0 ? envFiles : (found?.envFiles ?? []),
    profiles: one.profiles,
    workingDirectory,
    ...(one.projectName === null ? {} : { projectName: one.projectName }),
    ...(projectDirectory === undefined ? {} : { projectDirectory }),
  };
}

/** The case, resolved. */
export function resolveCase(one: CorpusCase, options: ResolveOptions = {}): Resolution {
  return resolve({ ...inputOf(one), options });
}

/** A recorded text with the places of this run put in. `$` was doubled by the tool, except in these. */
export function withRoots(text: string, root: string): string {
  return text
    .replaceAll('${ROOT_PARENT2}', path.posix.dirname(path.posix.dirname(root)))
    .replaceAll('${ROOT_PARENT}', path.posix.dirname(root))
    .replaceAll('${ROOT}', root);
}
