import { describe, expect, it } from 'vitest';
import { createProject } from '../../shared/project/create-project.ts';
import { applyTransaction } from '../../shared/project/apply-transaction.ts';
import {
  addEnvironment,
  addLayer,
  changeEnvironment,
  duplicateEnvironment,
  moveEnvironment,
  removeEnvironment,
  renameEnvironment,
} from '../../shared/project/edit-environments.ts';
import { dropFile, environmentsOffered, takeOffered } from '../../shared/project/appeared-file.ts';
import { diskChange } from '../../shared/project/disk-change.ts';
import { keepEnvironments, mergeEnvironments } from '../../shared/project/merge-environments.ts';
import type { Environment, Project, Transaction } from '../../shared/project/project.ts';
import { snapshotIn, takeSnapshot } from '../../shared/project/snapshot.ts';
import { isRefusal } from '../../shared/refusal.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { printSidecar, readSidecar } from '../../shared/project/sidecar.ts';

/** A project of `/p` with these files; those that are not text are given as names alone. */
function open(
  files: Readonly<Record<string, string>>,
  variables: Readonly<Record<string, string>> = {},
): Project {
  const names = Object.keys(files);
  return createProject({
    directory: '/p',
    composeFiles: names.filter((name) => /\.ya?ml$/.test(name)).map((name) => `/p/${name}`),
    files: names.map((name) => ({ path: `/p/${name}`, text: files[name]!, version: null })),
    variables,
  });
}

const named = (...names: string[]) => open(Object.fromEntries(names.map((name) => [name, ''])));

const plain = { envFiles: [], profiles: [], variables: {} };

const short = (paths: readonly string[]) => paths.map((path) => path.replace('/p/', ''));

/** Name, files, env files. */
const listed = ({ environments }: Project) =>
  environments.map((each) => [each.name, short(each.files), short(each.envFiles)]);

describe('detected environments', () => {
  it('are what the names of the files say, the default first', () => {
    const files = ['docker-compose.yml', 'docker-compose.override.yml', 'docker-compose.prod.yml'];
    expect(listed(named(...files, 'docker-compose.prod.eu.yml'))).toEqual([
      ['default', ['docker-compose.yml', 'docker-compose.override.yml'], []],
      ['base', ['docker-compose.yml'], []],
      ['prod', ['docker-compose.yml', 'docker-compose.prod.yml'], []],
      ['prod.eu', ['docker-compose.yml', 'docker-compose.prod.eu.yml'], []],
    ]);
    expect(listed(named('compose.yaml', 'compose-dev.yaml'))).toEqual([
      ['default', ['compose.yaml'], []],
      ['dev', ['compose.yaml', 'compose-dev.yaml'], []],
    ]);
    expect(
      listed(named('compose.yaml', 'compose.dev.yml', 'compose.dev.yaml')).map(([name]) => name),
    ).toEqual(['default', 'dev', 'compose.dev.yaml']);
  });

  it('begin with the file that was opened by name', () => {
    expect(listed(named('other.yml', 'compose.yaml'))[0]).toEqual(['other.yml', ['other.yml'], []]);
    expect(listed(named('compose.prod.yaml', 'compose.yaml'))[0]).toEqual([
      'prod',
      ['compose.yaml', 'compose.prod.yaml'],
      [],
    ]);
    expect(listed(named('compose.yaml', 'other.yml'))[0]?.[0]).toBe('default');
  });

  it('without a base file are one per file', () => {
    expect(listed(named('stack.yml', 'other.yml'))).toEqual([
      ['stack.yml', ['stack.yml'], []],
      ['other.yml', ['other.yml'], []],
    ]);
    expect(listed(named())).toEqual([['default', [], []]]);
  });

  it('take the env file of their name, behind the common one', () => {
    const files = [
      'compose.yaml',
      'compose.prod.yaml',
      'compose.dev.yaml',
      '.env.production',
      '.env.dev',
      '.env.ci',
    ];
    expect(listed(named(...files, '.env.example', '.env.local')).map(([name, , env]) => [name, env])).toEqual(
      [
        ['default', []],
        ['prod', ['.env.production']],
        ['dev', ['.env.dev']],
        ['ci', ['.env.ci']],
      ],
    );
    expect(listed(named('compose.yaml', 'compose.dev.yaml', '.env', '.env.dev'))[1]?.[2]).toEqual([
      '.env',
      '.env.dev',
    ]);
  });

  it('follow COMPOSE_FILE, of .env or of the process', () => {
    const files = { 'compose.yaml': '', 'compose.dev.yaml': '', 'compose.prod.yaml': '' };
    const env = { '.env': 'COMPOSE_FILE=compose.yaml:compose.dev.yaml:more/extra.yaml\n' };
    expect(listed(open({ ...files, ...env }))).toEqual([
      ['default', ['compose.yaml', 'compose.dev.yaml', 'more/extra.yaml'], []],
      ['base', ['compose.yaml'], []],
      ['dev', ['compose.yaml', 'compose.dev.yaml'], []],
      ['prod', ['compose.yaml', 'compose.prod.yaml'], []],
    ]);
    expect(listed(open(files, { COMPOSE_FILE: 'compose.prod.yaml' }))[0]).toEqual([
      'default',
      ['compose.prod.yaml'],
      [],
    ]);
  });

  it('are included projects by themselves, which are no layers', () => {
    const include =
      'include:\n  - db/compose.yaml\n  - compose.infra.yaml\n  - path: [q/a.yml, q/b.yml]\n' +
      '    project_directory: q\n    env_file: q/.env\n  - ${WHERE}/compose.yaml\n';
    const { environments } = open({ 'compose.yaml': include, 'compose.infra.yaml': 'services: {}\n' });
    expect(environments).toEqual([
      { ...plain, name: 'default', detected: 'default', files: ['/p/compose.yaml'] },
      { ...plain, name: 'db', detected: 'db', files: ['/p/db/compose.yaml'] },
      { ...plain, name: 'infra', detected: 'infra', files: ['/p/compose.infra.yaml'] },
      {
        ...plain,
        name: 'a',
        detected: 'a',
        files: ['/p/q/a.yml', '/p/q/b.yml'],
        envFiles: ['/p/q/.env'],
        projectDirectory: '/p/q',
      },
    ]);
  });
});

describe('environments in the sidecar', () => {
  const project = named('compose.yaml', 'compose.dev.yaml', 'compose.prod.yaml');
  const [base, dev, prod] = project.environments as [Environment, Environment, Environment];

  /** What is written for a list of environments, and what is read of it again. */
  function again(environments: readonly Environment[], previous = '') {
    const kept = keepEnvironments({ ...project, environments }, readSidecar(previous).environments);
    const text = printSidecar(
      { layouts: new Map(), notes: [], groupings: new Map(), environments: kept },
      previous,
    );
    const read = mergeEnvironments(project.detected, readSidecar(text).environments, '/p');
    return { text, kept, read };
  }

  it('are not there while the files say it all', () => {
    expect(again(project.environments)).toMatchObject({ kept: [], read: project.detected });
  });

  it('keep a new name, another order, a removal and what was added, and only that', () => {
    const made: Environment = {
      name: 'load test',
      files: ['/p/compose.yaml', '/else/x.yaml'],
      envFiles: [],
      profiles: ['load'],
      variables: { B: '2', A: '1' },
      projectDirectory: '/p/sub',
    };
    const list: Environment[] = [{ ...prod, name: 'live', projectName: 'shop' }, base, made];
    const { text, read } = again(list);
    expect(read).toEqual(list);
    expect(text).toBe(`{
  "version": 1,
  "environments": [
    {
      "name": "live",
      "detected": "prod",
      "projectName": "shop"
    },
    {
      "name": "default"
    },
    {
      "name": "load test",
      "files": [
        "compose.yaml",
        "/else/x.yaml"
      ],
      "profiles": [
        "load"
      ],
      "variables": {
        "A": "1",
        "B": "2"
      },
      "projectDirectory": "sub"
    },
    {
      "name": "dev",
      "removed": true
    }
  ],
  "layouts": {
    "architecture": {}
  }
}
`);
  });

  it('find new files on their own', () => {
    const { text } = again([{ ...dev, profiles: ['debug'] }]);
    const more = named('compose.yaml', 'compose.dev.yaml', 'compose.qa.yaml');
    const read = mergeEnvironments(more.detected, readSidecar(text).environments, '/p');
    expect(read.map(({ name, profiles }) => [name, profiles])).toEqual([
      ['dev', ['debug']],
      ['qa', []],
    ]);
  });

  it('keep unknown keys, and what is said of files that are elsewhere now', () => {
    const previous = JSON.stringify({
      environments: [
        { name: 'dev', colour: 'red', profiles: ['debug'] },
        { name: 'gone', removed: true },
        { name: 'qa', profiles: ['x'] },
        7,
        { name: 3 },
        { name: 'bad', files: 'no' },
      ],
    });
    const read = mergeEnvironments(project.detected, readSidecar(previous).environments, '/p');
    expect(read.map(({ name }) => name)).toEqual(['dev', 'default', 'prod']);
    const { text } = again(read, previous);
    expect((JSON.parse(text) as { environments: unknown }).environments).toEqual([
      { name: 'dev', colour: 'red', profiles: ['debug'] },
      { name: 'default' },
      { name: 'prod' },
      { name: 'gone', removed: true },
      { name: 'qa', profiles: ['x'] },
      { name: 'bad' },
    ]);
    expect(again(read, text).text).toBe(text);
  });
});

describe('editing environments', () => {
  const project = named('compose.yaml', 'compose.dev.yaml', 'compose.prod.yaml');
  const names = (each: Project) => each.environments.map(({ name }) => name);

  /** The project after a change; taking it back gives the same list and the same environment shown. */
  function after(change: Transaction | Refusal, from = project): Project {
    if (isRefusal(change)) throw new Error(change.code);
    const applied = applyTransaction(from, change);
    const back = applyTransaction(applied.project, applied.inverse);
    expect(back.project).toEqual(from);
    expect(applyTransaction(back.project, back.inverse).project).toEqual(applied.project);
    return applied.project;
  }

  it('renames, moves, removes, duplicates, adds and changes, and each can be undone', () => {
    expect(names(after(renameEnvironment(project, 'dev', 'development')))).toEqual([
      'default',
      'development',
      'prod',
    ]);
    expect(names(after(moveEnvironment(project, 'prod', -5)))).toEqual(['prod', 'default', 'dev']);
    expect(names(after(removeEnvironment(project, 'dev')))).toEqual(['default', 'prod']);
    const copied = after(duplicateEnvironment(project, 'dev', 'dev 2'));
    expect(copied.environments[2]).toEqual({
      ...plain,
      name: 'dev 2',
      files: ['/p/compose.yaml', '/p/compose.dev.yaml'],
    });
    expect(names(after(addEnvironment(project, 'qa', [])))).toEqual(['default', 'dev', 'prod', 'qa']);
    const changed = after(
      changeEnvironment(project, 'dev', { profiles: ['x'], projectName: 'p', projectDirectory: '/q' }),
    );
    expect(changed.environments[1]).toMatchObject({
      profiles: ['x'],
      projectName: 'p',
      projectDirectory: '/q',
    });
    const cleared = after(
      changeEnvironment(changed, 'dev', { projectName: null, projectDirectory: null }),
      changed,
    );
    expect(cleared.environments[1]).toEqual({ ...project.environments[1], profiles: ['x'] });
  });

  it('goes on showing what is renamed, and its neighbour when it is removed', () => {
    const shown = { ...project, active: 'dev', target: '/p/compose.dev.yaml' };
    const renamed = after(renameEnvironment(shown, 'dev', 'd'), shown);
    expect([renamed.active, renamed.target]).toEqual(['d', '/p/compose.dev.yaml']);
    const removed = after(removeEnvironment(shown, 'dev'), shown);
    expect([removed.active, removed.target]).toEqual(['default', '/p/compose.yaml']);
  });

  it('says why a name or a removal is not possible', () => {
    const code = (change: Transaction | Refusal) => (isRefusal(change) ? change.code : 'done');
    expect(code(renameEnvironment(project, 'dev', 'prod'))).toBe('name-taken');
    expect(code(renameEnvironment(project, 'dev', ' '))).toBe('bad-name');
    expect(code(duplicateEnvironment(project, 'dev', 'dev'))).toBe('name-taken');
    expect(code(removeEnvironment(named('compose.yaml'), 'default'))).toBe('last-environment');
    expect(code(addLayer(project, 'prod'))).toBe('name-taken');
    expect(code(addLayer(project, '../x'))).toBe('bad-name');
  });

  it('a new layer is a file that is made, and its environment', () => {
    const made = after(addLayer(project, 'staging'));
    expect(made.environments.at(-1)).toMatchObject({
      name: 'staging',
      files: ['/p/compose.yaml', '/p/compose.staging.yaml'],
    });
    expect(made.files.get('/p/compose.staging.yaml')).toMatchObject({ text: '', saved: null });
  });
});

describe('switching', () => {
  const web = 'services:\n  web:\n    image: nginx:${TAG:-1}\n';
  const files = {
    'compose.yaml': web,
    'compose.dev.yaml': 'services:\n  web:\n    ports: ["80:80"]\n',
    '.env.prod': 'TAG=2\n',
    'compose.broken.yaml': 'services:\n  web:\n   image: [\n',
  };
  const start = takeSnapshot({ ...open(files), absent: new Set(['/p/.env', '/p/gone.yaml']) });
  const image = (name: string) => snapshotIn(start, name).model.services.get('web')?.image;

  it('resolves the other stack with its variables, and coming back costs nothing', () => {
    expect([image('default'), image('dev'), image('prod')]).toEqual(['nginx:1', 'nginx:1', 'nginx:2']);
    const dev = snapshotIn(start, 'dev');
    const again = snapshotIn(snapshotIn(dev, 'default'), 'dev');
    expect(again.resolution).toBe(dev.resolution);
    expect(again.graph).toBe(dev.graph);
  });

  it('a layer that is missing or does not parse is one message; the rest goes on', () => {
    const errors = (name: string, from = start) =>
      snapshotIn(from, name)
        .diagnostics.filter(({ severity }) => severity === 'error')
        .map(({ id }) => id);
    expect(errors('broken')[0]).toBe('yaml-syntax');
    expect(snapshotIn(start, 'broken').model.services.has('web')).toBe(true);
    const project = applyTransaction(start.project, addGone(start.project)).project;
    expect(errors('gone', takeSnapshot(project, start))).toEqual(['file-read']);
  });

  function addGone(project: Project): Transaction {
    const added = addEnvironment(project, 'gone', ['/p/compose.yaml', '/p/gone.yaml']);
    if (isRefusal(added)) throw new Error(added.code);
    return added;
  }
});

describe('a file that comes and goes on disk', () => {
  const onDisk = (project: Project, name: string, text: string | null): Project => {
    const change = diskChange(project, `/p/${name}`, text, null);
    if (change.kind === 'conflict') throw new Error('nothing was edited');
    return change.project;
  };
  const appeared = (project: Project, name: string) => onDisk(project, name, 'services: {}\n');

  it('is offered as the environment that opening the folder anew would find, once', () => {
    const project = appeared(named('compose.yaml', 'compose.dev.yaml'), 'compose.prod.yaml');
    const offered = environmentsOffered(project, '/p/compose.prod.yaml');
    expect(offered.map(({ name, files }) => [name, ...short(files)])).toEqual([
      ['prod', 'compose.yaml', 'compose.prod.yaml'],
    ]);
    const taken = applyTransaction(project, takeOffered(project, offered));
    expect(taken.project.environments.map(({ name }) => name)).toEqual(['default', 'dev', 'prod']);
    expect(environmentsOffered(taken.project, '/p/compose.prod.yaml')).toEqual([]);
    expect(applyTransaction(taken.project, taken.inverse).project.environments).toEqual(project.environments);
  });

  it('is an environment by its variables alone, too', () => {
    const project = appeared(named('compose.yaml', 'compose.prod.yaml'), '.env.staging');
    expect(environmentsOffered(project, '/p/.env.staging').map(({ name }) => name)).toEqual(['staging']);
  });

  it('leaves with the environments that end with it, and comes back with its text', () => {
    const project = open({ 'compose.yaml': 'services: {}\n', 'compose.prod.yaml': 'services: {} # prod\n' });
    const gone = onDisk(project, 'compose.prod.yaml', null);
    const { project: next, inverse } = applyTransaction(gone, dropFile(gone, '/p/compose.prod.yaml'));
    expect(next.environments.map(({ name }) => name)).toEqual(['default']);
    expect(next.files.has('/p/compose.prod.yaml')).toBe(false);
    const back = applyTransaction(next, inverse).project;
    expect(back.files.get('/p/compose.prod.yaml')?.text).toBe('services: {} # prod\n');
    expect(back.environments).toEqual(project.environments);
  });

  it('leaves the last environment, empty', () => {
    const project = named('compose.yaml');
    const next = applyTransaction(project, dropFile(project, '/p/compose.yaml')).project;
    expect(next.environments.map(({ files }) => files)).toEqual([[]]);
    expect(takeSnapshot(next).diagnostics).toBeDefined();
  });
});
