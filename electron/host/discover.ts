import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import {
  SIDECAR_NAME,
  isComposeFileName,
  isEnvFileName,
  sortComposeFileNames,
} from '../../shared/compose-file-names.ts';
import { fromSystem } from './host-failure.ts';
import { toContract } from './paths.ts';

export interface Discovered {
  /** Absolute paths, in the order of the tool's search. */
  readonly composeFiles: readonly string[];
  /** `.env` and its kin, and the sidecar. */
  readonly companions: readonly string[];
}

/** Whether a change of this file, directly in a project's folder, concerns the project. */
export function isProjectFile(name: string): boolean {
  return isComposeFileName(name) || isEnvFileName(name) || name === SIDECAR_NAME;
}

async function isFile(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** What belongs to the project in a folder, by name. Links count as what they lead to. */
export async function discover(folder: string): Promise<Discovered> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw fromSystem(error, 'read', toContract(folder));
  });
  const found: string[] = [];
  for (const name of names.filter(isProjectFile)) {
    if (await isFile(path.join(folder, name))) found.push(name);
  }
  return {
    composeFiles: sortComposeFileNames(found.filter(isComposeFileName)).map((name) =>
      path.join(folder, name),
    ),
    companions: found
      .filter((name) => !isComposeFileName(name))
      .sort()
      .map((name) => path.join(folder, name)),
  };
}
