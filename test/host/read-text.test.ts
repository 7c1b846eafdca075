import { chmodSync, mkdirSync, writeFileSync, truncateSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { MAX_FILE_BYTES, MAX_LARGE_FILE_BYTES, readText } from '../../electron/host/read-text.ts';
import { versionOf } from '../../electron/host/text-encoding.ts';
import { temporaryFolder } from './temporary-folder.ts';

function fileOf(bytes: Uint8Array | string): string {
  const file = path.join(temporaryFolder(), 'compose.yaml');
  writeFileSync(file, bytes);
  return file;
}

describe('reading a text', () => {
  test.each(['', '\uFEFFa: 1\n', 'a: 1\r\n', '이름: 값\n', '\uFEFF', '\u{1F433}'])(
    'keeps %j to the byte',
    async (text) => {
      const file = fileOf(text);
      const read = await readText(file);
      expect(read).toEqual({ path: file, text, version: versionOf(Buffer.from(text)), readOnly: false });
      expect(Buffer.from(read.text, 'utf8')).toEqual(Buffer.from(text));
    },
  );

  test.each([
    ['binary', Buffer.from([0x61, 0, 0x62])],
    ['binary', Buffer.from('\uFEFFa: \0\n', 'utf16le')],
    ['not-utf8', Buffer.from([0xff, 0xfe, 0x41])],
    ['not-utf8', Buffer.from([0xc0, 0xaf])],
    ['not-utf8', Buffer.from([0xed, 0xa0, 0x80])],
    ['not-utf8', Buffer.from([0x61, 0xe3, 0x81])],
    ['not-utf8', Buffer.from([0xbe, 0xc8, 0xb3, 0xe7])],
  ])('says %s of %s', async (code, bytes) => {
    await expect(readText(fileOf(bytes))).rejects.toMatchObject({ code });
  });

  test('asks before a large file, and refuses an enormous one', async () => {
    const file = fileOf('');
    truncateSync(file, MAX_FILE_BYTES + 1);
    await expect(readText(file)).rejects.toMatchObject({ code: 'too-large' });
    writeFileSync(file, 'a'.repeat(MAX_FILE_BYTES + 1));
    await expect(readText(file, { large: true })).resolves.toMatchObject({ path: file });
    truncateSync(file, MAX_LARGE_FILE_BYTES + 1);
    await expect(readText(file, { large: true })).rejects.toMatchObject({ code: 'too-large' });
  });

  test('names what is not there and what is no file', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'sub'));
    await expect(readText(path.join(folder, 'none'))).rejects.toMatchObject({ code: 'not-found' });
    await expect(readText(path.join(folder, 'sub'))).rejects.toMatchObject({ code: 'not-readable' });
    await expect(readText(path.join(folder, 'a'.repeat(300)))).rejects.toMatchObject({ code: 'not-found' });
  });

  test.skipIf(process.platform === 'win32')('a pipe that nobody writes to cannot hold us', async () => {
    const pipe = path.join(temporaryFolder(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    await expect(readText(pipe)).rejects.toMatchObject({ code: 'not-readable' });
  });

  test('sees that a file is not to be written', async () => {
    const file = fileOf('a: 1\n');
    chmodSync(file, 0o444);
    await expect(readText(file)).resolves.toMatchObject({ readOnly: true });
  });
});
