import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { addFiles, createProject } from '../../shared/project/create-project.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { takeSnapshot } from '../../shared/project/snapshot.ts';

/** A file's text when its bytes are UTF-8; undefined when it does not exist, is a folder, or is not text. */
export function readUtf8(file: string): string | undefined {
  if (!existsSync(file) || !statSync(file).isFile()) return undefined;
  const bytes = readFileSync(file);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return Buffer.from(text).equals(bytes) ? text : undefined;
}

/** Opens Compose files from disk as one environment, with whatever they include, extend or name as env file. */
export function loadProject(
  composeFiles: readonly string[],
  variables: Readonly<Record<string, string>>,
): Snapshot {
  const read = (paths: readonly string[]) =>
    paths.flatMap((file) => {
      const text = readUtf8(file);
      return text === undefined ? [] : [{ path: file, text, version: null }];
    });
  const directory = path.dirname(composeFiles[0]!);
  const files = read(composeFiles);
  const environment = { name: 'default', files: composeFiles, envFiles: [], profiles: [], variables: {} };
  let snapshot = takeSnapshot(createProject({ directory, composeFiles, files, variables, environment }));
  for (let turn = 0; turn < 20 && snapshot.resolution.missing.length > 0; turn++) {
    const { missing } = snapshot.resolution;
    snapshot = takeSnapshot(addFiles(snapshot.project, missing, read(missing)), snapshot);
  }
  return snapshot;
}
