import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printYamlText } from '../../../shared/resolve/output/yaml-scalar.ts';
import { parseBytes } from '../../../shared/resolve/syntax/bytes.ts';
import { castBoolean, castFloat, castInteger } from '../../../shared/resolve/syntax/casts.ts';
import { parseCpus } from '../../../shared/resolve/syntax/cpus.ts';
import { parseDevice, printDevice } from '../../../shared/resolve/syntax/devices.ts';
import { parseRawDotenv } from '../../../shared/resolve/syntax/dotenv-raw.ts';
import { parseDotenv } from '../../../shared/resolve/syntax/dotenv.ts';
import { parseDuration, printDuration } from '../../../shared/resolve/syntax/durations.ts';
import { parseExpose } from '../../../shared/resolve/syntax/expose.ts';
import { parseExtraHosts } from '../../../shared/resolve/syntax/extra-hosts.ts';
import { isFault } from '../../../shared/resolve/syntax/fault.ts';
import { parseFileMode, printFileMode } from '../../../shared/resolve/syntax/file-mode.ts';
import { quoteGo } from '../../../shared/resolve/syntax/go-format.ts';
import { baseNameOf, cleanPath, directoryOf } from '../../../shared/resolve/syntax/go-paths.ts';
import { interpolate } from '../../../shared/resolve/syntax/interpolate.ts';
import { isIpAddress } from '../../../shared/resolve/syntax/ip-address.ts';
import { parseKeyValue, printKeyValue } from '../../../shared/resolve/syntax/key-value.ts';
import { parsePort, printPort } from '../../../shared/resolve/syntax/ports.ts';
import { normalizeProjectName } from '../../../shared/resolve/syntax/project-name.ts';
import { splitShellWords } from '../../../shared/resolve/syntax/shell-words.ts';
import { compareBytes } from '../../../shared/resolve/syntax/utf8.ts';
import { findReferences, variablesOf } from '../../../shared/resolve/syntax/variables.ts';
import { parseVolume, printVolume } from '../../../shared/resolve/syntax/volumes.ts';
import { resolvePlain } from '../../../shared/yaml/scalar.ts';

const lookup = (name: string) => (name.length % 2 === 0 ? `<${name}>` : undefined);

/** Every reader of a text in this room. */
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  interpolate: (text) => interpolate(text, lookup),
  variablesOf,
  findReferences,
  parseDotenv: (text) => parseDotenv(text, lookup),
  parseRawDotenv: (text) => parseRawDotenv(text, lookup),
  parsePort: (text) => parsePort(text),
  parseReleasePort: (text) => parsePort(text, 'release'),
  parseVolume,
  parseDevice,
  parseExtraHosts: (text) => parseExtraHosts([text]),
  parseDuration,
  parseBytes,
  parseFileMode,
  parseExpose,
  parseKeyValue,
  splitShellWords,
  normalizeProjectName,
  isIpAddress,
  cleanPath,
  directoryOf,
  baseNameOf,
  castBoolean,
  castInteger: (text) => castInteger(text),
  castFloat,
  parseCpus,
  quoteGo,
  printYamlText: (text) => printYamlText(text, { simpleKey: false, indent: 2 }),
};

/** Texts made of what the small languages are made of. */
const pieces = fc.constantFrom(
  ...[
    '$',
    '$$',
    '${',
    '}',
    '{',
    ':-',
    ':?',
    ':+',
    '-',
    '+',
    '?',
    'A',
    'b1',
    '_',
    ':',
    '::',
    '/',
    '.',
    '..',
    ',',
    '=',
    '#',
    ' #',
  ],
  ...[
    ' ',
    '\t',
    '\n',
    '\r\n',
    '"',
    "'",
    '\\',
    '0',
    '80',
    '65536',
    '1.5',
    'e3',
    'ms',
    'kib',
    'é',
    '日',
    '\u{1f600}',
    '\ufeff',
    '[',
    ']',
  ],
  ...['export ', '~', '|', ';', '(', ')', '`', '\u2028', '\x85', '\0', '\ud800', '127.0.0.1', '/tcp', 'ro'],
);
const hostile = fc.oneof(
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
);

describe('every reader', () => {
  it('answers any text, and never throws', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const read of Object.values(readers)) read(text);
      }),
      { numRuns: 3000 },
    );
  });

  it('reads a hostile hundred thousand characters in no time: the cost grows with the length only', () => {
    const many = (part: string) => part.repeat(100_000 / part.length);
    const parts = [
      '$',
      '${',
      '${A:-',
      '${A:-}',
      '{',
      '}',
      ':',
      '/',
      '=',
      '"',
      "'",
      '\\',
      ' #',
      '#',
      '\n',
      'A\n',
      'A="',
      ' ',
      '0',
      '1_',
      '1s',
      '.',
      '-',
      '[',
      '$(',
      '\u2028',
      '_',
    ];
    const texts = [
      ...parts.map(many),
      `${many('${A:-')}${'}'.repeat(20_000)}`,
      `\${A:-${many('{')}}`,
      `a${many('/')}a`,
      `x${many('\u2028')}x`,
      `A=${many('0')}x`,
    ];
    for (const text of texts) for (const read of Object.values(readers)) read(text);
  });
});

describe('interpolate', () => {
  it('leaves a text with doubled dollars as it was', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(interpolate(text.replaceAll('$', '$$$$'), lookup)).toMatchObject({ text });
      }),
    );
  });

  it('nests to any depth', () => {
    const depth = 50_000;
    const text = `${'${X:-'.repeat(depth)}deep${'}'.repeat(depth)}`;
    expect(interpolate(text, () => undefined)).toMatchObject({ text: 'deep' });
    expect(findReferences(text).length).toBe(depth);
  });

  it('tells the same variables as it uses', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const result = interpolate(text, lookup);
        if (isFault(result)) return;
        const found = findReferences(text).flatMap((token) => ('name' in token ? [token.name] : []));
        expect([...found].sort(compareBytes)).toEqual(result.used.map((use) => use.name).sort(compareBytes));
      }),
    );
  });
});

describe('what is printed reads back', () => {
  it('durations', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 63n) + 1n, max: 2n ** 63n - 1n }), (nanoseconds) => {
        expect(parseDuration(printDuration(nanoseconds))).toBe(nanoseconds);
      }),
    );
  });

  it('ports', () => {
    const port = fc.integer({ min: 1, max: 65535 });
    const published = fc.oneof(
      fc.constant(undefined),
      port.map(String),
      fc
        .tuple(port, port)
        .filter(([a, b]) => a < b)
        .map(([a, b]) => `${a}-${b}`),
    );
    const address = fc.oneof(fc.constant(undefined), fc.ipV4(), fc.constantFrom('::', '::1', 'fe80::1'));
    fc.assert(
      fc.property(
        port,
        published,
        address,
        fc.constantFrom('tcp', 'udp', 'sctp'),
        (target, host, ip, protocol) => {
          const long = {
            mode: 'ingress',
            ...(ip === undefined ? {} : { host_ip: ip }),
            target,
            ...(host === undefined ? {} : { published: host }),
            protocol,
          };
          expect(parsePort(printPort(long)!)).toEqual([long]);
        },
      ),
    );
  });

  it('ports, volumes and devices that were read, or nothing is printed', () => {
    let printed = 0;
    fc.assert(
      fc.property(hostile, (text) => {
        const ports = parsePort(text);
        for (const port of isFault(ports) ? [] : ports) {
          const short = printPort({ ...port });
          if (short !== undefined) expect(parsePort(short)).toEqual([port]);
        }
        const volume = parseVolume(text);
        const short = isFault(volume) ? undefined : printVolume({ ...volume });
        if (short !== undefined) {
          printed++;
          expect(Object.assign({ volume: {} }, parseVolume(short))).toEqual({
            volume: {},
            ...(volume as object),
          });
        }
        const device = parseDevice(text);
        const shortDevice = isFault(device) ? undefined : printDevice(device);
        if (shortDevice !== undefined) expect(parseDevice(shortDevice)).toEqual(device);
      }),
      { numRuns: 2000 },
    );
    expect(printed).toBeGreaterThan(100);
  });

  it('modes, keys with values, and whole numbers of bytes', () => {
    fc.assert(
      fc.property(fc.nat(), hostile, (number, text) => {
        expect(parseFileMode(printFileMode(number))).toBe(BigInt(number));
        expect(printKeyValue(parseKeyValue(text))).toBe(text);
        expect(parseBytes(String(number))).toBe(BigInt(number));
      }),
    );
  });

  it('an env file that quotes its values', () => {
    const name = fc.stringMatching(/^[A-Z][A-Z0-9_]{0,8}$/).filter((text) => text !== 'EXPORT');
    const value = hostile.filter((text) => !/[\\$"]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value)), (pairs) => {
        const text = pairs.map(([key, content]) => `${key}="${content}"\n`).join('');
        const file = parseDotenv(text, () => undefined);
        if (isFault(file)) throw new Error(file.error);
        expect(file.entries.map((entry) => [entry.name, entry.value])).toEqual(pairs);
        for (const entry of file.entries) {
          expect(text.slice(entry.valueFrom, entry.valueTo)).toBe(`"${entry.value}"`);
        }
      }),
    );
  });

  it('plain YAML texts mean themselves', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const written = printYamlText(text, { simpleKey: true, indent: 2 });
        if (written === text) expect(['string', 'merge']).toContain(resolvePlain(text).type);
      }),
    );
  });
});
