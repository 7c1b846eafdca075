import type { Diagnostic, FilePath } from '../../shared/diagnostic.ts';
import { allowFolder } from '../../shared/project/create-project.ts';
import { host } from '../host/host.ts';
import { showProject } from './commit.ts';
import { failureOf, notify } from './notices.ts';
import { store } from './store.ts';

/** What the person has said about folders outside of the project that is open. */
let answers = new Map<FilePath, boolean>();
let waiting = new Set<FilePath>();
/** Counts the projects, so that an answer of the host about one that is gone changes nothing. */
let project = 0;

export const currentProject = (): number => project;

export function forgetOutside(): void {
  answers = new Map();
  waiting = new Set();
  project++;
}

/**
 * The project refers to files of these folders. Each is asked about once, unless `quiet`: nobody is interrupted while typing a path,
 * the problem at the reference is enough.
 */
export async function meetOutside(folders: Iterable<FilePath>, quiet: boolean): Promise<void> {
  for (const folder of folders) {
    const answer = answers.get(folder);
    // Allowed already: the connection was lost meanwhile, and the host's memory with it.
    if (answer === true) await allow(folder);
    else if (answer === undefined && !quiet) waiting.add(folder);
  }
  askNext();
}

/** Asks about all folders that wait, at once, when no other dialog is open. */
export function askNext(): void {
  const { dialog, snapshot } = store.getState();
  if (dialog !== undefined || snapshot === undefined) return;
  if (waiting.size === 0) return;
  const folders = [...waiting];
  waiting.clear();
  store.setState({ dialog: { kind: 'outside', folders } });
}

/** Asks (again) about the folder of a file that was not read. */
export function askOutside(file: FilePath): void {
  const folder = store.getState().snapshot?.project.withheld.get(file);
  if (folder !== undefined) store.setState({ dialog: { kind: 'outside', folders: [folder] } });
}

export function answerOutside(allowed: readonly FilePath[], refused: readonly FilePath[]): void {
  for (const folder of allowed) answers.set(folder, true);
  for (const folder of refused) answers.set(folder, false);
  store.setState({ dialog: undefined });
  void allowAll(allowed);
}

async function allowAll(folders: readonly FilePath[]): Promise<void> {
  for (const folder of folders) await allow(folder);
}

async function allow(folder: FilePath): Promise<void> {
  const { snapshot } = store.getState();
  if (snapshot === undefined) return;
  const started = project;
  const paths = [...snapshot.project.withheld].flatMap(([path, each]) => (each === folder ? [path] : []));
  // The host allows what it has just refused, and nothing else; after a lost connection it has refused nothing yet.
  const refused = await host().call('readFiles', { paths });
  const result = refused.ok ? await host().call('allowOutside', { folder }) : refused;
  const now = store.getState().snapshot;
  if (project !== started || now === undefined) return;
  if (result.ok) {
    showProject(allowFolder(now.project, folder));
    return;
  }
  answers.delete(folder);
  notify({ tone: 'error', text: { failure: failureOf(result, folder) } });
}

/** The file that a problem says was not read because it lies outside; undefined: another problem. */
export function outsideFileOf({ id, message: { args } }: Diagnostic): FilePath | undefined {
  const file = args?.['file'];
  return id === 'file-outside' && typeof file === 'string' ? file : undefined;
}
