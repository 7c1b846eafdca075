import { describe, expect, it } from 'vitest';
import { applyTransaction } from '../../shared/project/apply-transaction.ts';
import { createProject } from '../../shared/project/create-project.ts';
import { addEnvironment } from '../../shared/project/edit-environments.ts';
import type { Project, Transaction } from '../../shared/project/project.ts';
import { unstackedFiles } from '../../shared/project/unstacked-files.ts';

/** A project of `/p` with these files. */
function open(files: Readonly<Record<string, string>>): Project {
  const names = Object.keys(files);
  return createProject({
    directory: '/p',
    composeFiles: names.filter((name) => /\.ya?ml$/.test(name)).map((name) => `/p/${name}`),
    files: names.map((name) => ({ path: `/p/${name}`, text: files[name]!, version: null })),
    variables: {},
  });
}

const named = (...names: string[]) => open(Object.fromEntries(names.map((name) => [name, ''])));

const short = (paths: readonly string[]) => paths.map((path) => path.replace('/p/', ''));

describe('files that nobody has laid over each other', () => {
  it('are those whose names speak of parts, two or more', () => {
    const parts = ['docker-compose.kafka.yml', 'docker-compose.postgres.yml', 'docker-compose-tools.yml'];
    const project = named('docker-compose.yml', 'docker-compose.prod.yml', ...parts);
    expect(short(unstackedFiles(project))).toEqual(parts);
    expect(unstackedFiles(named('docker-compose.yml', parts[0]!))).toEqual([]);
  });

  it('are none where the names speak of environments, or are included', () => {
    const names = [
      'compose.yaml',
      'compose.dev.yaml',
      'compose.prod.yaml',
      'compose.prod-eu.yaml',
      'compose.local.yaml',
    ];
    expect(unstackedFiles(named(...names))).toEqual([]);
    const included = open({
      'compose.yaml': 'include:\n  - compose.db.yaml\n  - compose.queue.yaml\n',
      'compose.db.yaml': '',
      'compose.queue.yaml': '',
    });
    expect(unstackedFiles(included)).toEqual([]);
  });

  it('are none once an environment has them, or COMPOSE_FILE names them', () => {
    const names = ['compose.yaml', 'compose.db.yaml', 'compose.queue.yaml'];
    const project = named(...names);
    const added = addEnvironment(
      project,
      'all',
      names.map((name) => `/p/${name}`),
    );
    expect(unstackedFiles(applyTransaction(project, added as Transaction).project)).toEqual([]);
    const listed = open({
      '.env': `COMPOSE_FILE=${names.join(':')}\n`,
      ...Object.fromEntries(names.map((name) => [name, ''])),
    });
    expect(unstackedFiles(listed)).toEqual([]);
  });
});
