import { isComposeFileName, sortComposeFileNames } from '../compose-file-names.ts';
import type { FilePath } from '../diagnostic.ts';
import { message } from '../message.ts';
import { detectEnvironments } from './detect-environments.ts';
import type { Environment, Project, Transaction } from './project.ts';

const nameOf = (path: FilePath) => path.slice(path.lastIndexOf('/') + 1);

/** What the files of the folder speak of now. */
function detectAgain({ directory, files, variables }: Project): readonly Environment[] {
  const prefix = `${directory}/`;
  const names = [...files.keys()]
    .filter((path) => path.startsWith(prefix) && !path.slice(prefix.length).includes('/'))
    .map(nameOf)
    .filter(isComposeFileName);
  const composeFiles = sortComposeFileNames(names).map((name) => prefix + name);
  return detectEnvironments({ directory, composeFiles, files, variables });
}

const layersOf = ({ files, envFiles }: Environment) => [...files, '', ...envFiles].join('\n');

/**
 * A file has come into the folder and is held already: the environments that it makes possible, as opening the folder anew would find
 * them; empty when there is one of that name or of the same files.
 */
export function environmentsOffered(project: Project, path: FilePath): readonly Environment[] {
  return detectAgain(project).filter(
    (found) =>
      (found.files.includes(path) || found.envFiles.includes(path)) &&
      project.environments.every((each) => each.name !== found.name && layersOf(each) !== layersOf(found)),
  );
}

/** Adds environments that were offered, and shows the first. */
export function takeOffered(project: Project, offered: readonly Environment[]): Transaction {
  const name = offered[0]?.name ?? project.active;
  return {
    label: message('project.environment-add', { name }),
    origin: 'disk',
    edits: new Map(),
    environments: { list: [...project.environments, ...offered], active: name },
  };
}

/**
 * Takes a file that is gone out of the project: of every environment, and an environment that ends with it goes as a whole. The last
 * one stays, without it. The text is there again when this is undone.
 */
export function dropFile(project: Project, path: FilePath): Transaction {
  const file = project.files.get(path);
  const without = project.environments.map((each) => ({
    ...each,
    files: each.files.filter((one) => one !== path),
    envFiles: each.envFiles.filter((one) => one !== path),
  }));
  const kept = without.filter((_, index) => project.environments[index]!.files.at(-1) !== path);
  const list = kept.length === 0 ? without.slice(0, 1) : kept;
  return {
    label: message('project.file-drop', { file: nameOf(path) }),
    origin: 'disk',
    edits: new Map(
      file === undefined || file.text === ''
        ? []
        : [[path, [{ from: 0, to: file.text.length, insert: '' }]] as const],
    ),
    remove: file === undefined ? [] : [path],
    environments: { list, active: list[0]!.name },
  };
}
