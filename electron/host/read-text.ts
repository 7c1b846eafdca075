import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { access, open } from 'node:fs/promises';
import type { FileText } from '../../shared/host.ts';
import { HostFailure, fromSystem } from './host-failure.ts';
import { toContract } from './paths.ts';

/** Larger files are opened only after the person was asked. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
/** And larger ones than this never: they could not be sent to the view in one frame. */
export const MAX_LARGE_FILE_BYTES = 48 * 1024 * 1024;

/** The mark of a version: equal marks, equal bytes. */
export function versionOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The text of the bytes, a byte order mark kept, or undefined when they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether the bytes begin with the byte order mark of UTF-16, in either order. */
function hasUtf16Mark([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

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
  // Text as well, and the tool reads it; but its zeros would make it look like a program.
  if (hasUtf16Mark(bytes)) throw new HostFailure('not-utf8', path, 'UTF-16');
  if (bytes.includes(0)) throw new HostFailure('binary', path);
  const text = decodeUtf8(bytes);
  if (text === undefined) throw new HostFailure('not-utf8', path);
  return { path, text, version: versionOf(bytes), readOnly: await isReadOnly(file, mode) };
}
