import type { FilePath } from '../../shared/diagnostic.ts';
import { SIDECAR_NAME } from '../../shared/compose-file-names.ts';
import { isSame, keepEnvironments, mergeEnvironments } from '../../shared/project/merge-environments.ts';
import { sameGroupings } from '../../shared/graph/grouping.ts';
import { viewNames } from '../../shared/graph/views/view.ts';
import { layoutIn } from '../../shared/layout/layouts.ts';
import type { Layout } from '../../shared/layout/positions.ts';
import type { Project } from '../../shared/project/project.ts';
import { printSidecar, readSidecar } from '../../shared/project/sidecar.ts';
import type { Sidecar } from '../../shared/project/sidecar.ts';
import { sameNotes } from '../../shared/project/notes.ts';
import { makeSourceFile } from '../../shared/project/source-file.ts';

export const sidecarPath = (project: Project): FilePath => `${project.directory}/${SIDECAR_NAME}`;

/** The sidecar on disk, read once per text. */
let known: { readonly text: string; readonly sidecar: Sidecar } = { text: '', sidecar: readSidecar('') };

function savedSidecar(project: Project): Sidecar {
  const text = project.files.get(sidecarPath(project))?.saved ?? '';
  if (known.text !== text) known = { text, sidecar: readSidecar(text) };
  return known.sidecar;
}

/** Whether nodes were moved or environments changed since the sidecar was written. */
export function isSidecarDirty(project: Project): boolean {
  const saved = savedSidecar(project);
  return (
    !sameNotes(project.notes, saved.notes) ||
    !sameGroupings(project.groupings, saved.groupings) ||
    isLayoutDirty(project, saved) ||
    areEnvironmentsDirty(project, saved)
  );
}

function isLayoutDirty({ layouts }: Project, { layouts: saved }: Sidecar): boolean {
  if (saved === layouts) return false;
  return viewNames.some((view) => !isSameLayout(layoutIn(layouts, view), layoutIn(saved, view)));
}

function isSameLayout(a: Layout, b: Layout): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  return [...a].every(([id, { x, y }]) => {
    const point = b.get(id);
    return point?.x === x && point.y === y;
  });
}

/** The list that was found clean last: as long as it is the same object, nothing has to be compared. */
let clean: { readonly list: Project['environments']; readonly saved: Sidecar } | undefined;

function areEnvironmentsDirty(project: Project, saved: Sidecar): boolean {
  const { environments, detected, directory } = project;
  if (clean?.list === environments && clean.saved === saved) return false;
  const onDisk = mergeEnvironments(detected, saved.environments, directory);
  if (!isSame(onDisk, environments)) return true;
  clean = { list: environments, saved };
  return false;
}

/** The project with the sidecar's text brought up to its positions and environments, before it is saved. */
export function withSidecar(project: Project): Project {
  const path = sidecarPath(project);
  const file = project.files.get(path);
  if (!isSidecarDirty(project)) return project;
  const environments = keepEnvironments(project, savedSidecar(project).environments);
  const text = printSidecar(
    { layouts: project.layouts, notes: project.notes, groupings: project.groupings, environments },
    file?.text,
  );
  const disk = file ?? { saved: null, version: null, readOnly: false };
  return { ...project, files: new Map(project.files).set(path, makeSourceFile(path, text, disk)) };
}
