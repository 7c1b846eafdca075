import type { FilePath } from '../diagnostic.ts';
import { invertEdits, invertEditsBy } from '../text/text-edit.ts';
import type { TextEdits } from '../text/text-edit.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import { patchLayouts } from '../layout/layouts.ts';
import type { EnvironmentsPatch, Project, SourceFile, Transaction } from './project.ts';
import { withEnvironments } from './environments.ts';
import { editSourceFile, isYamlPath, makeSourceFile } from './source-file.ts';

export interface Applied {
  readonly project: Project;
  /** The transaction that takes the change back, to the same bytes and positions. */
  readonly inverse: Transaction;
}

/**
 * Applies a transaction. `parsed` gives the trees of edited files where they are known already.
 * Throws when it edits a file that the project does not have: that is our bug.
 */
export function applyTransaction(
  project: Project,
  transaction: Transaction,
  parsed?: ReadonlyMap<FilePath, YamlFile>,
): Applied {
  const { edits, create = [], remove = [] } = transaction;
  const files = new Map(project.files);
  for (const path of create) {
    files.set(path, makeSourceFile(path, '', { saved: null, version: null, readOnly: false }));
  }
  const undo = new Map<FilePath, TextEdits>();
  for (const [path, fileEdits] of edits) {
    const file = files.get(path);
    if (file === undefined) throw new Error(`a transaction edits ${path}, which is not in the project`);
    undo.set(path, invertIn(file, fileEdits));
    files.set(path, editSourceFile(file, fileEdits, parsed?.get(path)));
  }
  for (const path of remove) files.delete(path);

  // Moving nodes changes no file, and whoever caches by the identity of `files` may keep what he has.
  const isMove = edits.size + create.length + remove.length === 0;
  const [layouts, layoutsUndo] = patchLayouts(project.layouts, transaction.layouts ?? new Map());
  const { notes = project.notes, groupings = project.groupings } = transaction;
  const next = { ...project, files: isMove ? project.files : files, layouts, notes, groupings };
  const { environments } = transaction;
  const shown = environments === undefined ? next : withEnvironments(next, environments);
  return {
    project: shown,
    inverse: {
      label: transaction.label,
      origin: 'history',
      edits: undo,
      ...(layoutsUndo.size === 0 ? {} : { layouts: layoutsUndo }),
      ...(transaction.notes === undefined ? {} : { notes: project.notes }),
      ...(transaction.groupings === undefined ? {} : { groupings: project.groupings }),
      ...(environments === undefined ? {} : { environments: environmentsBack(project, shown) }),
      ...(create.length > 0 ? { remove: create } : {}),
      ...(remove.length > 0 ? { create: remove } : {}),
    },
  };
}

function environmentsBack(before: Project, after: Project): EnvironmentsPatch {
  const { environments: list, active, target } = before;
  const isSame = after.active === active && after.target === target;
  return { list, active, ...(isSame ? {} : { shown: { active, target } }) };
}

/** The inverse edits; a Compose file's text is not joined for it. */
function invertIn(file: SourceFile, edits: TextEdits): TextEdits {
  if (!isYamlPath(file.path)) return invertEdits(file.text, edits);
  return invertEditsBy((from, to) => textBetween(file.yaml, from, to), edits);
}

function textBetween(yaml: YamlFile, from: number, to: number): string {
  let text = '';
  let start = 0;
  for (const chunk of yaml.chunks) {
    const end = start + chunk.text.length;
    if (end > from && start < to) text += chunk.text.slice(Math.max(0, from - start), to - start);
    if (end >= to) break;
    start = end;
  }
  return text;
}
