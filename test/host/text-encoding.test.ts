import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeText, encodeText, encodingOf, versionOf } from '../../electron/host/text-encoding.ts';
import { corpusFiles, corpusRoot } from '../support/corpus.ts';

function roundTrip(bytes: Uint8Array): Uint8Array | undefined {
  const text = decodeText(bytes, encodingOf(bytes));
  return text === undefined ? undefined : encodeText(text, versionOf(bytes));
}

describe('the encoding of a file', () => {
  test.each([
    ['utf-8', '\uFEFFa: 1\r\n'],
    ['utf-8', 'a: 1\n'],
    ['utf-16le', '\uFEFFa: 이름 \u{1F433}\r\n'],
    ['utf-16be', '\uFEFFa: 이름 \u{1F433}\r\n'],
    ['utf-16be', '\uFEFF'],
  ])('%s is known, and comes back to the byte: %j', (encoding, text) => {
    const little = Buffer.from(text, encoding === 'utf-8' ? 'utf8' : 'utf16le');
    const bytes = encoding === 'utf-16be' ? little.swap16() : little;
    expect(encodingOf(bytes)).toBe(encoding);
    expect(roundTrip(bytes)).toEqual(bytes);
  });

  test('goes with its mark: a text without one is UTF-8', () => {
    const before = Buffer.from('\uFEFFa: 1\n', 'utf16le');
    expect(encodeText('a: 1\n', versionOf(before))).toEqual(Buffer.from('a: 1\n', 'utf8'));
  });

  test.each([
    ['half a unit', Buffer.from([0xff, 0xfe, 0x41])],
    ['half a character', Buffer.from([0xfe, 0xff, 0xd8, 0x3d, 0, 0x41])],
  ])('UTF-16 with %s is no text', (_, bytes) => expect(roundTrip(bytes)).toBeUndefined());

  test.skipIf(corpusRoot() === undefined)('every real file comes back to the byte, in each of them', () => {
    let wide = 0;
    const changed = corpusFiles().filter((file) => {
      const bytes = readFileSync(file);
      const text = decodeText(bytes, encodingOf(bytes));
      if (text === undefined) return false;
      if (encodingOf(bytes) !== 'utf-8') wide++;
      const little = Buffer.from(text.replace(/^\uFEFF?/, '\uFEFF'), 'utf16le');
      const big = Buffer.from(little).swap16();
      return [bytes, little, big].some((each) => Buffer.compare(roundTrip(each)!, each) !== 0);
    });
    expect(changed).toEqual([]);
    expect(wide).toBeGreaterThan(0);
  });
});
