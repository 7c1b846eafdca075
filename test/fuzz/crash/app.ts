import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Worker, isMainThread, parentPort } from 'node:worker_threads';
import type { HostCall, HostInput, HostResult } from '../../../shared/host.ts';
import { message } from '../../../shared/message.ts';
import { hostSession } from '../../support/host-session.ts';
import { typing } from './typing.ts';

// The app without its window, in one process that can be killed: the real host on a thread of its own, as it has a process of its own,
// and over it the real store with somebody who types.

interface Asked {
  readonly id: number;
  readonly name: HostCall;
  readonly input: unknown;
}

interface Answered {
  readonly id: number;
  readonly result: HostResult<unknown>;
}

const [project = '', data = '', seed = '0'] = process.argv.slice(2);

function beHost(page: NonNullable<typeof parentPort>): void {
  const { dispatch } = hostSession(data);
  page.on('message', ({ id, name, input }: Asked) => {
    void dispatch(name, input).then((result) => page.postMessage({ id, result } satisfies Answered));
  });
}

/** What the one who kills is told; once that one is gone, there is nobody to type for. */
const tell = (said: object): void => void process.send?.(said, undefined, undefined, () => undefined);

function reachHost(): (name: HostCall, input: unknown) => Promise<HostResult<unknown>> {
  const host = new Worker(fileURLToPath(import.meta.url), { argv: process.argv.slice(2) });
  const waiting = new Map<number, (result: HostResult<unknown>) => void>();
  host.on('message', ({ id, result }: Answered) => waiting.get(id)?.(result));
  let lastId = 0;
  return async (name, input) => {
    const id = ++lastId;
    const answer = new Promise<HostResult<unknown>>((resolve) => waiting.set(id, resolve));
    host.postMessage({ id, name, input } satisfies Asked);
    const result = await answer;
    waiting.delete(id);
    if (name === 'keepDrafts' && result.ok) {
      const { files } = input as HostInput<'keepDrafts'>;
      tell({ asEdits: files.filter((file) => 'edit' in file).length });
    }
    return result;
  };
}

async function beTyped(): Promise<never> {
  process.once('disconnect', () => process.exit());
  Object.assign(globalThis, {
    window: { composewright: { call: reachHost(), on: () => () => undefined } },
  });
  // The store asks for its host when it is first used.
  const { dispatch } = await import('../../../renderer/store/commit.ts');
  const { watchDrafts } = await import('../../../renderer/store/drafts.ts');
  const { open } = await import('../../../renderer/store/open.ts');
  const { saveAll } = await import('../../../renderer/store/save.ts');

  watchDrafts();
  await open(project);
  tell({ ready: true });
  let number = 0;
  for (const { name, edit, saves, pause: wait } of typing(Number(seed))) {
    const edits = new Map([[path.join(project, name), [edit]]]);
    dispatch({ label: message('project.typing', { file: name }), origin: 'editor', edits });
    tell({ typed: number++, at: Date.now() });
    if (saves) void saveAll();
    await pause(wait);
  }
  throw new Error('nobody types any more');
}

if (isMainThread) await beTyped();
else beHost(parentPort!);
