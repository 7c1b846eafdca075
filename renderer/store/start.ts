import { showEnvironment } from '../../shared/project/environments.ts';
import { host } from '../host/host.ts';
import { changeLanguage } from '../i18n/t.ts';
import { saveAll, saving } from './save.ts';
import { onFileChanged } from './disk.ts';
import { watchCompared } from './compare.ts';
import { showProject } from './commit.ts';
import { watchDrafts } from './drafts.ts';
import { watchMissing } from './missing-files.ts';
import { open, openSample } from './open.ts';
import { readResume, watchPlace, type Resume } from './resume.ts';
import { select } from './select.ts';
import { failureOf, notify } from './notices.ts';
import { watchConnection } from './reconnect.ts';
import { followSettings, preferredLanguage, readUi, setUi, showUi } from './settings.ts';
import { store } from './store.ts';
import { watchLive } from './live/watch-live.ts';
import { warmEnvironments } from './warm-environments.ts';

/** Who carries out an action of the native menu; set by renderer/app, which holds the table of actions. */
let onMenu: (action: string) => void = () => undefined;
let stop: () => void = () => undefined;

export function handleMenu(handler: (action: string) => void): void {
  onMenu = handler;
}

/** An error of ours that no panel caught is told once, and nothing is lost by it. */
function tellMistakes(): () => void {
  const tell = (error: unknown) => {
    const detail = error instanceof Error ? error.message : String(error);
    notify({ tone: 'error', text: { key: 'app.internal-error', args: { detail } } });
  };
  const onError = (event: ErrorEvent) => {
    // Browsers report this one when a layout takes two frames; it is no error.
    if (!event.message.startsWith('ResizeObserver')) tell(event.error ?? event.message);
  };
  const onRejection = (event: PromiseRejectionEvent) => tell(event.reason);
  window.addEventListener('error', onError);
  window.addEventListener('unhandledrejection', onRejection);
  return () => {
    window.removeEventListener('error', onError);
    window.removeEventListener('unhandledrejection', onRejection);
  };
}

/** Connects to the host, takes its settings, and opens what the command line named. */
export async function start(): Promise<void> {
  stop();
  const unwatch = watchMissing();
  const unkeep = watchDrafts();
  const before = readResume();
  const unplace = watchPlace();
  const unwarm = warmEnvironments();
  const uncompare = watchCompared();
  const unlive = watchLive();
  const untell = tellMistakes();
  const unconnect = watchConnection();
  const unlisten = host().on((event) => {
    if (event.type === 'menu') onMenu(event.action);
    else if (event.type === 'open-path') void open(event.path);
    else if (event.type === 'save-and-close') void saveAndClose();
    else if (event.type === 'settings-changed') followSettings(event.settings);
    else if (event.text === null || saving.get(event.path) !== event.text) {
      onFileChanged(event.path, event.text, event.version);
    }
  });
  stop = () => {
    unwatch();
    unkeep();
    unplace();
    unwarm();
    uncompare();
    unlive();
    untell();
    unconnect();
    unlisten();
  };
  // What is said before the host has told the settings, that it does not answer for one, is in the person's language too.
  if (store.getState().phase === 'starting') changeLanguage(preferredLanguage(navigator.languages));
  const [started, settings] = await Promise.all([host().call('start', {}), host().call('readSettings', {})]);
  if (!started.ok) {
    store.setState({ host: { status: 'lost', start: undefined } });
    notify({ tone: 'error', text: { failure: failureOf(started) } });
    return;
  }
  // In a browser, the person's languages are the browser's and not those of the machine that serves.
  const languages = started.value.host === 'browser' ? navigator.languages : started.value.languages;
  const wasOpen = store.getState().phase === 'open';
  store.setState(({ ui, phase }) => ({
    host: { status: 'ready', start: started.value },
    phase: phase === 'starting' ? 'empty' : phase,
    ui: { ...ui, ...readUi(settings.ok ? settings.value : {}, languages) },
  }));
  showUi(store.getState().ui);
  if (wasOpen) return;
  const { initial } = started.value;
  if (before !== undefined && before.initial === initial) await goBack(before);
  else if (initial !== null) await open(initial);
  else await offerLeft();
}

/** The page was loaded again: everything is put back where it was. */
async function goBack(place: Resume): Promise<void> {
  const { session, opened, directory, sample, environment, target, openFile, nodes, edges, path } = place;
  if (sample) await openSample(opened, { session, directory });
  else await open(opened, { begin: true, drafts: { session } });
  const project = store.getState().snapshot?.project;
  if (project === undefined) return;
  const shown = project.environments.some(({ name }) => name === environment)
    ? showEnvironment(project, environment)
    : project;
  showProject(shown.files.has(target) ? { ...shown, target } : shown);
  if (openFile !== undefined && shown.files.has(openFile)) setUi({ openFile });
  select(nodes, 'app', { edges, ...(path === undefined ? {} : { path }) });
}

/** Nothing is to be opened: says which projects have texts that a crash left unsaved. */
async function offerLeft(): Promise<void> {
  const left = await host().call('listDrafts', {});
  if (!left.ok) return;
  for (const { directory, sample, files } of left.value.slice(0, 3)) {
    const run = () =>
      void (sample === null ? open(directory, { begin: true }) : openSample(sample, { directory }));
    notify({
      tone: 'warning',
      text: { key: 'recover.left', args: { count: files, folder: directory } },
      actions: [{ label: { key: 'recover.open' }, run }],
    });
  }
}

async function saveAndClose(): Promise<void> {
  if (await saveAll()) await host().call('closeWindow', {});
}
