import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Session } from '../../electron/host/session.ts';
import { dispatch } from '../../renderer/store/commit.ts';
import { watchMissing, whenLoaded } from '../../renderer/store/missing-files.ts';
import { close, open } from '../../renderer/store/open.ts';
import { answerOutside, askOutside, outsideFileOf } from '../../renderer/store/outside.ts';
import { store } from '../../renderer/store/store.ts';
import type { AppState } from '../../renderer/store/app-state.ts';
import type { Host } from '../../shared/host.ts';
import { message } from '../../shared/message.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { hostSession } from '../support/host-session.ts';

// The store with the real host: what is asked, when, and what an answer does.

let session: Session;
let stop: () => void;
let root: string;
let project: string;
const calls: string[] = [];

beforeEach(() => {
  root = temporaryFolder();
  project = path.join(root, 'project');
  for (const name of ['project', 'shared', 'env']) mkdirSync(path.join(root, name));
  writeFileSync(path.join(root, 'shared/base.yml'), 'services:\n  base:\n    image: base:1\n');
  writeFileSync(path.join(root, 'env/web.env'), 'A=1\n');
  session = hostSession(path.join(root, 'data'));
  calls.length = 0;
  const host: Pick<Host, 'call'> = {
    call: (name, input) => {
      calls.push(name);
      return session.dispatch(name, input) as never;
    },
  };
  // One object for the whole file: the store keeps the host that it met first.
  Object.assign(composewright, host);
  stop = watchMissing();
});

const composewright = {};
vi.stubGlobal('window', { composewright });

afterEach(async () => {
  close();
  stop();
  await session.close();
});

async function openWith(text: string): Promise<void> {
  writeFileSync(path.join(project, 'compose.yaml'), text);
  await open(project);
}

/** Waits until the state is as wanted. */
function until<T>(wanted: (state: AppState) => T | undefined | false): Promise<T> {
  return new Promise((resolve) => {
    const look = (): boolean => {
      const found = wanted(store.getState());
      if (found === undefined || found === false) return false;
      resolve(found);
      return true;
    };
    if (look()) return;
    const end = store.subscribe(() => {
      if (look()) end();
    });
  });
}

const question = () => until(({ dialog }) => dialog?.kind === 'outside' && dialog.folders);
const problems = () => store.getState().snapshot!.diagnostics.flatMap((each) => outsideFileOf(each) ?? []);
const service = (name: string) => store.getState().snapshot!.model.services.get(name);

const extending = 'services:\n  web:\n    extends:\n      file: ../shared/base.yml\n      service: base\n';

test('one question for all folders; what is allowed is read, what is refused stays a problem that can be asked about', async () => {
  await openWith(`${extending}    env_file: ../env/web.env\n`);
  const shared = path.join(root, 'shared');
  const env = path.join(root, 'env');
  expect(await question()).toEqual([shared, env]);
  expect(problems()).toEqual([path.join(shared, 'base.yml'), path.join(env, 'web.env')]);
  expect(service('web')?.image).toBeUndefined();

  answerOutside([env], [shared]);
  await until(() => problems().length === 1);
  expect(store.getState().dialog).toBeUndefined();
  expect(calls.filter((name) => name === 'allowOutside')).toHaveLength(1);

  askOutside(path.join(shared, 'base.yml'));
  expect(await question()).toEqual([shared]);
  answerOutside([shared], []);
  await until(() => problems().length === 0);
  await whenLoaded();
  expect(service('web')?.image).toBe('base:1');
});

test('an answer is kept while the project is open, and not longer', async () => {
  await openWith(extending);
  answerOutside(await question(), []);
  await until(() => problems().length === 0);
  close();
  await openWith(extending);
  expect(await question()).toEqual([path.join(root, 'shared')]);
  expect(problems()).toHaveLength(1);
});

test('who types a path is not interrupted: the problem says what to do', async () => {
  await openWith('services:\n  web:\n    image: a\n');
  const file = path.join(project, 'compose.yaml');
  const insert = '    env_file: ../env/web.env\n';
  const end = store.getState().snapshot!.project.files.get(file)!.text.length;
  const edits = new Map([[file, [{ from: end, to: end, insert }]]]);
  dispatch({ label: message('project.changed-on-disk', { file: 'x' }), origin: 'editor', edits });
  await until(() => problems().length === 1);
  expect(store.getState().dialog).toBeUndefined();
  askOutside(problems()[0]!);
  answerOutside(await question(), []);
  await until(() => problems().length === 0);
  await whenLoaded();
  expect([...store.getState().snapshot!.resolution.used]).toContain(path.join(root, 'env/web.env'));
});
