import { beforeEach, expect, test, vi } from 'vitest';
import { dispatch, moveNodes, showProject } from '../../renderer/store/commit.ts';
import { drawingSeen, lateSnapshot } from '../../renderer/store/late-snapshot.ts';
import { store } from '../../renderer/store/store.ts';
import { undo } from '../../renderer/store/travel.ts';
import { writtenSnapshot } from '../../renderer/store/written-snapshot.ts';
import { message } from '../../shared/message.ts';
import { createProject } from '../../shared/project/create-project.ts';
import { emptyHistory } from '../../shared/project/history.ts';

// What is written stays the same object while cards are moved; problems wait for the drawing.

vi.stubGlobal('window', { composewright: { call: () => Promise.resolve({ ok: true, value: null }) } });
const FILE = '/p/compose.yaml';
const text = 'services:\n  web:\n    image: nginx:1.27\n';

const snapshotNow = () => store.getState().snapshot!;
const writtenNow = () => writtenSnapshot(snapshotNow());
const open = (directory: string): void => {
  const path = `${directory}/compose.yaml`;
  const files = [{ path, text, version: null }];
  showProject(createProject({ directory, composeFiles: [path], files, variables: {} }), {
    history: emptyHistory,
  });
};

beforeEach(() => open('/p'));

test('moving a card, and taking it back, is another snapshot that says the same', () => {
  const [before, written] = [snapshotNow(), writtenNow()];
  moveNodes(new Map([['service:web', { x: 400, y: 300 }]]));
  expect(snapshotNow()).not.toBe(before);
  expect(writtenNow()).toBe(written);
  undo();
  expect(writtenNow()).toBe(written);
});

test('a changed text, and another layer to write in, say something else', () => {
  const written = writtenNow();
  const at = text.indexOf('1.27');
  const edits = new Map([[FILE, [{ from: at, to: at + 4, insert: '1.28' }]]]);
  dispatch({ label: message('project.typing', { file: 'compose.yaml' }), origin: 'editor', edits });
  expect(writtenNow()).not.toBe(written);
  expect(writtenNow()).toBe(snapshotNow());
  const before = writtenNow();
  showProject({ ...snapshotNow().project, target: '/p/other.yaml' });
  expect(writtenNow()).not.toBe(before);
});

test('the problems of another project come when its drawing is seen, and without one all the same', () => {
  vi.useFakeTimers();
  try {
    open('/q');
    vi.advanceTimersByTime(100);
    expect(lateSnapshot.getState().snapshot).toBeUndefined();
    drawingSeen();
    expect(lateSnapshot.getState().snapshot).toBe(snapshotNow());
    open('/r');
    vi.runAllTimers();
    expect(lateSnapshot.getState().snapshot).toBe(snapshotNow());
  } finally {
    vi.useRealTimers();
  }
});
