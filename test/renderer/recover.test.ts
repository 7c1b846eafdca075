import fc from 'fast-check';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDrafts } from '../../electron/host/drafts.ts';
import type { Session } from '../../electron/host/session.ts';
import { dispatch, moveNodes } from '../../renderer/store/commit.ts';
import { hasWork } from '../../renderer/store/dirty.ts';
import { forgetKept, keepDrafts, watchDrafts } from '../../renderer/store/drafts.ts';
import { close, open, openSample } from '../../renderer/store/open.ts';
import { settleDrafts, textNow } from '../../renderer/store/recover.ts';
import { save } from '../../renderer/store/save.ts';
import { store } from '../../renderer/store/store.ts';
import { undo } from '../../renderer/store/travel.ts';
import type { HostInput } from '../../shared/host.ts';
import { message } from '../../shared/message.ts';
import type { TextEdit } from '../../shared/text/text-edit.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { hostSession } from '../support/host-session.ts';

// The store with the real host: what a crash leaves, who is asked about it, and what an answer does.

const TEXT = 'services:\n  web:\n    image: nginx:1.27\n';
const composewright = {};
vi.stubGlobal('window', { composewright });

let root: string;
let project: string;
let session: Session;

/** A new process: nothing of the one before is alive any more. */
function start(): void {
  session = hostSession(path.join(root, 'data'), { samplesFolder: path.join(root, 'samples') });
  Object.assign(composewright, { call: session.dispatch, on: () => () => undefined });
}

async function crash(): Promise<void> {
  await session.close();
  forgetKept();
  store.setState({ phase: 'empty', snapshot: undefined, dirty: new Set(), dialog: undefined, notices: [] });
  start();
}

const compose = () => path.join(project, 'compose.yaml');
const textOf = (file = compose()) => store.getState().snapshot?.project.files.get(file)?.text;

function type(text: string, file = compose()): void {
  const at = textOf(file)!.length;
  replace({ from: at, to: at, insert: text }, file);
}

function replace(edit: TextEdit, file = compose()): void {
  dispatch({
    label: message('project.typing', { file: 'compose.yaml' }),
    origin: 'editor',
    edits: new Map([[file, [edit]]]),
  });
}

beforeEach(() => {
  root = temporaryFolder();
  project = path.join(root, 'project');
  mkdirSync(project);
  writeFileSync(compose(), TEXT);
  start();
});

afterEach(async () => {
  forgetKept();
  store.setState({ dirty: new Set() });
  close();
  await session.close();
});

test('what was unsaved is offered after a crash, restored as one step of undo, and saved as usual', async () => {
  await open(project);
  type('# mine\n');
  await keepDrafts();
  await crash();
  expect(readFileSync(compose(), 'utf8')).toBe(TEXT);

  await open(project);
  const { drafts, dialog } = store.getState();
  expect(dialog).toEqual({ kind: 'drafts' });
  expect(drafts.map(({ path: file, text, changed }) => ({ file, text, changed }))).toEqual([
    { file: compose(), text: `${TEXT}# mine\n`, changed: false },
  ]);
  await settleDrafts([compose()], true);
  expect(textOf()).toBe(`${TEXT}# mine\n`);
  expect(store.getState()).toMatchObject({ drafts: [], dialog: undefined });
  expect(store.getState().dirty).toEqual(new Set([compose()]));
  undo();
  expect(textOf()).toBe(TEXT);
  type('# again\n');
  expect(await save(compose())).toBe(true);
  await keepDrafts();
  await crash();
  await open(project);
  expect(store.getState().drafts).toEqual([]);
});

test('a folder without a Compose file is begun: nothing is written before it is saved', async () => {
  rmSync(compose());
  await open(project);
  expect(store.getState()).toMatchObject({
    phase: 'empty',
    notices: [{ actions: [{ label: { key: 'failure.begin' } }, {}] }],
  });
  await open(project, { begin: true });
  expect(textOf()).toBe('services: {}\n');
  expect(hasWork(store.getState())).toBe(false);
  type('# mine\n');
  expect(hasWork(store.getState())).toBe(true);
  expect(existsSync(compose())).toBe(false);
  expect(await save(compose())).toBe(true);
  expect(readFileSync(compose(), 'utf8')).toBe('services: {}\n# mine\n');
});

/** What the host is told from now on of unsaved texts. */
function listen(): readonly HostInput<'keepDrafts'>[] {
  const told: HostInput<'keepDrafts'>[] = [];
  const call: Session['dispatch'] = (name, input) => {
    if (name === 'keepDrafts') told.push(input as HostInput<'keepDrafts'>);
    return session.dispatch(name, input);
  };
  Object.assign(composewright, { call });
  return told;
}

const keptTexts = async (): Promise<readonly string[]> => {
  const kept = await session.dispatch('readDrafts', { directory: project });
  return (kept as { value: { text: string }[] }).value.map(({ text }) => text);
};

test('typing tells the host what changed, and everything when it holds another text', async () => {
  await open(project);
  type('# one\n');
  await keepDrafts();
  const told = listen();
  type('# two\n');
  await keepDrafts();
  expect(told.map(({ files }) => files.map((file) => 'edit' in file))).toEqual([[true]]);
  // Somebody else has told the host of the same file.
  const theirs = { path: compose(), text: 'x', version: null };
  await session.dispatch('keepDrafts', { directory: project, sample: null, files: [theirs], gone: [] });
  type('# three\n');
  expect(await keepDrafts()).toBe(true);
  expect(await keptTexts()).toEqual([`${TEXT}# one\n# two\n# three\n`]);
});

test('any typing, told in pieces, is kept as it stands', async () => {
  await open(project);
  const told = listen();
  const pieces = fc.constantFrom('a', '\n', '  db:\n    image: x\n', '#', 'networks:\n  n:\n', '');
  const step = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    over: fc.nat({ max: 9 }),
    pieces,
  });
  await fc.assert(
    fc.asyncProperty(step, async ({ at, over, pieces: insert }) => {
      const { length } = textOf()!;
      const from = Math.floor(at * length);
      replace({ from, to: Math.min(length, from + over), insert });
      expect(await keepDrafts()).toBe(true);
      expect(await keptTexts()).toEqual(textOf() === TEXT ? [] : [textOf()]);
    }),
    { numRuns: 60 },
  );
  expect(told.filter(({ files }) => files.some((file) => 'edit' in file)).length).toBeGreaterThan(20);
});

test('while a person types on and on, the host is told within a fifth of a second', async () => {
  await open(project);
  vi.useFakeTimers();
  let told = 0;
  const call = () => Promise.resolve({ ok: true, value: ++told && null });
  Object.assign(composewright, { call });
  const stop = watchDrafts();
  for (let key = 1; key <= 40; key++) {
    type('a');
    await vi.advanceTimersByTimeAsync(50);
    expect(told).toBeGreaterThanOrEqual(Math.floor(key / 4));
  }
  stop();
  vi.useRealTimers();
});

test('to decide later keeps it for the next time; to discard does not', async () => {
  await open(project);
  type('# mine\n');
  await keepDrafts();
  await crash();
  await open(project);
  expect(store.getState().drafts).toHaveLength(1);
  await crash();
  await open(project);
  await settleDrafts([compose()], false);
  expect(textOf()).toBe(TEXT);
  await crash();
  await open(project);
  expect(store.getState().drafts).toEqual([]);
});

test('a file that changed on disk meanwhile is never put back unasked', async () => {
  await open(project);
  type('# mine\n');
  await keepDrafts();
  const mine = await session.dispatch('start', {});
  await crash();
  writeFileSync(compose(), `# theirs\n${TEXT}`);
  const { session: before } = (mine as { value: { session: string } }).value;
  await open(project, { drafts: { session: before } });
  expect(textOf()).toBe(`# theirs\n${TEXT}`);
  expect(store.getState().drafts).toMatchObject([{ changed: true, text: `${TEXT}# mine\n` }]);
});

test('the page that crashed gets its own texts back without a question, positions and new files too', async () => {
  await open(project);
  const extra = path.join(project, 'compose.extra.yaml');
  type('# mine\n');
  dispatch({
    label: message('project.layer-add', { name: 'extra' }),
    origin: 'canvas',
    create: [extra],
    edits: new Map([[extra, [{ from: 0, to: 0, insert: 'services: {}\n' }]]]),
  });
  moveNodes(new Map([['service:web', { x: 40, y: 80 }]]));
  await keepDrafts();
  const started = (await session.dispatch('start', {})) as { value: { session: string } };
  await crash();
  await open(project, { drafts: { session: started.value.session } });
  const { snapshot, dialog, dirty } = store.getState();
  expect(dialog).toBeUndefined();
  expect(textOf()).toBe(`${TEXT}# mine\n`);
  expect(textOf(extra)).toBe('services: {}\n');
  expect(snapshot!.project.layouts.get('architecture')).toEqual(new Map([['service:web', { x: 40, y: 80 }]]));
  expect(dirty.size).toBe(3);
});

test('a sample that was edited is found again, though it is on no disk', async () => {
  mkdirSync(path.join(root, 'samples/shop'), { recursive: true });
  writeFileSync(path.join(root, 'samples/shop/compose.yaml'), TEXT);
  await openSample('shop');
  const file = [...store.getState().snapshot!.project.files.keys()][0]!;
  type('# mine\n', file);
  await keepDrafts();
  await crash();
  const left = (await session.dispatch('listDrafts', {})) as {
    value: { directory: string; sample: string }[];
  };
  expect(left.value).toMatchObject([{ sample: 'shop', files: 1 }]);
  await openSample('shop', { directory: left.value[0]!.directory });
  await settleDrafts([file], true);
  expect(textNow(file)).toBe(`${TEXT}# mine\n`);
});

test('two windows on one project: what the other one has unsaved is its own, until it is gone', async () => {
  const table = createDrafts(path.join(root, 'data'));
  const [one, two] = [table.open(), table.open()];
  const files = [{ path: compose(), text: 'x: 1', version: null }];
  await one.keep({ directory: project, sample: null, files, gone: [] });
  const [held] = await one.read(project);
  await two.drop([held!.id]);
  expect([await two.read(project), await two.list()]).toEqual([[], []]);
  one.close();
  expect(await two.read(project)).toEqual([held]);
  await two.drop([held!.id]);
  expect(await two.read(project)).toEqual([]);
  two.close();
});

test('nothing outside the project is kept, and no name of a draft leads out of their folder', async () => {
  const refused = await session.dispatch('keepDrafts', {
    directory: project,
    sample: null,
    files: [{ path: '/etc/passwd', text: '', version: null }],
    gone: [],
  });
  expect(refused).toMatchObject({ ok: false, code: 'outside-project' });
  expect(await session.dispatch('dropDrafts', { ids: ['../../x'] })).toMatchObject({ code: 'bad-message' });
});
