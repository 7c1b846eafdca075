import type { FilePath } from '../../shared/diagnostic.ts';
import { markSaved } from '../../shared/project/source-file.ts';
import { host } from '../host/host.ts';
import { keepDrafts } from './drafts.ts';
import { showProject } from './commit.ts';
import { onFileChanged } from './disk.ts';
import { failureOf, notify } from './notices.ts';
import { sidecarPath, withSidecar } from './sidecar.ts';
import { store } from './store.ts';

/** Texts that are on their way to the disk: the host reports them back as changes, which are none. */
export const saving = new Map<FilePath, string>();

/**
 * Saves the file named, else the one that the YAML pane shows; when that has nothing to save, what the canvas changed elsewhere.
 * Positions go with it.
 */
export function save(path?: FilePath): Promise<boolean> {
  const { dirty, ui } = store.getState();
  const one = path ?? ui.openFile;
  return one === undefined || (path === undefined && !dirty.has(one))
    ? saveAll()
    : write((each) => each === one);
}

export function saveAll(): Promise<boolean> {
  return write(() => true);
}

async function write(wanted: (path: FilePath) => boolean): Promise<boolean> {
  const { snapshot, dirty, files: state } = store.getState();
  if (snapshot === undefined) return false;
  const { sample } = state;
  const project = withSidecar(snapshot.project);
  if (project !== snapshot.project) showProject(project);
  const files = [...dirty]
    .filter((path) => wanted(path) || path === sidecarPath(project))
    .flatMap((path) => project.files.get(path) ?? [])
    .map(({ path, text, version }) => ({ path, text, version }));
  if (files.length === 0) {
    notify({ tone: 'info', text: { key: 'app.nothing-to-save' } });
    return true;
  }
  setSaving(true);
  for (const { path, text } of files) saving.set(path, text);
  const result = await host().call('saveFiles', { files });
  for (const { path } of files) saving.delete(path);
  setSaving(false);
  if (!result.ok) {
    await explain(result, files);
    return false;
  }
  markAllSaved(files, new Map(result.value.map((each) => [each.path, each.version])));
  // What is on disk is no draft any more, from this moment on.
  void keepDrafts();
  const name = files[0]?.path.split('/').at(-1) ?? '';
  const args = { count: files.length, name, folder: project.directory };
  // A sample had no place yet: say which one it has got.
  notify({ tone: 'good', text: { key: sample ? 'app.saved-in' : 'app.saved', args } });
  return true;
}

function markAllSaved(
  files: readonly { path: FilePath; text: string }[],
  versions: ReadonlyMap<FilePath, string>,
): void {
  const { snapshot, files: state } = store.getState();
  if (snapshot === undefined) return;
  const next = new Map(snapshot.project.files);
  for (const { path, text } of files) {
    const file = next.get(path);
    if (file !== undefined) next.set(path, markSaved(file, text, versions.get(path) ?? null));
  }
  showProject(
    { ...snapshot.project, files: next },
    {
      files: { ...state, sample: false, ...(state.sample ? { opened: snapshot.project.directory } : {}) },
    },
  );
}

function setSaving(value: boolean): void {
  store.setState(({ files }) => ({ files: { ...files, saving: value } }));
}

/** A save that did not work says why and leaves a way on; the texts are as they were. */
async function explain(
  result: Parameters<typeof failureOf>[0],
  files: readonly { path: FilePath }[],
): Promise<void> {
  const path = result.path ?? files[0]?.path;
  if (path !== undefined && (result.code === 'changed-on-disk' || result.code === 'not-found')) {
    const now = await host().call('readFiles', { paths: [path] });
    if (now.ok && now.value.unreadable.length === 0) {
      const [file] = now.value.files;
      onFileChanged(path, file?.text ?? null, file?.version ?? null);
      return;
    }
  }
  notify({
    tone: 'error',
    text: { failure: failureOf(result, path) },
    actions: [{ label: { key: 'failure.try-again' }, run: () => void saveAll() }],
  });
}
