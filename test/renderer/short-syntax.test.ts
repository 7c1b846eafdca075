import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asKind, longOf, mountOf } from '../../renderer/inspector/fields/mount-entry.ts';
import type { Plain } from '../../renderer/inspector/plain-value.ts';
import {
  printMount,
  printPort,
  readMount,
  readPair,
  readPort,
} from '../../renderer/inspector/short-syntax.ts';
import { printWords, splitWords } from '../../renderer/inspector/words.ts';

describe('words of a command', () => {
  test('what is printed is split into the same words', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (words) => {
        expect(splitWords(printWords(words))).toEqual(words);
      }),
      { numRuns: 2000 },
    );
  });

  test('as a shell', () => {
    expect(splitWords(`sh -c "echo 'a b'" 'c "d"' e\\ f ""`)).toEqual([
      'sh',
      '-c',
      "echo 'a b'",
      'c "d"',
      'e f',
      '',
    ]);
    expect(splitWords('echo "open')).toBeUndefined();
  });
});

describe('short ports', () => {
  test.each([
    ['80', { host: '', target: '80', protocol: '' }],
    ['8080:80', { host: '8080', target: '80', protocol: '' }],
    ['127.0.0.1:8080:80/udp', { host: '127.0.0.1:8080', target: '80', protocol: 'udp' }],
    ['[::1]:8080:80', { host: '[::1]:8080', target: '80', protocol: '' }],
    ['${PORT:-8080}:80', { host: '${PORT:-8080}', target: '80', protocol: '' }],
    ['8000-8010:8000-8010', { host: '8000-8010', target: '8000-8010', protocol: '' }],
  ])('%s', (text, port) => {
    expect(readPort(text)).toEqual(port);
    expect(printPort(port)).toBe(text);
  });
});

describe('short mounts', () => {
  test.each([
    ['/data', { source: '', target: '/data', mode: '' }],
    ['db:/data', { source: 'db', target: '/data', mode: '' }],
    ['./a:/b:ro', { source: './a', target: '/b', mode: 'ro' }],
    ['${DIR:-./a}:/b:ro,z', { source: '${DIR:-./a}', target: '/b', mode: 'ro,z' }],
  ])('%s', (text, mount) => {
    expect(readMount(text)).toEqual(mount);
    expect(printMount(mount)).toBe(text);
  });

  test('a Windows path is left alone', () => expect(readMount('C:\\data:/data')).toBeUndefined());
});

test('names and values', () => {
  expect(readPair('A=b=c', '=')).toEqual({ key: 'A', value: 'b=c' });
  expect(readPair('A', '=')).toEqual({ key: 'A', value: undefined });
  expect(readPair('host.docker.internal:host-gateway', ':')).toEqual({
    key: 'host.docker.internal',
    value: 'host-gateway',
  });
  expect(readPair('host=1.2.3.4', ':')).toEqual({ key: 'host', value: '1.2.3.4' });
});

describe('an entry of volumes', () => {
  const entry = (text: string, meant?: string) => mountOf({ kind: 'text', text, quoted: false }, () => meant);

  test('keeps in long syntax what its words mean, or is not offered it', () => {
    const long = (text: string) => longOf(entry(text)!);
    expect(long('./a:/b:ro,z,cached,rshared')).toEqual({
      type: 'bind',
      source: './a',
      target: '/b',
      read_only: true,
      consistency: 'cached',
      bind: { selinux: 'z', propagation: 'rshared' },
    });
    expect(long('data:/b:nocopy')).toEqual({
      type: 'volume',
      source: 'data',
      target: '/b',
      volume: { nocopy: true },
    });
    expect(long('data:/b:${MODE:-rw}')).toBeUndefined();
  });

  test('whose source is a variable is what the tool makes of it', () => {
    expect(entry('${DATA:-data}:/b', 'volume')?.kind).toBe('volume');
    expect(entry('${DIR:-./data}:/b', 'bind')?.kind).toBe('bind');
  });

  test('that becomes another kind keeps what it says, as far as that kind can', () => {
    const plain = (text: string): Plain => ({ kind: 'text', text, quoted: false });
    const said = { type: 'bind', source: './a', target: '/b', read_only: '${LOCKED:-true}' };
    const entries = Object.entries(said).map(([key, value]) => [key, plain(value)] as const);
    expect(asKind(mountOf({ kind: 'map', entries })!, 'volume', true, ['data'])).toEqual({
      type: 'volume',
      source: 'data',
      target: '/b',
      read_only: '${LOCKED:-true}',
    });
    expect(asKind(entry('./a:/b:${MODE:-ro}')!, 'volume', false, ['data'])).toBe('data:/b:${MODE:-ro}');
  });
});
