import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPathGuard } from '../../electron/host/path-guard.ts';
import { isWithin } from '../../electron/host/paths.ts';
import { temporaryFolder } from './temporary-folder.ts';

async function guarded() {
  const root = temporaryFolder();
  const project = path.join(root, 'project');
  mkdirSync(path.join(project, 'sub'), { recursive: true });
  writeFileSync(path.join(root, 'secret.txt'), 'no');
  writeFileSync(path.join(project, 'compose.yaml'), 'services: {}\n');
  const guard = createPathGuard();
  await guard.grantFolder(project);
  return { root, project, guard };
}

describe('the path guard', () => {
  test('lets through what is in the project, there or not there yet', async () => {
    const { project, guard } = await guarded();
    for (const name of [
      'compose.yaml',
      'sub/new.yaml',
      'new/deep/er.yml',
      'sub/../compose.yaml',
      '...yaml',
      '..a',
    ]) {
      await expect(guard.check(path.join(project, name))).resolves.toBe(path.join(project, name));
    }
  });

  test('refuses what lies outside, however it is written', async () => {
    const { root, project, guard } = await guarded();
    const attacks = [
      `${project}/../secret.txt`,
      `${project}/sub/../../secret.txt`,
      path.join(root, 'secret.txt'),
      `${project}2/compose.yaml`,
      root,
      '/',
      '/etc/passwd',
      `${project}/./../project2`,
    ];
    for (const attack of attacks)
      await expect(guard.check(attack)).rejects.toMatchObject({ code: 'outside-project' });
  });

  test('follows links before it decides: to files, to folders, through missing parts, through each other', async () => {
    const { root, project, guard } = await guarded();
    symlinkSync(path.join(root, 'secret.txt'), path.join(project, 'innocent.yaml'));
    symlinkSync(root, path.join(project, 'up'));
    symlinkSync('up', path.join(project, 'sideways'));
    symlinkSync(path.join(root, 'not-there'), path.join(project, 'dangling'));
    symlinkSync(path.join(project, 'compose.yaml'), path.join(project, 'inside.yaml'));
    for (const name of ['innocent.yaml', 'up/secret.txt', 'sideways/secret.txt', 'up/new.txt', 'sideways']) {
      await expect(guard.check(path.join(project, name))).rejects.toMatchObject({ code: 'outside-project' });
    }
    await expect(guard.check(path.join(project, 'inside.yaml'))).resolves.toBe(
      path.join(project, 'inside.yaml'),
    );
  });

  test('does not write through a link that leads to nothing outside', async () => {
    const { root, project, guard } = await guarded();
    symlinkSync(path.join(root, 'made-by-attack'), path.join(project, 'dangling'));
    await expect(guard.check(path.join(project, 'dangling'))).rejects.toMatchObject({
      code: 'outside-project',
    });
  });

  test('refuses what is no path: NUL, relative, endless, a ring of links', async () => {
    const { project, guard } = await guarded();
    for (const bad of [
      `${project}/a\0b`,
      'compose.yaml',
      './compose.yaml',
      '',
      `${project}/${'a/'.repeat(3000)}`,
    ]) {
      await expect(guard.check(bad)).rejects.toMatchObject({ code: 'bad-message' });
    }
    symlinkSync('ring', path.join(project, 'ring'));
    await expect(guard.check(path.join(project, 'ring'))).rejects.toMatchObject({ code: 'not-readable' });
  });

  test('grants a file that was chosen by name even when it is a link, and nothing beside it', async () => {
    const { root, project, guard } = await guarded();
    const link = path.join(project, 'chosen.yaml');
    symlinkSync(path.join(root, 'secret.txt'), link);
    await guard.grantFile(link);
    await expect(guard.check(link)).resolves.toBe(link);
    await expect(guard.check(path.join(root, 'other.txt'))).rejects.toMatchObject({
      code: 'outside-project',
    });
  });

  test('a project may be reached through a link itself', async () => {
    const { root, project, guard } = await guarded();
    symlinkSync(project, path.join(root, 'alias'));
    await guard.grantFolder(path.join(root, 'alias'));
    await expect(guard.check(path.join(root, 'alias/compose.yaml'))).resolves.toBe(
      path.join(root, 'alias/compose.yaml'),
    );
  });

  test('no walk of steps leaves a folder unnoticed', () => {
    const step = fc.constantFrom('a', 'b', '..', '.', '...', '..a', '');
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const file = path.resolve('/r/p', ...steps.map((each) => `./${each}`));
        expect(isWithin('/r/p', file)).toBe(file === '/r/p' || file.startsWith('/r/p/'));
      }),
    );
  });
});
