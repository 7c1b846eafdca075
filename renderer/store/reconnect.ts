import { host } from '../host/host.ts';
import { onConnection } from '../host/connection.ts';
import { onFileChanged } from './disk.ts';
import { forgetKept } from './drafts.ts';
import { failureOf, notify } from './notices.ts';
import { moveDrafts } from './recover.ts';
import { store } from './store.ts';

/**
 * A connection that comes back is a new session, which knows nothing of the project: opens it there again, and takes what changed on
 * disk meanwhile like any other change. The texts of this window stay as they are.
 */
export function watchConnection(): () => void {
  let lost = false;
  return onConnection((up) => {
    if (!up) lost = true;
    else if (lost) {
      lost = false;
      void openAgain();
    }
  });
}

async function openAgain(): Promise<void> {
  const { snapshot, files, host: before } = store.getState();
  const started = await host().call('start', {});
  if (started.ok) store.setState((state) => ({ host: { ...state.host, start: started.value } }));
  forgetKept();
  if (snapshot === undefined) return;
  const { directory } = snapshot.project;
  const sample = store
    .getState()
    .host.start?.samples.find(({ id }) => files.sample && directory.endsWith(`/${id}`));
  const result =
    sample === undefined
      ? await host().call('openProject', { path: directory, begin: true })
      : await host().call('openSample', { id: sample.id });
  if (!result.ok) {
    notify({ tone: 'error', text: { failure: failureOf(result, directory) } });
    return;
  }
  if (sample === undefined) {
    for (const { path, text, version } of result.value.files) onFileChanged(path, text, version);
  }
  if (before.start !== undefined) await moveDrafts(before.start.session);
}
