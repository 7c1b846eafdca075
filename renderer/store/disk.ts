import type { FilePath } from '../../shared/diagnostic.ts';
import { message } from '../../shared/message.ts';
import { applyTransaction } from '../../shared/project/apply-transaction.ts';
import { diskChange, partsOf } from '../../shared/project/disk-change.ts';
import { mergeEdits, type MergeChoice, type MergePart } from '../../shared/text/merge-texts.ts';
import type { Project } from '../../shared/project/project.ts';
import { isYamlPath, markSaved } from '../../shared/project/source-file.ts';
import { dropFile, environmentsOffered, takeOffered } from '../../shared/project/appeared-file.ts';
import { takeSnapshot } from '../../shared/project/snapshot.ts';
import { closeGroup, commit, dispatch, showProject } from './commit.ts';
import { editEnvironments, setEnvironment } from './environment.ts';
import { dismiss, notify } from './notices.ts';
import { store } from './store.ts';

const nameOf = (path: FilePath) => path.slice(path.lastIndexOf('/') + 1);

/** The notice that asks about a conflict, by file, so that the answer takes it away. */
const asked = new Map<FilePath, number>();

/** Another program changed, made or removed a file of the project. */
export function onFileChanged(path: FilePath, text: string | null, version: string | null): void {
  const { snapshot } = store.getState();
  if (snapshot === undefined) return;
  const { project } = snapshot;
  const file = project.files.get(path);
  if (file !== undefined && text !== null && text === file.saved) {
    if (version !== file.version) showProject(withSaved(project, path, text, version));
    settled(path);
    return;
  }
  const change = diskChange(project, path, text, version);
  if (change.kind === 'conflict') {
    offerConflict(path, text, version);
  } else if (change.kind === 'same') {
    showProject(change.project);
    settled(path);
    if (text === null && file !== undefined) tellDeleted(path);
    if (text !== null && file === undefined) tellAppeared(change.project, path);
  } else {
    closeGroup();
    const applied = applyTransaction(change.project, change.transaction);
    commit(takeSnapshot(applied.project, snapshot), change.transaction, applied.inverse);
    const key = change.kind === 'merge' ? 'conflict.merged' : 'app.taken-over';
    settled(path);
    notify({ tone: 'info', text: { key, args: { name: nameOf(path) } } });
  }
}

/** A file of the folder is gone: its text stays until the person lets it go. */
function tellDeleted(path: FilePath): void {
  const project = store.getState().snapshot?.project;
  const isLayer = project?.environments.some((each) => [...each.files, ...each.envFiles].includes(path));
  notify({
    tone: 'warning',
    text: { key: 'app.deleted-on-disk', args: { name: nameOf(path) } },
    actions:
      isLayer === true
        ? [
            {
              label: { key: 'app.drop-file' },
              run: () => void editEnvironments((each) => dropFile(each, path)),
            },
          ]
        : [],
  });
}

/** A file has come into the folder: what it can be is offered. */
function tellAppeared(project: Project, path: FilePath): void {
  if (project.environments.some((each) => [...each.files, ...each.envFiles].includes(path))) return;
  const offered = environmentsOffered(project, path);
  const first = offered[0];
  if (first === undefined && !isYamlPath(path)) return;
  notify({
    tone: 'info',
    text: { key: 'app.file-appeared', args: { name: nameOf(path) } },
    actions: [
      ...(first === undefined
        ? []
        : [
            {
              label: { key: 'app.show-as', args: { environment: first.name } },
              run: () => {
                const now = store.getState().snapshot?.project;
                if (now === undefined) return;
                const still = environmentsOffered(now, path);
                if (still.length === 0) return;
                editEnvironments((each) => takeOffered(each, still));
                setEnvironment(still[0]!.name);
              },
            },
          ]),
      {
        label: { key: 'action.edit-environments' },
        run: () => store.setState({ dialog: { kind: 'environments' } }),
      },
    ],
  });
}

function withSaved(project: Project, path: FilePath, text: string, version: string | null): Project {
  const file = project.files.get(path);
  if (file === undefined) return project;
  return { ...project, files: new Map(project.files).set(path, markSaved(file, text, version)) };
}

/** Shows what is on disk as another version of a file that has unsaved changes; the person decides. */
function offerConflict(path: FilePath, text: string | null, version: string | null): void {
  const { files, dialog } = store.getState();
  store.setState({ files: { ...files, conflicts: new Map(files.conflicts).set(path, { text, version }) } });
  const before = asked.get(path);
  if (before !== undefined) dismiss(before);
  const show = () => store.setState({ dialog: { kind: 'conflict', path } });
  const id = notify({
    tone: 'warning',
    text: { key: 'app.changed-on-disk', args: { name: nameOf(path) } },
    actions: [{ label: { key: 'conflict.show' }, run: show }],
  });
  asked.set(path, id);
  if (dialog?.kind === 'conflict' && dialog.path === path) show();
}

/** There is nothing to ask about this file any more. */
function settled(path: FilePath): void {
  const before = asked.get(path);
  if (before !== undefined) dismiss(before);
  asked.delete(path);
  const { files, dialog } = store.getState();
  if (!files.conflicts.has(path)) return;
  const conflicts = new Map(files.conflicts);
  conflicts.delete(path);
  const closes = dialog?.kind === 'conflict' && dialog.path === path;
  store.setState({ files: { ...files, conflicts }, ...(closes ? { dialog: undefined } : {}) });
}

/** Both sides of a file that changed on disk while it had unsaved changes, piece by piece; undefined: there is nothing to decide. */
export function conflictParts(path: FilePath): MergePart[] | undefined {
  const { snapshot, files } = store.getState();
  const file = snapshot?.project.files.get(path);
  const theirs = files.conflicts.get(path)?.text;
  if (file === undefined || theirs === undefined || theirs === null) return undefined;
  const parts = partsOf(file, theirs);
  if (parts.some(({ kind }) => kind === 'conflict')) return parts;
  // No line touches another, and yet both together are no YAML: the choice is between the whole texts.
  return [{ kind: 'conflict', base: file.saved ?? '', mine: file.text, theirs }];
}

/** The person's answer, one word for each conflict in the order of the text; what only one side changed is in either way. */
export function settleConflict(path: FilePath, choices: readonly MergeChoice[]): void {
  const { snapshot, files } = store.getState();
  const theirs = files.conflicts.get(path);
  const parts = conflictParts(path);
  if (snapshot === undefined || parts === undefined || theirs === undefined || theirs.text === null) return;
  const edits = mergeEdits(parts, (number) => choices[number] ?? 'mine');
  settled(path);
  showProject(withSaved(snapshot.project, path, theirs.text, theirs.version));
  if (edits.length === 0) return;
  closeGroup();
  dispatch({
    label: message('project.merged-on-disk', { file: nameOf(path) }),
    origin: 'disk',
    edits: new Map([[path, edits]]),
  });
}
