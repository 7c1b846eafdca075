import { SIDECAR_NAME } from '../compose-file-names.ts';
import type { FilePath } from '../diagnostic.ts';
import { detectEnvironments } from './detect-environments.ts';
import { getEnvironment } from './environments.ts';
import { mergeEnvironments } from './merge-environments.ts';
import type { Environment, Project, SourceFile } from './project.ts';
import { readSidecar } from './sidecar.ts';
import { makeSourceFile } from './source-file.ts';

export interface ProjectInput {
  readonly directory: FilePath;
  /** In the order of the tool's search; a file that was opened by name first. */
  readonly composeFiles: readonly FilePath[];
  /** Every text that was read: Compose files, `.env`, sidecar. `saved: false` marks a text that is not on disk yet. */
  readonly files: readonly {
    readonly path: FilePath;
    readonly text: string;
    readonly version: string | null;
    readonly readOnly?: boolean;
    readonly saved?: boolean;
  }[];
  /** The variables of the process. */
  readonly variables: Readonly<Record<string, string>>;
  /** Given on the command line: the stack is this one, and nothing is detected. */
  readonly environment?: Environment;
  /** Where the command line runs. */
  readonly workingDirectory?: FilePath;
}

/** The project that a host has read. Broken files are fine: they are texts like any other. */
export function createProject(input: ProjectInput): Project {
  const files = new Map<FilePath, SourceFile>();
  for (const { path, text, version, readOnly = false, saved = true } of input.files) {
    files.set(path, makeSourceFile(path, text, { saved: saved ? text : null, version, readOnly }));
  }
  const { directory, variables, environment, workingDirectory } = input;
  const sidecar = readSidecar(files.get(`${directory}/${SIDECAR_NAME}`)?.text ?? '');
  const { layouts, notes, groupings, environments: kept } = sidecar;
  const detected = environment ? [environment] : detectEnvironments({ ...input, files });
  const environments = environment ? detected : mergeEnvironments(detected, kept, directory);
  const active = environments[0]!;
  return {
    directory,
    files,
    environments,
    detected,
    active: active.name,
    target: active.files[0] ?? `${directory}/compose.yaml`,
    layouts,
    notes,
    groupings,
    variables,
    absent: new Set(),
    withheld: new Map(),
    ...(workingDirectory === undefined ? {} : { workingDirectory }),
  };
}

/** The environment that is shown. */
export function activeEnvironment(project: Project): Environment {
  return getEnvironment(project, project.active);
}

/** Adds files that a resolution asked for; those that the host could not find are remembered as absent. */
export function addFiles(
  project: Project,
  asked: readonly FilePath[],
  found: ProjectInput['files'],
): Project {
  const files = new Map(project.files);
  for (const { path, text, version, readOnly = false } of found) {
    if (!files.has(path)) files.set(path, makeSourceFile(path, text, { saved: text, version, readOnly }));
  }
  const absent = new Set(project.absent);
  for (const path of asked) if (!files.has(path)) absent.add(path);
  return { ...project, files, absent };
}

/** Marks files that lie outside the opened folder: what refers to them tells so until their folder is allowed. */
export function withholdFiles(
  project: Project,
  outside: readonly { readonly path: FilePath; readonly folder: FilePath }[],
): Project {
  if (outside.length === 0) return project;
  const withheld = new Map(project.withheld);
  for (const { path, folder } of outside) withheld.set(path, folder);
  return { ...project, withheld };
}

/** The project in which the files of that folder may be read: they are missing again, and the host is asked for them. */
export function allowFolder(project: Project, folder: FilePath): Project {
  return { ...project, withheld: new Map([...project.withheld].filter(([, each]) => each !== folder)) };
}
