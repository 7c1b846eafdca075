import { constants } from 'node:fs';
import { access, open } from 'node:fs/promises';
import type { FileText } from '../../shared/host.ts';
import { HostFailure, fromSystem } from './host-failure.ts';
import { toContract } from './paths.ts';
import { decodeText, encodingOf, versionOf } from './text-encoding.ts';

/** Larger files are opened only after the person was asked. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
/** And larger ones than this never: they could not be sent to the view in one frame. */
export const MAX_LARGE_FILE_BYTES = 48 * 1024 * 1024;

/** Whether nobody but a repair tool should write to it: no write bit at all, or not ours to write. */
export async function isReadOnly(file: string, mode: number): Promise<boolean> {
  if ((mode & 0o222) === 0) return true;
  return access(file, constants.W_OK).then(
    () => false,
    () => true,
  );
}

/** The bytes of a regular file, not more than `limit`. Devices and pipes are refused before they are opened for good. */
export async function readBytes(file: string, limit: number): Promise<{ bytes: Buffer; mode: number }> {
  const path = toContract(file);
  try {
    // Non-blocking, so that a pipe without a writer cannot hold us.
    const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) throw new HostFailure('not-readable', path, 'not a regular file');
      if (stat.size > limit) throw new HostFailure('too-large', path, String(stat.size));
      const bytes = await handle.readFile();
      if (bytes.length > limit) throw new HostFailure('too-large', path, String(bytes.length));
      return { bytes, mode: stat.mode };
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw fromSystem(error, 'read', path);
  }
}

/** Reads a text file with the mark of its version. Failures: `not-found`, `not-readable`, `too-large`, `binary`, `not-utf8`. */
export async function readText(file: string, options: { large?: boolean } = {}): Promise<FileText> {
  const path = toContract(file);
  const { bytes, mode } = await readBytes(file, options.large ? MAX_LARGE_FILE_BYTES : MAX_FILE_BYTES);
  const encoding = encodingOf(bytes);
  // The tool reads YAML in UTF-16, but no env file.
  if (encoding !== 'utf-8' && !/\.ya?ml$/i.test(file)) throw new HostFailure('not-utf8', path, 'UTF-16');
  if (encoding === 'utf-8' && bytes.includes(0)) throw new HostFailure('binary', path);
  const text = decodeText(bytes, encoding);
  if (text === undefined) throw new HostFailure('not-utf8', path);
  if (encoding !== 'utf-8' && text.includes('\0')) throw new HostFailure('binary', path);
  return { path, text, version: versionOf(bytes), readOnly: await isReadOnly(file, mode) };
}
