import { expect, test, vi } from 'vitest';
import { showProject } from '../../renderer/store/commit.ts';
import { runAll } from '../../renderer/store/run.ts';
import { store } from '../../renderer/store/store.ts';
import { undo } from '../../renderer/store/travel.ts';
import { createProject } from '../../shared/project/create-project.ts';
import { emptyHistory } from '../../shared/project/history.ts';

vi.stubGlobal('window', { composewright: { call: () => Promise.resolve({ ok: true, value: null }) } });

test('a step of several commands is called after what it makes, not after the variables set for it', () => {
  const files = [
    { path: '/p/compose.yaml', text: 'services: {}\n', version: null },
    { path: '/p/.env', text: '', version: null },
  ];
  const project = createProject({
    directory: '/p',
    composeFiles: ['/p/compose.yaml'],
    files,
    variables: {},
  });
  showProject(project, { history: emptyHistory });
  const set = { command: 'setEnvVariable', args: { file: '/p/.env', name: 'PASSWORD', value: 'x' } };
  const add = { command: 'addService', args: { name: 'db', attributes: { image: 'postgres' } } };
  expect(runAll([set, add]).ok).toBe(true);
  const { undo: steps } = store.getState().history;
  expect(steps.map(({ label }) => label)).toEqual([
    { id: 'commands.add-service-label', args: { service: 'db' } },
  ]);
  undo();
  expect(store.getState().snapshot!.project.files.get('/p/.env')?.text).toBe('');
});
