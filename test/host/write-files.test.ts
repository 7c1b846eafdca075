import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { versionOf } from '../../electron/host/text-encoding.ts';
import { writeFiles } from '../../electron/host/write-files.ts';
import { temporaryFolder } from './temporary-folder.ts';

const bytes = (text: string) => Buffer.from(text, 'utf8');
const isRoot = process.getuid?.() === 0;

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}

function listing(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
  );
}

const write = (folder: string, name: string, text: string, before: string | null) => ({
  path: path.join(folder, name),
  bytes: bytes(text),
  version: before === null ? null : versionOf(bytes(before)),
});

describe('saving', () => {
  test('replaces several files and makes new ones, to the byte, and leaves nothing else behind', async () => {
    const folder = folderWith({ a: '\uFEFFold\r\n', b: 'old b' });
    await writeFiles([
      write(folder, 'a', '\uFEFFnew\r\n한글 \u{1F433}', '\uFEFFold\r\n'),
      write(folder, 'b', '', 'old b'),
      write(folder, 'c', 'made', null),
    ]);
    expect(listing(folder)).toEqual({ a: '\uFEFFnew\r\n한글 \u{1F433}', b: '', c: 'made' });
  });

  test('keeps mode and owner', async () => {
    const folder = folderWith({ a: 'old' });
    const file = path.join(folder, 'a');
    chmodSync(file, 0o640);
    if (isRoot) chownSync(file, 1234, 4321);
    const before = statSync(file);
    await writeFiles([write(folder, 'a', 'new', 'old')]);
    const { mode, uid, gid } = statSync(file);
    expect({ mode, uid, gid }).toEqual({ mode: before.mode, uid: before.uid, gid: before.gid });
  });

  test('writes what a chain of links leads to, and leaves the links', async () => {
    const folder = folderWith({});
    mkdirSync(path.join(folder, 'real'));
    writeFileSync(path.join(folder, 'real/file'), 'old');
    symlinkSync('real/file', path.join(folder, 'one'));
    symlinkSync('one', path.join(folder, 'two'));
    await writeFiles([write(folder, 'two', 'new', 'old')]);
    expect(readFileSync(path.join(folder, 'real/file'), 'utf8')).toBe('new');
    expect(lstatSync(path.join(folder, 'two')).isSymbolicLink()).toBe(true);
    expect(readdirSync(path.join(folder, 'real'))).toEqual(['file']);
  });

  test.each([
    ['changed by another program', 'changed-on-disk', 'b', 'as it was read'],
    ['there although it should not be', 'changed-on-disk', 'b', null],
    ['gone', 'not-found', 'missing', 'as it was read'],
  ])('writes nothing at all when one of the files is %s', async (_what, code, name, version) => {
    const folder = folderWith({ a: 'old a', b: 'other' });
    const files = [write(folder, 'a', 'new a', 'old a'), write(folder, name, 'mine', version)];
    await expect(writeFiles(files)).rejects.toMatchObject({ code, path: path.join(folder, name) });
    expect(listing(folder)).toEqual({ a: 'old a', b: 'other' });
  });

  test('refuses a file without a write bit, for root too', async () => {
    const folder = folderWith({ a: 'old' });
    chmodSync(path.join(folder, 'a'), 0o444);
    await expect(writeFiles([write(folder, 'a', 'new', 'old')])).rejects.toMatchObject({
      code: 'not-writable',
    });
    expect(listing(folder)).toEqual({ a: 'old' });
  });

  test('refuses what is no regular file, and a file in a folder that is not there', async () => {
    const folder = folderWith({});
    mkdirSync(path.join(folder, 'sub'));
    await expect(writeFiles([write(folder, 'sub', 'new', null)])).rejects.toMatchObject({
      code: 'not-writable',
    });
    await expect(writeFiles([write(folder, 'none/a', 'new', null)])).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(readdirSync(folder)).toEqual(['sub']);
  });

  test('puts the first file back when the second cannot be renamed', async () => {
    const folder = folderWith({ a: 'old a' });
    const two = path.join(folder, 'two');
    mkdirSync(two);
    // Two paths of one new file: the second rename meets the first one's result, which nobody expected.
    symlinkSync(two, path.join(folder, 'also-two'));
    await expect(
      writeFiles([
        write(folder, 'a', 'new a', 'old a'),
        write(two, 'x', 'one', null),
        write(path.join(folder, 'also-two'), 'x', 'other', null),
      ]),
    ).rejects.toMatchObject({ code: 'changed-on-disk' });
    expect(readFileSync(path.join(folder, 'a'), 'utf8')).toBe('old a');
    expect(readdirSync(two)).toEqual([]);
  });

  test.skipIf(!isRoot || process.platform !== 'linux')(
    'a full disk leaves every file as it was',
    async () => {
      const folder = temporaryFolder();
      const disk = path.join(folder, 'disk');
      mkdirSync(disk);
      try {
        execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk], { stdio: 'ignore' });
      } catch {
        console.log('SKIPPED a full disk: this machine lets nobody mount');
        return;
      }
      writeFileSync(path.join(disk, 'a'), 'old a');
      writeFileSync(path.join(disk, 'b'), 'old b');
      try {
        await expect(
          writeFiles([
            write(disk, 'a', 'new a', 'old a'),
            write(disk, 'b', 'x'.repeat(1024 * 1024), 'old b'),
          ]),
        ).rejects.toMatchObject({ code: 'disk-full', path: path.join(disk, 'b') });
        expect(listing(disk)).toEqual({ a: 'old a', b: 'old b' });
      } finally {
        execFileSync('umount', [disk]);
      }
    },
  );
});
