import type { FilePath } from '../../shared/diagnostic.ts';
import { message } from '../../shared/message.ts';
import { applyTransaction } from '../../shared/project/apply-transaction.ts';
import { differenceOf, diskChange } from '../../shared/project/disk-change.ts';
import type { Project } from '../../shared/project/project.ts';
import { markSaved } from '../../shared/project/source-file.ts';
import { takeSnapshot } from '../../shared/project/snapshot.ts';
import { closeGroup, commit, dispatch, showProject } from './commit.ts';
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
    return;
  }
  const change = diskChange(project, path, text, version);
  if (change.kind === 'conflict') {
    offerConflict(path, text, version);
  } else if (change.kind === 'same') {
    showProject(change.project);
    if (text === null && file !== undefined) {
      notify({ tone: 'warning', text: { key: 'app.deleted-on-disk', args: { name: nameOf(path) } } });
    }
  } else {
    closeGroup();
    const applied = applyTransaction(change.project, change.transaction);
    commit(takeSnapshot(applied.project, snapshot), change.transaction, applied.inverse);
    notify({ tone: 'info', text: { key: 'app.taken-over', args: { name: nameOf(path) } } });
  }
}

function withSaved(project: Project, path: FilePath, text: string, version: string | null): Project {
  const file = project.files.get(path);
  if (file === undefined) return project;
  return { ...project, files: new Map(project.files).set(path, markSaved(file, text, version)) };
}

/** Shows what is on disk as another version of a file that has unsaved changes; the person decides. */
export function offerConflict(path: FilePath, text: string | null, version: string | null): void {
  const { snapshot, files } = store.getState();
  if (snapshot === undefined) return;
  if (text === null) {
    showProject(gone(snapshot.project, path));
    notify({ tone: 'warning', text: { key: 'app.deleted-on-disk', args: { name: nameOf(path) } } });
    return;
  }
  store.setState({ files: { ...files, conflicts: new Map(files.conflicts).set(path, { text, version }) } });
  const before = asked.get(path);
  if (before !== undefined) dismiss(before);
  const id = notify({
    tone: 'warning',
    text: { key: 'app.changed-on-disk', args: { name: nameOf(path) } },
    actions: [
      { label: { key: 'app.keep-mine' }, run: () => settleConflict(path, 'mine') },
      { label: { key: 'app.take-theirs' }, run: () => settleConflict(path, 'theirs') },
    ],
  });
  asked.set(path, id);
}

function gone(project: Project, path: FilePath): Project {
  const change = diskChange(project, path, null, null);
  return change.kind === 'same' ? change.project : project;
}

export function settleConflict(path: FilePath, keep: 'mine' | 'theirs'): void {
  const { snapshot, files } = store.getState();
  const theirs = files.conflicts.get(path);
  const file = snapshot?.project.files.get(path);
  if (snapshot === undefined || theirs === undefined || theirs.text === null || file === undefined) return;
  const conflicts = new Map(files.conflicts);
  conflicts.delete(path);
  asked.delete(path);
  showProject(withSaved(snapshot.project, path, theirs.text, theirs.version), {
    files: { ...files, conflicts },
  });
  if (keep === 'mine' || file.text === theirs.text) return;
  closeGroup();
  dispatch({
    label: message('project.changed-on-disk', { file: nameOf(path) }),
    origin: 'disk',
    edits: new Map([[path, [differenceOf(file.text, theirs.text)]]]),
  });
}
