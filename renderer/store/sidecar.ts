import type { FilePath } from '../../shared/diagnostic.ts';
import { printSidecar, readSidecar } from '../../shared/layout/sidecar.ts';
import { SIDECAR_NAME } from '../../shared/compose-file-names.ts';
import type { Layout, Project } from '../../shared/project/project.ts';
import { makeSourceFile } from '../../shared/project/source-file.ts';

export const sidecarPath = (project: Project): FilePath => `${project.directory}/${SIDECAR_NAME}`;

/** The positions on disk, read once per text. */
let known: { readonly text: string; readonly layout: Layout } = { text: '', layout: new Map() };

function savedLayout(project: Project): Layout {
  const text = project.files.get(sidecarPath(project))?.saved ?? '';
  if (known.text !== text) known = { text, layout: readSidecar(text) };
  return known.layout;
}

/** Whether nodes were moved since the sidecar was written. */
export function isLayoutDirty(project: Project): boolean {
  const saved = savedLayout(project);
  if (saved === project.layout) return false;
  if (saved.size !== project.layout.size) return true;
  for (const [id, { x, y }] of project.layout) {
    const point = saved.get(id);
    if (point?.x !== x || point.y !== y) return true;
  }
  return false;
}

/** The project with the sidecar's text brought up to its positions, before it is saved. */
export function withSidecar(project: Project): Project {
  const path = sidecarPath(project);
  const file = project.files.get(path);
  if (!isLayoutDirty(project)) return project;
  const text = printSidecar(project.layout, file?.text);
  const disk = file ?? { saved: null, version: null, readOnly: false };
  return { ...project, files: new Map(project.files).set(path, makeSourceFile(path, text, disk)) };
}
