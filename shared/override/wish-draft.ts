import type { FilePath } from '../diagnostic.ts';
import { message } from '../message.ts';
import { applyTransaction } from '../project/apply-transaction.ts';
import type { Environment, EnvironmentsPatch } from '../project/project.ts';
import { isYamlPath } from '../project/source-file.ts';
import type { Snapshot } from '../project/snapshot-type.ts';
import { takeSnapshot } from '../project/snapshot.ts';
import { isRefusal, refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import { baseNameOf } from '../resolve/syntax/go-paths.ts';
import { composeEdits } from '../text/compose-edits.ts';
import { positionAt } from '../text/lines.ts';
import type { TextEdits } from '../text/text-edit.ts';
import { refuseBroken } from '../yaml/expect.ts';
import { absoluteOffset } from '../yaml/locate.ts';
import { parseYaml } from '../yaml/parse.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';

/** What a function of the lossless writer answers: the edits and the file after them, or why not. */
export type WriterAnswer = { readonly edits: TextEdits; readonly after: YamlFile } | Refusal;

/** A file of a draft: as it is after the steps so far, and the edits that lead there from the snapshot's text. */
export interface DraftFile {
  readonly yaml: YamlFile;
  readonly edits: TextEdits;
}

/** Edits in the making, of one or several files. Immutable: tactics are tried on the same draft, one after the other. */
export interface WishDraft {
  readonly start: Snapshot;
  readonly files: ReadonlyMap<FilePath, DraftFile>;
  /** Files that come into being. */
  readonly created: readonly FilePath[];
  /** The environments afterwards, where the edit changes what they consist of. */
  readonly environments?: readonly Environment[];
}

/** A draft without any edit yet. */
export function emptyDraft(start: Snapshot): WishDraft {
  return { start, files: new Map(), created: [] };
}

/** The draft with the file as a layer: made, and put on top of the active environment, where it is not there yet. */
export function withLayer(draft: WishDraft, path: FilePath): WishDraft {
  const { project } = draft.start;
  if (yamlIn(draft, path) !== undefined) return draft;
  const made = withFile(draft, path);
  const isKnown = project.absent.has(path) || project.environments.some(({ files }) => files.includes(path));
  if (isKnown) return made;
  return {
    ...made,
    environments: (draft.environments ?? project.environments).map((each) =>
      each.name === project.active ? { ...each, files: [...each.files, path] } : each,
    ),
  };
}

/** The file as it is after the steps so far; undefined when the project does not have it. */
export function yamlIn(draft: WishDraft, path: FilePath): YamlFile | undefined {
  return draft.files.get(path)?.yaml ?? draft.start.project.files.get(path)?.yaml;
}

/** The draft with the file, made empty when the project does not have it. */
export function withFile(draft: WishDraft, path: FilePath): WishDraft {
  if (yamlIn(draft, path) !== undefined) return draft;
  const files = new Map(draft.files).set(path, { yaml: parseYaml(''), edits: [] });
  return { ...draft, files, created: [...draft.created, path] };
}

/** The draft after one step of the writer in a file that it has, or the writer's refusal. */
export function stepIn(
  draft: WishDraft,
  path: FilePath,
  write: (file: YamlFile) => WriterAnswer,
): WishDraft | Refusal {
  const yaml = yamlIn(draft, path);
  if (yaml === undefined) throw new Error(`a command writes to ${path}, which is not in the project`);
  const answer = write(yaml);
  if (isRefusal(answer))
    return answer.code === 'file-has-errors' ? refuseBrokenOf(draft, path, answer) : answer;
  const edits = composeEdits(draft.files.get(path)?.edits ?? [], answer.edits);
  return { ...draft, files: new Map(draft.files).set(path, { yaml: answer.after, edits }) };
}

/** The writer knows no files: which one has the errors, the one that is written to or the one that something is carried from. */
function refuseBrokenOf(draft: WishDraft, path: FilePath, answer: Refusal): Refusal {
  const meant = JSON.stringify(answer.message);
  for (const each of [path, ...draft.start.project.files.keys()]) {
    const yaml = isYamlPath(each) ? yamlIn(draft, each) : undefined;
    const own = yaml && refuseBroken(yaml);
    if (yaml !== undefined && JSON.stringify(own?.message) === meant) return refuseFileWithErrors(each, yaml);
  }
  return answer;
}

/** A file that does not parse is not edited by commands: which one, and where to mend it. */
export function refuseFileWithErrors(path: FilePath, yaml: YamlFile): Refusal {
  const problem = yaml.problems[0]!;
  const at = positionAt(yaml.text, absoluteOffset(yaml, problem.chunk, problem.from));
  return refuse('file-has-errors', message('project.file-has-errors', { file: baseNameOf(path), ...at }));
}

/** What differs from the snapshot: the edits of files, the same files parsed, those that are made, and the environments. */
export interface DraftChanges {
  readonly edits: ReadonlyMap<FilePath, TextEdits>;
  readonly parsed: ReadonlyMap<FilePath, YamlFile>;
  readonly create?: readonly FilePath[];
  readonly environments?: EnvironmentsPatch;
}

export function changesOf({ start, files, created, environments }: WishDraft): DraftChanges {
  const changed = [...files].filter(([, { edits }]) => edits.length > 0);
  return {
    edits: new Map(changed.map(([path, { edits }]) => [path, edits])),
    parsed: new Map(changed.map(([path, { yaml }]) => [path, yaml])),
    ...(created.length > 0 ? { create: created } : {}),
    ...(environments === undefined
      ? {}
      : { environments: { list: environments, active: start.project.active } }),
  };
}

/** The project as it is after the steps so far, resolved. Taken once per draft. */
export function snapshotAfter(draft: WishDraft): Snapshot {
  const { parsed, ...changes } = changesOf(draft);
  if (changes.edits.size === 0 && changes.create === undefined && changes.environments === undefined) {
    return draft.start;
  }
  const known = snapshots.get(draft);
  if (known !== undefined) return known;
  const { project } = applyTransaction(
    draft.start.project,
    { label: message('project.move'), origin: 'canvas', ...changes },
    parsed,
  );
  const snapshot = takeSnapshot(project, draft.start);
  snapshots.set(draft, snapshot);
  return snapshot;
}

const snapshots = new WeakMap<WishDraft, Snapshot>();
