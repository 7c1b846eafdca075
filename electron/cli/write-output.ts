import { Buffer } from 'node:buffer';
import path from 'node:path';
import { HostFailure } from '../host/host-failure.ts';
import { readBytes } from '../host/read-text.ts';
import { versionOf } from '../host/text-encoding.ts';
import { writeFiles } from '../host/write-files.ts';

/** Writes to standard output or, with `-o`, to a file. It may replace what stands there, but atomically, as every file that we write. */
export async function writeOutput(content: string | Uint8Array, output: string | undefined): Promise<void> {
  if (output === undefined) {
    process.stdout.write(content);
    return;
  }
  const file = path.resolve(output);
  const version = await versionOnDisk(file);
  await writeFiles([
    { path: file, bytes: typeof content === 'string' ? Buffer.from(content, 'utf8') : content, version },
  ]);
}

/** The version of what stands at a path now; null: nothing. */
export async function versionOnDisk(file: string): Promise<string | null> {
  return readBytes(file, Number.MAX_SAFE_INTEGER).then(
    ({ bytes }) => versionOf(bytes),
    (error: unknown) => {
      if (error instanceof HostFailure && error.code === 'not-found') return null;
      throw error;
    },
  );
}
