import { beforeEach, expect, test, vi } from 'vitest';
import { conflictParts, onFileChanged, settleConflict } from '../../renderer/store/disk.ts';
import { dispatch, showProject } from '../../renderer/store/commit.ts';
import { noFiles, store } from '../../renderer/store/store.ts';
import { redo, undo } from '../../renderer/store/travel.ts';
import { emptyHistory } from '../../shared/project/history.ts';
import { createProject } from '../../shared/project/create-project.ts';
import { message } from '../../shared/message.ts';

// A file changes on disk under unsaved work.

vi.stubGlobal('window', { composewright: { call: () => Promise.resolve({ ok: true, value: null }) } });
const FILE = '/p/compose.yaml';
const TEXT =
  'services:\n  web:\n    image: nginx:1.27\n  api:\n    image: api:1\n  db:\n    image: postgres:17\n';

const fileNow = () => store.getState().snapshot!.project.files.get(FILE)!;
const said = () => store.getState().notices.map(({ text }) => ('key' in text ? text.key : ''));

function replace(from: string, to: string): void {
  const at = fileNow().text.indexOf(from);
  const edit = { from: at, to: at + from.length, insert: to };
  const label = message('project.typing', { file: 'compose.yaml' });
  dispatch({ label, origin: 'editor', edits: new Map([[FILE, [edit]]]) });
}

beforeEach(() => {
  store.setState({ history: emptyHistory, notices: [], files: noFiles, dialog: undefined });
  showProject(
    createProject({
      directory: '/p',
      composeFiles: [FILE],
      files: [{ path: FILE, text: TEXT, version: 'v1' }],
      variables: {},
    }),
  );
});

test('changes elsewhere are added to mine: one step of undo, and a save is checked against the new version', () => {
  replace('nginx:1.27', 'nginx:1.29');
  onFileChanged(FILE, TEXT.replace('postgres:17', 'postgres:18'), 'v2');
  const both = TEXT.replace('postgres:17', 'postgres:18').replace('nginx:1.27', 'nginx:1.29');
  expect(fileNow()).toMatchObject({ text: both, version: 'v2' });
  expect(said()).toEqual(['conflict.merged']);
  undo();
  expect(fileNow().text).toBe(TEXT.replace('nginx:1.27', 'nginx:1.29'));
  redo();
  expect(fileNow().text).toBe(both);
});

test('changes that touch are asked about; what is not asked about is merged', () => {
  replace('nginx:1.27', 'nginx:mine');
  const theirs = TEXT.replace('nginx:1.27', 'nginx:theirs').replace('postgres:17', 'postgres:18');
  onFileChanged(FILE, theirs, 'v2');
  expect(fileNow().text).toContain('nginx:mine');
  expect(store.getState().files.conflicts.has(FILE)).toBe(true);
  settleConflict(FILE, ['mine']);
  expect(fileNow()).toMatchObject({
    text: TEXT.replace('nginx:1.27', 'nginx:mine').replace('postgres:17', 'postgres:18'),
    version: 'v2',
  });
  expect(store.getState()).toMatchObject({ notices: [], files: { conflicts: new Map() } });
});

test('taking the disk’s version leaves nothing unsaved, and can be undone', () => {
  replace('nginx:1.27', 'nginx:mine');
  const theirs = TEXT.replace('nginx:1.27', 'nginx:theirs');
  onFileChanged(FILE, theirs, 'v2');
  settleConflict(FILE, ['theirs']);
  expect(fileNow().text).toBe(theirs);
  expect(store.getState().dirty.size).toBe(0);
  undo();
  expect(fileNow().text).toBe(TEXT.replace('nginx:1.27', 'nginx:mine'));
});

test('the same key added in two places is no YAML together: it is asked about, and not merged', () => {
  replace('services:\n', 'services:\n  cache:\n    image: redis:8\n');
  onFileChanged(FILE, `${TEXT}  cache:\n    image: valkey:8\n`, 'v2');
  expect(fileNow().text).not.toContain('valkey');
  expect(conflictParts(FILE)).toMatchObject([{ kind: 'conflict', base: TEXT, mine: fileNow().text }]);
  settleConflict(FILE, ['theirs']);
  expect(fileNow().text).toBe(`${TEXT}  cache:\n    image: valkey:8\n`);
});

test('the other program takes its change back: there is nothing to decide any more', () => {
  replace('nginx:1.27', 'nginx:mine');
  onFileChanged(FILE, TEXT.replace('nginx:1.27', 'nginx:theirs'), 'v2');
  onFileChanged(FILE, TEXT, 'v1');
  expect(store.getState()).toMatchObject({ notices: [], files: { conflicts: new Map() } });
  expect(fileNow().text).toContain('nginx:mine');
});

test('a deleted file is told of, its text stays and counts as unsaved', () => {
  replace('nginx:1.27', 'nginx:mine');
  onFileChanged(FILE, null, null);
  expect(fileNow()).toMatchObject({ saved: null, text: TEXT.replace('nginx:1.27', 'nginx:mine') });
  expect(said()).toEqual(['app.deleted-on-disk']);
});
