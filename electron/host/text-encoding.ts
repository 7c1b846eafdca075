import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';

/** The encodings of a YAML file that the tool reads. UTF-16 is known by its byte order mark, which stays in the text. */
type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** The encoding that the bytes begin as. */
export function encodingOf([first, second]: Uint8Array): Encoding {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** The text of the bytes, a byte order mark kept, or undefined when they are no such text. */
export function decodeText(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The mark of a version: equal marks, equal bytes. It names the encoding if that is not UTF-8. */
export function versionOf(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  const hash = createHash('sha256').update(bytes).digest('hex');
  return encoding === 'utf-8' ? hash : `${hash} ${encoding}`;
}

/** The bytes of a text that takes the place of a version of its file, in the encoding of that. */
export function encodeText(text: string, version: string | null): Buffer {
  const [, encoding = 'utf-8'] = version?.split(' ') ?? [];
  // Without its mark nobody would know it for UTF-16.
  if (encoding === 'utf-8' || !text.startsWith('\uFEFF')) return Buffer.from(text, 'utf8');
  const bytes = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}
