import { host } from '../host/host.ts';
import { saveAll, saving } from './save.ts';
import { onFileChanged } from './disk.ts';
import { watchMissing } from './missing-files.ts';
import { open } from './open.ts';
import { failureOf, notify } from './notices.ts';
import { readUi, showUi } from './settings.ts';
import { store } from './store.ts';

/** Who carries out an action of the native menu; set by renderer/app, which holds the table of actions. */
let onMenu: (action: string) => void = () => undefined;
let stop: () => void = () => undefined;

export function handleMenu(handler: (action: string) => void): void {
  onMenu = handler;
}

/** Connects to the host, takes its settings, and opens what the command line named. */
export async function start(): Promise<void> {
  stop();
  const unwatch = watchMissing();
  const unlisten = host().on((event) => {
    if (event.type === 'menu') onMenu(event.action);
    else if (event.type === 'open-path') void open(event.path);
    else if (event.type === 'save-and-close') void saveAndClose();
    else if (event.text === null || saving.get(event.path) !== event.text) {
      onFileChanged(event.path, event.text, event.version);
    }
  });
  stop = () => {
    unwatch();
    unlisten();
  };
  const started = await host().call('start', {});
  if (!started.ok) {
    store.setState({ host: { status: 'lost', start: undefined } });
    notify({ tone: 'error', text: { failure: failureOf(started) } });
    return;
  }
  const settings = await host().call('readSettings', {});
  const wasOpen = store.getState().phase === 'open';
  store.setState(({ ui, phase }) => ({
    host: { status: 'ready', start: started.value },
    phase: phase === 'starting' ? 'empty' : phase,
    ui: { ...ui, ...readUi(settings.ok ? settings.value : {}, started.value.languages) },
  }));
  showUi(store.getState().ui);
  if (!wasOpen && started.value.initial !== null) await open(started.value.initial);
}

async function saveAndClose(): Promise<void> {
  if (await saveAll()) await host().call('closeWindow', {});
}
