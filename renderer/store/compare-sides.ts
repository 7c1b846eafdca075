import type { FilePath } from '../../shared/diagnostic.ts';
import type { Environment, Project, SourceFile } from '../../shared/project/project.ts';
import { makeSourceFile } from '../../shared/project/source-file.ts';

/** One side of a comparison. */
export type SideChoice =
  | { readonly kind: 'environment'; readonly name: string }
  /** The same as its files are on disk. */
  | { readonly kind: 'saved'; readonly name: string }
  /** A file for itself. */
  | { readonly kind: 'file'; readonly path: FilePath }
  /** The environment of the other side (else the one that is shown) as it was at a revision of the repository. */
  | { readonly kind: 'revision'; readonly id: string };

/** Texts at a revision; null: it was not there. What was not asked for yet is not in the map. */
export type RevisionTexts = ReadonlyMap<FilePath, string | null>;

/** A choice as a text for lists, and back; undefined for what is none. */
export function keyOfSide(side: SideChoice): string {
  switch (side.kind) {
    case 'environment':
    case 'saved':
      return `${side.kind}:${side.name}`;
    case 'file':
      return `file:${side.path}`;
    case 'revision':
      return `revision:${side.id}`;
  }
}

export function sideOfKey(key: string): SideChoice | undefined {
  const colon = key.indexOf(':');
  const rest = key.slice(colon + 1);
  switch (key.slice(0, colon)) {
    case 'environment':
      return { kind: 'environment', name: rest };
    case 'saved':
      return { kind: 'saved', name: rest };
    case 'file':
      return { kind: 'file', path: rest };
    case 'revision':
      return { kind: 'revision', id: rest };
    default:
      return undefined;
  }
}

/** Whether the choice still names something. */
export function isThere(project: Project, side: SideChoice): boolean {
  if (side.kind === 'file') return project.files.has(side.path);
  return side.kind === 'revision' || project.environments.some(({ name }) => name === side.name);
}

/** The project whose active environment is what the choice means. `environment` is that of a revision. */
export function projectOfSide(
  project: Project,
  side: SideChoice,
  { environment, texts }: { readonly environment: string; readonly texts: RevisionTexts },
): Project {
  switch (side.kind) {
    case 'environment':
      return { ...project, active: side.name };
    case 'saved':
      return { ...savedProject(project), active: side.name };
    case 'file': {
      const { path } = side;
      const alone: Environment = { name: path, files: [path], envFiles: [], profiles: [], variables: {} };
      return { ...project, environments: [alone], active: path };
    }
    case 'revision':
      return { ...projectAt(project, texts), active: environment };
  }
}

/** The project as it is on disk. A file that was never saved is absent. */
function savedProject(project: Project): Project {
  const files = new Map<FilePath, SourceFile>();
  const absent = new Set(project.absent);
  for (const [path, file] of project.files) {
    if (file.saved === null) absent.add(path);
    else files.set(path, file.text === file.saved ? file : makeSourceFile(path, file.saved, file));
  }
  return withoutAbsent({ ...project, files, absent });
}

function projectAt(project: Project, texts: RevisionTexts): Project {
  const files = new Map<FilePath, SourceFile>();
  const absent = new Set<FilePath>();
  for (const [path, text] of texts) {
    if (text === null) absent.add(path);
    else files.set(path, makeSourceFile(path, text, { saved: text, version: null, readOnly: true }));
  }
  return withoutAbsent({ ...project, files, absent });
}

/** Layers that did not exist yet are no layers: an environment is compared as far as it was there. */
function withoutAbsent(project: Project): Project {
  const isHere = (path: FilePath) => !project.absent.has(path);
  const environments = project.environments.map((each) => ({
    ...each,
    files: each.files.filter(isHere),
    envFiles: each.envFiles.filter(isHere),
  }));
  return { ...project, environments };
}
