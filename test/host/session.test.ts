import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { HostCall, HostEvent, HostInput, HostOutput } from '../../shared/host.ts';
import { createPreferences } from '../../electron/host/preferences.ts';
import type { Session } from '../../electron/host/session.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { callOf, hostSession } from '../support/host-session.ts';

const sessions: Session[] = [];
afterEach(async () => {
  for (const session of sessions.splice(0)) await session.close();
});

function start(root: string, preferences = createPreferences(path.join(root, 'data'))) {
  const events: HostEvent[] = [];
  const waiting: (() => void)[] = [];
  const session = hostSession(path.join(root, 'data'), {
    version: '1.2.3',
    languages: ['ko'],
    env: { GREETING: 'hello' },
    samplesFolder: path.join(root, 'samples'),
    preferences,
    emit: (event) => {
      events.push(event);
      for (const wake of waiting.splice(0)) wake();
    },
  });
  sessions.push(session);
  const call = callOf(session);
  const get = async <K extends HostCall>(name: K, input: HostInput<K>): Promise<HostOutput<K>> => {
    const result = await call(name, input);
    if (!result.ok) throw new Error(JSON.stringify(result));
    return result.value;
  };
  /** Waits until an event of this file has come. */
  const eventOf = async (file: string): Promise<HostEvent> => {
    for (;;) {
      const found = events.find((event) => event.type === 'file-changed' && event.path === file);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  };
  return { call, get, events, eventOf };
}

function projectOf(files: Readonly<Record<string, string | Uint8Array>>): { root: string; project: string } {
  const root = temporaryFolder();
  const project = path.join(root, 'project');
  mkdirSync(project);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(project, name)), { recursive: true });
    writeFileSync(path.join(project, name), content);
  }
  return { root, project };
}

const names = (files: readonly (string | { path: string })[]) =>
  files.map((file) => path.basename(typeof file === 'string' ? file : file.path));

describe('opening', () => {
  test('a folder: its Compose files in the order of the tool, with what belongs to them', async () => {
    const { root, project } = projectOf({
      'docker-compose.prod.yml': 'a: 1\n',
      'docker-compose.yml': '\uFEFFservices: {}\r\n',
      'docker-compose.override.yml': 'b: 1\n',
      'compose.yaml': 'c: 1\n',
      'dev-compose.yml': 'd: 1\n',
      '.env': 'A=1\n',
      '.env.prod': 'A=2\n',
      'composewright.json': '{}',
      'other.yml': 'x: 1\n',
      'README.md': '#\n',
      'sub/compose.yaml': 'e: 1\n',
    });
    const { get } = start(root);
    const opened = await get('openProject', { path: project });
    expect(opened.directory).toBe(project);
    expect(names(opened.composeFiles)).toEqual([
      'compose.yaml',
      'docker-compose.yml',
      'docker-compose.override.yml',
      'dev-compose.yml',
      'docker-compose.prod.yml',
    ]);
    expect(names(opened.files).slice(5)).toEqual(['.env', '.env.prod', 'composewright.json']);
    expect(opened.files[1]!.text).toBe('\uFEFFservices: {}\r\n');
    expect(opened.unreadable).toEqual([]);
    expect(opened.variables).toMatchObject({ GREETING: 'hello', PWD: project });
    expect((await get('start', {})).recent).toEqual([project]);
  });

  test('a file by name: it comes first, whatever it is called', async () => {
    const { root, project } = projectOf({ 'compose.yaml': 'a: 1\n', 'stack.yml': 'b: 1\n' });
    const opened = await start(root).get('openProject', { path: path.join(project, 'stack.yml') });
    expect(names(opened.composeFiles)).toEqual(['stack.yml', 'compose.yaml']);
    expect(names(opened.files)).toEqual(['stack.yml', 'compose.yaml']);
  });

  test('names what cannot be read as text, and opens the rest', async () => {
    const { root, project } = projectOf({
      'compose.yaml': 'a: 1\n',
      'compose.bin.yml': new Uint8Array([1, 0, 2]),
      'compose.latin.yml': new Uint8Array([0xe9, 0x0a]),
      'compose.huge.yml': 'a'.repeat(10 * 1024 * 1024 + 1),
    });
    writeFileSync(path.join(root, 'outside.yml'), 'o: 1\n');
    symlinkSync(path.join(root, 'outside.yml'), path.join(project, 'compose.out.yml'));
    const { get } = start(root);
    const opened = await get('openProject', { path: project });
    expect(names(opened.files)).toEqual(['compose.yaml']);
    expect(
      Object.fromEntries(opened.unreadable.map((each) => [path.basename(each.path), each.code])),
    ).toEqual({
      'compose.bin.yml': 'binary',
      'compose.latin.yml': 'not-utf8',
      'compose.huge.yml': 'too-large',
      'compose.out.yml': 'outside-project',
    });
    const large = await get('openProject', { path: project, large: true });
    expect(names(large.files)).toEqual(['compose.yaml', 'compose.huge.yml']);
  });

  test('says when there is nothing to open', async () => {
    const { root, project } = projectOf({ 'README.md': '#\n' });
    const { call } = start(root);
    expect(await call('openProject', { path: project })).toMatchObject({
      code: 'no-compose-file',
      path: project,
    });
    expect(await call('openProject', { path: project, begin: true })).toMatchObject({
      value: { composeFiles: [path.join(project, 'compose.yaml')], files: [], unreadable: [] },
    });
    expect(await call('openProject', { path: path.join(root, 'none') })).toMatchObject({ code: 'not-found' });
    expect(await call('openProject', { path: 'relative' })).toMatchObject({ code: 'bad-message' });
  });

  test('nothing may be touched before it was opened', async () => {
    const { root, project } = projectOf({ 'compose.yaml': 'a: 1\n' });
    const file = path.join(project, 'compose.yaml');
    const { call } = start(root);
    expect(await call('readFiles', { paths: [file] })).toMatchObject({
      value: { files: [], outside: [{ path: file, folder: project }] },
    });
    expect(await call('saveFiles', { files: [{ path: file, text: '', version: null }] })).toMatchObject({
      code: 'outside-project',
    });
    const selection = {
      projectDirectory: project,
      files: [file],
      envFiles: [],
      profiles: [],
      projectName: null,
    };
    expect(
      await call('composeConfig', { ...selection, unsaved: {}, format: 'json', run: 'r' }),
    ).toMatchObject({
      code: 'outside-project',
    });
  });

  test('a sample lies below a folder that does not exist until it is saved', async () => {
    const { root } = projectOf({});
    mkdirSync(path.join(root, 'samples/shop'), { recursive: true });
    writeFileSync(path.join(root, 'samples/shop/compose.yaml'), 'services: {}\n');
    writeFileSync(path.join(root, 'samples/shop/sample.json'), '{"title":"A shop"}');
    const { get, call } = start(root);
    expect((await get('start', {})).samples).toEqual([{ id: 'shop', title: 'A shop' }]);
    const opened = await get('openSample', { id: 'shop' });
    expect(opened.files).toMatchObject([
      { path: `${opened.directory}/compose.yaml`, text: 'services: {}\n' },
    ]);
    expect(await call('openSample', { id: '../shop' })).toMatchObject({ code: 'not-found' });
  });
});

describe('reading and saving', () => {
  test('further files: inside by right, missing ones left out, what cannot be read with its reason', async () => {
    const { root, project } = projectOf({
      'compose.yaml': 'a: 1\n',
      'sub/common.yml': 'b: 1\n',
      'sub/latin.env': new Uint8Array([0xe9]),
    });
    const { call, get } = start(root);
    await get('openProject', { path: project });
    const latin = path.join(project, 'sub/latin.env');
    const paths = ['sub/common.yml', 'none.yml', 'compose.yaml/.env'].map((name) => path.join(project, name));
    const answer = await get('readFiles', { paths: [latin, ...paths] });
    expect({ ...answer, files: names(answer.files) }).toEqual({
      files: ['common.yml'],
      outside: [],
      unreadable: [{ path: latin, code: 'not-utf8' }],
    });
    expect(await call('readFiles', { paths: ['relative'] })).toMatchObject({ code: 'bad-message' });
  });

  test('a save answers with the mark that the next one needs', async () => {
    const { root, project } = projectOf({ 'compose.yaml': 'a: 1\n' });
    const { call, get } = start(root);
    const { files } = await get('openProject', { path: project });
    const { path: file, version } = files[0]!;
    const [saved] = await get('saveFiles', { files: [{ path: file, text: 'a: 2\n', version }] });
    expect(await call('saveFiles', { files: [{ path: file, text: 'a: 3\n', version }] })).toMatchObject({
      code: 'changed-on-disk',
      path: file,
    });
    await get('saveFiles', { files: [{ path: file, text: 'a: 3\n', version: saved!.version }] });
    expect(readFileSync(file, 'utf8')).toBe('a: 3\n');
  });

  test('YAML in UTF-16 stays in UTF-16, as the tool reads it; env files in it are refused, as there', async () => {
    const text = '\uFEFFservices:\r\n  a: { image: x } # 이름\r\n';
    const bytes = Buffer.from(text, 'utf16le').swap16();
    const { root, project } = projectOf({
      'compose.yaml': bytes,
      'wide.env': Buffer.from('\uFEFFA=1\n', 'utf16le'),
    });
    const { get } = start(root);
    const { files } = await get('openProject', { path: project });
    const { path: file, version } = files[0]!;
    expect(files[0]!.text).toBe(text);
    const edited = text.replace('x', 'nginx');
    const [saved] = await get('saveFiles', { files: [{ path: file, text: edited, version }] });
    expect(readFileSync(file)).toEqual(Buffer.from(edited, 'utf16le').swap16());
    await get('saveFiles', { files: [{ path: file, text, version: saved!.version }] });
    expect(readFileSync(file)).toEqual(bytes);
    const wide = path.join(project, 'wide.env');
    expect((await get('readFiles', { paths: [wide] })).unreadable).toEqual([
      { path: wide, code: 'not-utf8' },
    ]);
  });

  test('half a character is refused, for it could not be written as it is', async () => {
    const { root, project } = projectOf({ 'compose.yaml': 'a: 1\n' });
    const { call, get } = start(root);
    const { files } = await get('openProject', { path: project });
    const { path: file, version } = files[0]!;
    expect(await call('saveFiles', { files: [{ path: file, text: 'a: \ud83d', version }] })).toMatchObject({
      code: 'not-utf8',
    });
    expect(readFileSync(file, 'utf8')).toBe('a: 1\n');
  });

  test('settings come back as they were written', async () => {
    const { root } = projectOf({});
    const { get } = start(root);
    expect(await get('readSettings', {})).toEqual({});
    await get('writeSettings', { settings: { theme: 'dark', panels: { left: 200 } } });
    expect(await start(root).get('readSettings', {})).toEqual({ theme: 'dark', panels: { left: 200 } });
    writeFileSync(path.join(root, 'data/settings.json'), '{broken');
    expect(await get('readSettings', {})).toEqual({});
  });

  test('new settings are told to the other views, and to a view that is closed no more', async () => {
    const { root } = projectOf({});
    const preferences = createPreferences(path.join(root, 'data'));
    const [one, other, closed] = [
      start(root, preferences),
      start(root, preferences),
      start(root, preferences),
    ];
    await sessions.pop()!.close();
    await one.get('writeSettings', { settings: { theme: 'dark' } });
    expect(other.events).toEqual([{ type: 'settings-changed', settings: { theme: 'dark' } }]);
    expect([one.events, closed.events]).toEqual([[], []]);
  });

  test('the picker lists folders first, then YAML files', async () => {
    const { root, project } = projectOf({
      'b.yml': '',
      'compose.yaml': '',
      'z/x.txt': '',
      '.git/config': '',
      'a.txt': '',
    });
    const listed = await start(root).get('listFolder', { path: project });
    expect(listed).toEqual({
      path: project,
      parent: root,
      entries: [
        { name: 'z', folder: true, compose: false },
        { name: 'b.yml', folder: false, compose: false },
        { name: 'compose.yaml', folder: false, compose: true },
      ],
    });
  });
});

describe('watching', () => {
  test('tells what other programs change, make and remove; never our own saves', async () => {
    const { root, project } = projectOf({
      'compose.yaml': 'a: 1\n',
      'compose.dev.yml': 'b: 1\n',
      'sub/c.yml': 'c: 1\n',
    });
    const { get, eventOf, events } = start(root);
    const { files } = await get('openProject', { path: project });
    await get('readFiles', { paths: [path.join(project, 'sub/c.yml')] });
    const base = files[0]!;

    await get('saveFiles', { files: [{ path: base.path, text: 'a: 2\n', version: base.version }] });
    appendFileSync(path.join(project, 'sub/c.yml'), 'd: 1\n');
    expect(await eventOf(path.join(project, 'sub/c.yml'))).toMatchObject({ text: 'c: 1\nd: 1\n' });

    writeFileSync(path.join(project, 'compose.new.yml'), 'n: 1\n');
    expect(await eventOf(path.join(project, 'compose.new.yml'))).toMatchObject({ text: 'n: 1\n' });

    rmSync(path.join(project, 'compose.dev.yml'));
    expect(await eventOf(path.join(project, 'compose.dev.yml'))).toMatchObject({ text: null, version: null });

    writeFileSync(path.join(project, 'notes.txt'), 'x');
    writeFileSync(path.join(project, '.tmp'), 'a: 9\n');
    renameSync(path.join(project, '.tmp'), base.path);
    expect(await eventOf(base.path)).toMatchObject({ text: 'a: 9\n' });
    expect(events.filter((event) => event.type === 'file-changed' && event.text === 'a: 2\n')).toEqual([]);
    expect(events.filter((event) => 'path' in event && event.path.endsWith('notes.txt'))).toEqual([]);
  });

  test('what becomes unreadable is not reported as gone', async () => {
    const { root, project } = projectOf({ 'compose.yaml': 'a: 1\n', 'compose.b.yml': 'b: 1\n' });
    const { get, eventOf, events } = start(root);
    await get('openProject', { path: project });
    writeFileSync(path.join(project, 'compose.b.yml'), new Uint8Array([0]));
    chmodSync(path.join(project, 'compose.b.yml'), 0o644);
    writeFileSync(path.join(project, 'compose.yaml'), 'a: 2\n');
    await eventOf(path.join(project, 'compose.yaml'));
    expect(names(events as { path: string; type: 'file-changed' }[])).toEqual(['compose.yaml']);
  });
});
