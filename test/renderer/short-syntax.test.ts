import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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
