import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { createPathGuard } from '../../electron/host/path-guard.ts';
import type { Session } from '../../electron/host/session.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { callOf, hostSession } from '../support/host-session.ts';

const sessions: Session[] = [];
afterEach(async () => {
  for (const session of sessions.splice(0)) await session.close();
});

/** A project beside a folder that it may want to read, and a session that has opened it. */
async function opened() {
  const root = temporaryFolder();
  const [project, shared] = [path.join(root, 'project'), path.join(root, 'shared')];
  for (const folder of [project, path.join(shared, 'deep')]) mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(project, 'compose.yaml'), 'services: {}\n');
  writeFileSync(path.join(shared, 'base.yml'), 'b: 1\n');
  writeFileSync(path.join(shared, 'deep/more.yml'), 'm: 1\n');
  writeFileSync(path.join(root, 'secret.txt'), 'no\n');
  const guard = createPathGuard();
  const connect = () => {
    const session = hostSession(path.join(root, 'data'), { guard });
    sessions.push(session);
    return callOf(session);
  };
  const call = connect();
  await call('openProject', { path: project });
  /** What `readFiles` says of a path: its text, the folder to ask for, or nothing. */
  const read = async (file: string, by = call): Promise<unknown> => {
    const result = await by('readFiles', { paths: [file] });
    if (!result.ok) return result.code;
    return result.value.files[0]?.text ?? result.value.outside[0] ?? result.value.unreadable[0];
  };
  return { root, project, shared, base: path.join(shared, 'base.yml'), call, read, connect };
}

describe('a file outside the project', () => {
  test('is not read before its folder was allowed, and is read afterwards, for reading only', async () => {
    const { shared, base, call, read } = await opened();
    expect(await read(base)).toEqual({ path: base, folder: shared });
    expect(await call('allowOutside', { folder: shared })).toEqual({ ok: true, value: null });
    expect(await call('readFiles', { paths: [base] })).toMatchObject({
      value: { files: [{ path: base, text: 'b: 1\n', readOnly: true }], outside: [], unreadable: [] },
    });
    const save = await call('saveFiles', { files: [{ path: base, text: 'x', version: null }] });
    expect(save).toMatchObject({ code: 'outside-project' });
    expect(readFileSync(base, 'utf8')).toBe('b: 1\n');
  });

  test('is not even said to be there or not', async () => {
    const { shared, read } = await opened();
    const none = path.join(shared, 'none.yml');
    expect(await read(none)).toEqual({ path: none, folder: shared });
  });

  test('only a folder that was asked for can be allowed, and without the folders in it and around it', async () => {
    const { root, shared, base, call, read } = await opened();
    for (const folder of ['/', root, shared, `${shared}/deep`, `${shared}/../shared`]) {
      expect(await call('allowOutside', { folder })).toMatchObject({ code: 'outside-project' });
    }
    await read(base);
    await call('allowOutside', { folder: shared });
    const [more, secret] = [path.join(shared, 'deep/more.yml'), path.join(root, 'secret.txt')];
    expect(await read(more)).toEqual({ path: more, folder: path.join(shared, 'deep') });
    expect(await read(secret)).toEqual({ path: secret, folder: root });
    const crooked = `${shared}/../secret.txt`;
    expect(await read(crooked)).toEqual({ path: crooked, folder: root });
  });

  test('a link counts as where it leads: out of the project, and out of a folder that was allowed', async () => {
    const { root, project, shared, base, call, read } = await opened();
    symlinkSync(base, path.join(project, 'link.yml'));
    symlinkSync(shared, path.join(project, 'common'));
    symlinkSync(path.join(root, 'secret.txt'), path.join(shared, 'innocent.yml'));
    symlinkSync(path.join(project, 'compose.yaml'), path.join(root, 'back.yml'));
    const [link, folder] = [path.join(project, 'link.yml'), path.join(project, 'common/base.yml')];
    const innocent = path.join(shared, 'innocent.yml');
    expect(await read(link)).toEqual({ path: link, folder: shared });
    expect(await read(folder)).toEqual({ path: folder, folder: shared });
    await call('allowOutside', { folder: shared });
    expect([await read(link), await read(folder)]).toEqual(['b: 1\n', 'b: 1\n']);
    expect(await read(innocent)).toEqual({ path: innocent, folder: root });
    expect(await read(path.join(root, 'back.yml'))).toBe('services: {}\n');
  });

  test('what was allowed is forgotten when the project is closed or another one opened, and is not for other views', async () => {
    const { project, shared, base, call, read, connect } = await opened();
    const asked = { path: base, folder: shared };
    const allow = async () => {
      await read(base);
      await call('allowOutside', { folder: shared });
      expect(await read(base)).toBe('b: 1\n');
    };
    await allow();
    expect(await read(base, connect())).toEqual(asked);
    await call('closeProject', {});
    expect(await read(base)).toEqual(asked);
    await allow();
    await call('openProject', { path: project });
    expect(await read(base)).toEqual(asked);
  });

  test('the real tool is not given one either', async () => {
    const { project, base, call } = await opened();
    const selection = { projectDirectory: project, profiles: [], projectName: null, unsaved: {}, run: 'r' };
    for (const named of [
      { files: [base], envFiles: [] },
      { files: [path.join(project, 'compose.yaml')], envFiles: [base] },
    ]) {
      const answer = await call('composeConfig', { ...selection, ...named, format: 'json' });
      expect(answer).toMatchObject({ code: 'outside-project', path: base });
    }
  });
});
