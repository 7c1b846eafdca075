import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { FileText } from '../../shared/host.ts';
import type { FilePath } from '../../shared/diagnostic.ts';
import { addFiles, createProject } from '../../shared/project/create-project.ts';
import type { Project } from '../../shared/project/project.ts';
import { resolveInputOf } from '../../shared/project/snapshot.ts';
import { discover, type Discovered } from '../../shared/resolve/discover.ts';
import { HostFailure } from '../host/host-failure.ts';
import { toContract } from '../host/paths.ts';
import { readText } from '../host/read-text.ts';
import { decodeText, encodingOf } from '../host/text-encoding.ts';
import { variablesOf } from '../host/session.ts';
import { inputNotWritten } from './input-not-written.ts';
import type { Selection } from './selection.ts';

/** The texts of some files; those that are not there, or lie below a file, are left out. Anything else fails. */
async function readAll(files: readonly FilePath[]): Promise<FileText[]> {
  const texts = await Promise.all(
    files.map((file) =>
      readText(file, { large: true }).catch((error: unknown) => {
        if (error instanceof HostFailure && error.code === 'not-found') return undefined;
        throw error;
      }),
    ),
  );
  return texts.filter((text) => text !== undefined);
}

/** Asks a pure function again and again, each time with the files that it missed before. */
export async function loadUntilComplete<T extends { readonly missing: readonly FilePath[] }>(
  project: Project,
  ask: (project: Project) => T,
): Promise<{ project: Project; answer: T }> {
  let current = project;
  for (;;) {
    const answer = ask(current);
    const missing = answer.missing.filter((file) => !current.files.has(file) && !current.absent.has(file));
    if (missing.length === 0) return { project: current, answer };
    current = addFiles(current, missing, await readAll(missing));
  }
}

/** The project with these files too, or the knowledge that they do not exist. */
export async function loadMissing(project: Project, files: readonly FilePath[]): Promise<Project> {
  return addFiles(project, files, await readAll(files));
}

/**
 * A project of the files that the command line names or, without any, that the tool would take here. Nothing is resolved yet.
 * `fresh`: the file that need not be there, because an edit makes it. `toWrite`: what is piped in is refused.
 */
export async function loadProject(
  selection: Selection,
  { fresh, toWrite = false }: { readonly fresh?: FilePath | undefined; readonly toWrite?: boolean } = {},
): Promise<Project> {
  const variables = variablesOf(process.env);
  const { workingDirectory, projectDirectory, profiles } = selection;
  const found = selection.files.length > 0 ? selection : await search(selection, variables);
  const [first] = found.files;
  if (first === undefined) throw new HostFailure('no-compose-file');
  if (toWrite && found.standardInput !== undefined) throw inputNotWritten();
  const there = found.files.filter((file) => file !== fresh);
  const files = [
    ...(await Promise.all(
      there.map((file) =>
        file === found.standardInput ? readStandardInput(file) : readText(file, { large: true }),
      ),
    )),
    ...(await readAll(found.files.filter((file) => file === fresh))),
  ];
  return createProject({
    directory: projectDirectory ?? toContract(path.dirname(first)),
    composeFiles: found.files,
    // Whether a file may be written shows when it is: to read, and to print an edit, needs no permission.
    files: files.map((file) => ({ ...file, readOnly: false })),
    variables: { ...variables, PWD: workingDirectory },
    environment: {
      name: 'command line',
      files: found.files,
      envFiles: selection.envFiles.length > 0 ? selection.envFiles : found.envFiles,
      profiles,
      variables: {},
      ...(selection.projectName === undefined ? {} : { projectName: selection.projectName }),
      ...(projectDirectory === undefined ? {} : { projectDirectory }),
    },
    workingDirectory,
  });
}

/** What is piped in, a byte order mark kept. */
async function readStandardInput(file: FilePath): Promise<FileText> {
  const bytes = await buffer(process.stdin);
  const text = decodeText(bytes, encodingOf(bytes));
  if (text === undefined) throw new HostFailure('not-utf8', file);
  return { path: file, text, version: '', readOnly: false };
}

async function search(
  { workingDirectory, projectDirectory }: Selection,
  environment: Readonly<Record<string, string>>,
): Promise<Discovered> {
  const directory = projectDirectory ?? workingDirectory;
  const empty = createProject({ directory, composeFiles: [], files: [], variables: environment });
  const { answer } = await loadUntilComplete(empty, (project) =>
    discover({ directory, workingDirectory, environment, read: resolveInputOf(project).read }),
  );
  return answer;
}
