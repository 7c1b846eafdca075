import { message } from '../../shared/message.ts';
import type { Draft } from '../../shared/host.ts';
import type { FilePath } from '../../shared/diagnostic.ts';
import { differenceOf } from '../../shared/project/disk-change.ts';
import { mergeEnvironments } from '../../shared/project/merge-environments.ts';
import type { LayoutPatch, LayoutsPatch, Project, Transaction } from '../../shared/project/project.ts';
import { readSidecar } from '../../shared/project/sidecar.ts';
import { viewNames } from '../../shared/graph/views/view.ts';
import { layoutIn } from '../../shared/layout/layouts.ts';
import { host } from '../host/host.ts';
import type { FoundDraft } from './app-state.ts';
import { closeGroup, dispatch } from './commit.ts';
import { keepDrafts } from './drafts.ts';
import { loadFiles } from './missing-files.ts';
import { dismiss, notify } from './notices.ts';
import { sidecarPath, withSidecar } from './sidecar.ts';
import { store } from './store.ts';

let notice: number | undefined;

/**
 * Looks for texts of this project that a crash left unsaved. Those of this window's own page (`mine`) are put back at once, unless
 * the file changed meanwhile; about all others the person is asked. `from`: the folder that the sample had then.
 */
export async function findDrafts(mine: string | undefined, from?: string): Promise<void> {
  const project = store.getState().snapshot?.project;
  if (project === undefined) return;
  // What this window held of a project that was given up a moment ago is nobody's any more.
  await keepDrafts();
  const answer = await host().call('readDrafts', { directory: from ?? project.directory });
  if (!answer.ok || answer.value.length === 0) return;
  const drafts = answer.value.map((draft) => moved(draft, project.directory));
  const unknown = drafts.map(({ path }) => path).filter((path) => !project.files.has(path));
  if (unknown.length > 0) await loadFiles([...new Set(unknown)]);
  const now = store.getState().snapshot?.project;
  if (now?.directory !== project.directory) return;
  const found = newestOf(drafts, now);
  const settled = new Set(found.flatMap(({ ids }) => ids));
  await drop(drafts.map(({ id }) => id).filter((id) => !settled.has(id)));
  const own = found.filter(({ session, changed }) => session === mine && !changed);
  if (own.length > 0) await restore(own);
  const others = found.filter((each) => !own.includes(each));
  store.setState({ drafts: others });
  if (others.length > 0) offer();
}

/** A sample that is opened again may get another folder. */
function moved(draft: Draft, directory: string): Draft {
  if (draft.directory === directory) return draft;
  return { ...draft, path: directory + draft.path.slice(draft.directory.length) };
}

/** One per file, the newest; what is on disk already is left out. */
function newestOf(drafts: readonly Draft[], project: Project): FoundDraft[] {
  const found = new Map<FilePath, FoundDraft>();
  for (const { id, session, path, text, version, time } of drafts) {
    const before = found.get(path);
    if (before !== undefined) {
      found.set(path, { ...before, ids: [...before.ids, id] });
      continue;
    }
    const file = project.files.get(path);
    if (file?.text === text) continue;
    const changed = version !== (file?.version ?? null);
    found.set(path, { ids: [id], session, path, text, time, changed });
  }
  return [...found.values()];
}

function offer(): void {
  if (notice !== undefined) dismiss(notice);
  const { drafts, dialog } = store.getState();
  const show = () => store.setState({ dialog: { kind: 'drafts' } });
  notice = notify({
    tone: 'warning',
    text: { key: 'recover.found', args: { count: drafts.length } },
    actions: [{ label: { key: 'recover.show' }, run: show }],
  });
  if (dialog === undefined) show();
}

/** Puts texts back into their files, as one step of undo. They stay with the host until it has them from this window. */
async function restore(drafts: readonly FoundDraft[]): Promise<void> {
  const { snapshot } = store.getState();
  if (snapshot === undefined) return;
  closeGroup();
  dispatch(restoring(snapshot.project, drafts));
  if (await keepDrafts()) await drop(drafts.flatMap(({ ids }) => ids));
}

function restoring(project: Project, drafts: readonly FoundDraft[]): Transaction {
  const sidecar = drafts.find(({ path }) => path === sidecarPath(project));
  const texts = drafts.filter((draft) => draft !== sidecar);
  const create = texts.map(({ path }) => path).filter((path) => !project.files.has(path));
  const edits = texts.map(
    ({ path, text }) => [path, [differenceOf(project.files.get(path)?.text ?? '', text)]] as const,
  );
  return {
    label: message('project.restored'),
    origin: 'disk',
    edits: new Map(edits),
    ...(create.length > 0 ? { create } : {}),
    ...(sidecar === undefined ? {} : placesOf(project, sidecar.text)),
  };
}

/** The sidecar's text is printed from positions and environments: those are what is put back. */
function placesOf(
  project: Project,
  text: string,
): Pick<Transaction, 'layouts' | 'notes' | 'groupings' | 'environments'> {
  const { layouts, notes, groupings, environments } = readSidecar(text);
  const patch: LayoutsPatch = new Map(
    viewNames.map((view): [typeof view, LayoutPatch] => {
      const wanted = layoutIn(layouts, view);
      const gone = [...layoutIn(project.layouts, view).keys()].filter((id) => !wanted.has(id));
      return [view, new Map([...wanted, ...gone.map((id) => [id, null] as const)])];
    }),
  );
  const list = mergeEnvironments(project.detected, environments, project.directory);
  return { layouts: patch, notes, groupings, environments: { list, active: project.active } };
}

async function drop(ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await host().call('dropDrafts', { ids: [...ids] });
}

/** The person's answer about some of what was found; what is not named stays for later. */
export async function settleDrafts(paths: readonly FilePath[], keep: boolean): Promise<void> {
  const { drafts } = store.getState();
  const chosen = drafts.filter(({ path }) => paths.includes(path));
  const rest = drafts.filter((each) => !chosen.includes(each));
  store.setState({ drafts: rest });
  if (rest.length === 0 && notice !== undefined) dismiss(notice);
  if (rest.length === 0)
    store.setState(({ dialog }) => (dialog?.kind === 'drafts' ? { dialog: undefined } : {}));
  if (keep) await restore(chosen);
  else await drop(chosen.flatMap(({ ids }) => ids));
}

/** What the project has in the place of an unsaved text, for those who compare. */
export function textNow(path: FilePath): string {
  const project = store.getState().snapshot?.project;
  if (project === undefined) return '';
  const files = path === sidecarPath(project) ? withSidecar(project).files : project.files;
  return files.get(path)?.text ?? '';
}

/** A connection that came back is a new session: it gets the texts, and what the old one held is dropped. */
export async function moveDrafts(before: string): Promise<void> {
  const project = store.getState().snapshot?.project;
  if (project === undefined || !(await keepDrafts())) return;
  const left = await host().call('readDrafts', { directory: project.directory });
  if (left.ok) await drop(left.value.filter(({ session }) => session === before).map(({ id }) => id));
}
