import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { message } from '../../../shared/message.ts';
import { typing } from './typing.ts';
import { hostSession } from '../../support/host-session.ts';

// The app without its page, in one process that can be killed: the real store over the real host, and somebody who types.

const [project = '', data = '', seed = '0'] = process.argv.slice(2);
const session = hostSession(data);
Object.assign(globalThis, {
  window: { composewright: { call: session.dispatch, on: () => () => undefined } },
});

// The store asks for its host when it is first used.
const { dispatch } = await import('../../../renderer/store/commit.ts');
const { watchDrafts } = await import('../../../renderer/store/drafts.ts');
const { open } = await import('../../../renderer/store/open.ts');
const { saveAll } = await import('../../../renderer/store/save.ts');

watchDrafts();
await open(project);
process.send?.({ ready: true });
let number = 0;
for (const { name, edit, saves, pause: wait } of typing(Number(seed))) {
  const edits = new Map([[path.join(project, name), [edit]]]);
  dispatch({ label: message('project.typing', { file: name }), origin: 'editor', edits });
  process.send?.({ typed: number++, at: Date.now() });
  if (saves) void saveAll();
  await pause(wait);
}
