import type { OpenedProject } from '../../shared/host.ts';
import { createProject, type ProjectInput } from '../../shared/project/create-project.ts';
import { emptyHistory } from '../../shared/project/history.ts';
import { takeSnapshot } from '../../shared/project/snapshot.ts';
import { host } from '../host/host.ts';
import type { AppState, NoticeAction } from './app-state.ts';
import { closeGroup, showSnapshot } from './commit.ts';
import { noComparison } from './comparison.ts';
import { hasWork } from './dirty.ts';
import { failureOf, notify } from './notices.ts';
import { forgetOutside } from './outside.ts';
import { findDrafts } from './recover.ts';
import { offerTour } from './offer-tour.ts';
import { noFiles, noSelection, store } from './store.ts';

/** Does it at once, or after the person has said what becomes of unsaved work. */
function afterWork(then: () => void): void {
  if (hasWork(store.getState())) store.setState({ dialog: { kind: 'discard', then } });
  else then();
}

function show(opened: OpenedProject, name: string, sample: boolean): void {
  const project = createProject({
    directory: opened.directory,
    composeFiles: opened.composeFiles,
    files: [
      ...opened.files.map((file) => (sample ? { ...file, version: null, saved: false } : file)),
      ...begun(opened),
    ],
    variables: opened.variables,
  });
  closeGroup();
  forgetOutside();
  const snapshot = takeSnapshot(project);
  // The bench counts from here to the first drawing.
  performance.mark('project parsed');
  showSnapshot(snapshot, {
    phase: 'open',
    history: emptyHistory,
    files: { ...noFiles, unreadable: opened.unreadable, sample, opened: name },
    drafts: [],
    selection: noSelection,
    lastChange: undefined,
    comparison: noComparison,
    dialog: undefined,
    tour: undefined,
    // What was said about another project is over.
    notices: [],
    ui: { ...store.getState().ui, openFile: project.target },
  });
  for (const { path, code } of opened.unreadable) {
    // A link that leads out of the folder: the person is asked when the environment that is shown needs it.
    if (code === 'outside-project') continue;
    notify({ tone: 'warning', text: { key: 'app.unreadable', args: { name: path, why: code } } });
  }
  void refreshRecent();
}

/** The Compose file of a folder that has none: it is written by the first save. */
function begun({ composeFiles, files, unreadable }: OpenedProject): ProjectInput['files'] {
  const known = new Set([...files, ...unreadable].map(({ path }) => path));
  return composeFiles
    .filter((path) => !known.has(path))
    .map((path) => ({ path, text: 'services: {}\n', version: null, saved: false }));
}

/** An error of ours while a project is shown must not leave the window waiting. */
function showOr(before: AppState['phase'], showIt: () => void): void {
  try {
    showIt();
  } catch (error) {
    store.setState({ phase: before === 'open' ? 'open' : 'empty' });
    throw error;
  }
}

async function refreshRecent(): Promise<void> {
  const start = await host().call('start', {});
  if (start.ok) store.setState((state) => ({ host: { ...state.host, start: start.value } }));
}

/** Whose unsaved texts are put back unasked, and the folder of a sample that was left unsaved. */
interface WhoseDrafts {
  readonly session?: string | undefined;
  readonly directory?: string | undefined;
}

interface OpenOptions {
  /** The person said yes to a large file. */
  readonly large?: boolean;
  /** A folder without a Compose file gets one. */
  readonly begin?: boolean;
  readonly drafts?: WhoseDrafts;
}

export function open(path: string, options: OpenOptions = {}): Promise<void> {
  return new Promise((done) => {
    afterWork(() => void read(path, options).then(done));
  });
}

async function read(path: string, { large, begin, drafts = {} }: OpenOptions): Promise<void> {
  const before = store.getState().phase;
  store.setState({ phase: 'opening', dialog: undefined });
  const result = await host().call('openProject', { path, large, begin });
  if (result.ok) {
    showOr(before, () => show(result.value, path, false));
    await findDrafts(drafts.session);
    return;
  }
  store.setState({ phase: before === 'open' ? 'open' : 'empty' });
  if (result.code === 'cancelled') return;
  notify({
    tone: 'error',
    text: { failure: failureOf(result, path) },
    actions: waysOn(result.code, path),
  });
}

/** What a person can do about a project that did not open. */
function waysOn(code: string, path: string): readonly NoticeAction[] {
  const other: NoticeAction = {
    label: { key: 'failure.open-other' },
    run: () => void chooseAndOpen('folder'),
  };
  switch (code) {
    case 'too-large':
      return [{ label: { key: 'failure.open-anyway' }, run: () => void open(path, { large: true }) }];
    case 'no-compose-file':
      return [{ label: { key: 'failure.begin' }, run: () => void open(path, { begin: true }) }, other];
    default:
      return [{ label: { key: 'failure.try-again' }, run: () => void open(path) }, other];
  }
}

export function openSample(id: string, drafts: WhoseDrafts = {}): Promise<void> {
  return new Promise((done) => {
    afterWork(() => void readSample(id, drafts).then(done));
  });
}

async function readSample(id: string, drafts: WhoseDrafts): Promise<void> {
  const before = store.getState().phase;
  store.setState({ phase: 'opening' });
  const result = await host().call('openSample', { id });
  if (result.ok) {
    showOr(before, () => show(result.value, id, true));
    if (drafts.directory === undefined) offerTour(id);
    // Only who knows what was left asks for it: the sample itself may be opened as often as one likes.
    if (drafts.directory !== undefined) await findDrafts(drafts.session, drafts.directory);
    return;
  }
  store.setState({ phase: before === 'open' ? 'open' : 'empty' });
  notify({ tone: 'error', text: { failure: failureOf(result, id) } });
}

/** The native dialog; where the host has none, the view's own picker. */
export async function chooseAndOpen(kind: 'folder' | 'file'): Promise<void> {
  const result = await host().call('chooseProject', { kind });
  if (!result.ok && result.code === 'not-available') {
    store.setState({ dialog: { kind: 'open-path', choose: kind } });
  } else if (!result.ok) {
    notify({ tone: 'error', text: { failure: failureOf(result) } });
  } else if (result.value !== null) {
    await open(result.value);
  }
}

export function close(): void {
  afterWork(() => {
    closeGroup();
    forgetOutside();
    void host().call('closeProject', {});
    store.setState({
      phase: 'empty',
      snapshot: undefined,
      history: emptyHistory,
      dirty: new Set(),
      drafts: [],
      files: noFiles,
      selection: noSelection,
      lastChange: undefined,
      comparison: noComparison,
      dialog: undefined,
    });
  });
}
