import { describe, expect, it } from 'vitest';
import { parseDevice, printDevice } from '../../../shared/resolve/syntax/devices.ts';
import { parseExpose } from '../../../shared/resolve/syntax/expose.ts';
import { parseExtraHosts, parseExtraHostsMap } from '../../../shared/resolve/syntax/extra-hosts.ts';
import { isFault } from '../../../shared/resolve/syntax/fault.ts';
import {
  baseNameOf,
  cleanPath,
  directoryOf,
  isWindowsAbsolutePath,
  joinPath,
  resolveMountSource,
  resolvePath,
} from '../../../shared/resolve/syntax/go-paths.ts';
import {
  findHealthcheckTestFault,
  parseHealthcheckTest,
  printHealthcheckTest,
} from '../../../shared/resolve/syntax/healthcheck-test.ts';
import { interpolate } from '../../../shared/resolve/syntax/interpolate.ts';
import {
  findEnvironmentKeyFault,
  keyValuesOf,
  parseKeyValue,
} from '../../../shared/resolve/syntax/key-value.ts';
import { findProjectNameFault, normalizeProjectName } from '../../../shared/resolve/syntax/project-name.ts';
import { splitShellWords } from '../../../shared/resolve/syntax/shell-words.ts';
import { parseUlimit, printUlimit } from '../../../shared/resolve/syntax/ulimits.ts';
import { vectorTable } from './vectors.ts';

const decoding = /^decoding failed due to the following error\(s\):\n'[^']*' /;

describe('splitShellWords', () => {
  const table = vectorTable<string, string[]>('shellwords-command');
  it.skipIf(table === undefined)('answers every recorded command as the real tool does', () => {
    const answers = table!.vectors.map(({ input }) => {
      const text = interpolate(input, (name) => (name === 'X' ? 'xv' : undefined));
      const words = splitShellWords(isFault(text) ? '' : text.text);
      return isFault(words) ? { input, error: words.error } : { input, output: words };
    });
    expect(answers).toEqual(
      table!.vectors.map(({ input, output, error }) =>
        error === undefined ? { input, output } : { input, error: error.replace(decoding, '') },
      ),
    );
  });
});

describe('parseDevice', () => {
  const table = vectorTable<string, object[]>('devices-short');
  it.skipIf(table === undefined)('answers every recorded device as the real tool does', () => {
    const answers = table!.vectors.map(({ input }) => {
      const device = parseDevice(input);
      if (isFault(device)) return { input, error: device.error };
      return {
        input,
        output: [Object.fromEntries(Object.entries(device).filter(([, text]) => text !== ''))],
      };
    });
    expect(answers).toEqual(table!.vectors);
  });

  it('prints what it reads', () => {
    for (const text of ['/dev/a', '/dev/a:/dev/b', '/dev/a:/dev/b:r', 'vendor.com/class=dev']) {
      const device = parseDevice(text);
      expect(isFault(device) ? device : printDevice(device)).toBe(text);
    }
    expect(printDevice({ source: '/a:b', target: '/c', permissions: 'rwm' })).toBeUndefined();
  });
});

describe('parseExtraHosts', () => {
  const table = vectorTable<string, string[] | null>('extra-hosts');
  it.skipIf(table === undefined)('answers every recorded list and map as the real tool does', () => {
    for (const { input, output, error } of table!.vectors) {
      if (error?.startsWith('validating')) continue;
      // Flow YAML of the corpus is JSON but for bare words.
      const data = JSON.parse(input.replace(/([{ ])([a-z0-9.]+)(?=[:}])/g, '$1"$2"')) as
        string[] | Record<string, string | string[]>;
      const hosts = Array.isArray(data) ? parseExtraHosts(data) : parseExtraHostsMap(Object.entries(data));
      if (isFault(hosts)) expect([input, hosts.error]).toEqual([input, error?.replace(decoding, '')]);
      else expect([input, hosts]).toEqual([input, output ?? []]);
    }
  });
});

describe('project names', () => {
  const table = vectorTable<unknown, unknown>('project-name');
  it.skipIf(table === undefined)('are normalised and refused as the real tool does', () => {
    for (const vector of table!.vectors as {
      input: unknown;
      how: string;
      output?: unknown;
      error?: string;
    }[]) {
      if (typeof vector.input !== 'string') continue;
      if (vector.how.startsWith('directory')) {
        const name = normalizeProjectName(vector.input);
        expect(name === '' ? findProjectNameFault(name)?.error : name).toBe(vector.output ?? vector.error);
      } else if (/^(-p|COMPOSE)/.test(vector.how) && vector.input !== '') {
        expect(findProjectNameFault(vector.input)?.error).toBe(vector.error);
      }
    }
  });
});

describe('ulimits', () => {
  it('are cast, and lose zeros in print', () => {
    expect(parseUlimit('100')).toBe(100);
    expect(parseUlimit({ soft: '1', hard: '2' })).toEqual({ soft: 1, hard: 2 });
    expect(parseUlimit('x')).toMatchObject({ error: 'strconv.Atoi: parsing "x": invalid syntax' });
    expect([printUlimit(0), printUlimit(-1), printUlimit({ soft: 0, hard: 5 })]).toEqual([
      {},
      -1,
      { hard: 5 },
    ]);
  });
});

describe('healthcheck tests', () => {
  it('have a text and a list form', () => {
    expect(parseHealthcheckTest('curl x')).toEqual(['CMD-SHELL', 'curl x']);
    expect(printHealthcheckTest(['CMD-SHELL', 'curl x'])).toBe('curl x');
    expect(printHealthcheckTest(['CMD', 'curl'])).toBeUndefined();
    expect(findHealthcheckTestFault(['curl'])?.error).toBe(
      'healthcheck.test must start either by "CMD", "CMD-SHELL" or "NONE"',
    );
    expect([[], ['NONE'], ['CMD']].map(findHealthcheckTestFault)).toEqual([undefined, undefined, undefined]);
  });
});

describe('expose', () => {
  it('is read as container ports', () => {
    expect(parseExpose('53/udp')).toEqual([{ target: 53, protocol: 'udp' }]);
    expect(parseExpose('80:80')).toMatchObject({ code: 'invalid-container-port' });
  });
});

describe('key-value lists', () => {
  const table = vectorTable<string, Record<string, string | null>>('yaml-scalars-in-environment-list');
  it.skipIf(table === undefined)('are read as the real tool reads environment', () => {
    const shell: Readonly<Record<string, string>> = { PATH: '/usr/bin:/bin', HOME: '/home/oracle' };
    for (const { input, output, error } of table!.vectors) {
      const text = interpolate(input, () => undefined);
      const { key, value } = parseKeyValue(isFault(text) ? '' : text.text);
      const problem = findEnvironmentKeyFault(key);
      if (problem) expect([input, problem.error]).toEqual([input, error?.replace(decoding, '')]);
      else expect([input, { [key]: value ?? shell[key] ?? null }]).toEqual([input, output]);
    }
  });

  it('keep the place of the first and the value of the last', () => {
    expect([...keyValuesOf(['A=1', 'B', 'A=2='])]).toEqual([
      ['A', '2='],
      ['B', null],
    ]);
  });
});

describe('paths', () => {
  it('are cleaned and joined as in Go', () => {
    const cases = [
      '',
      '.',
      '/',
      '//a//b/',
      'a/./b',
      'a/../..',
      '/..',
      '../a/..',
      'a/b/../../..',
      './a',
      '/a/../../b',
    ];
    expect(cases.map(cleanPath)).toEqual(['.', '.', '/', '/a/b', 'a/b', '..', '/', '..', '..', 'a', '/b']);
    expect([joinPath('', ''), joinPath('a', '', '../b'), joinPath('/', 'a')]).toEqual(['', 'b', '/a']);
    expect(['/a/b', 'a', '/a', 'a/b/', ''].map(directoryOf)).toEqual(['/a', '.', '/', 'a/b', '.']);
    expect(['/a/b', 'a/', '///', ''].map(baseNameOf)).toEqual(['b', 'a', '/', '.']);
  });

  it('are made absolute as the tool does', () => {
    const mount = (path: string) => resolveMountSource(path, '/p', '/home/o');
    expect(
      ['C:', 'C:\\', 'c:/x', '\\x', '\\\\s', '~', '~u/a', '~/..', '', './a/../b', '/a//b'].map(mount),
    ).toEqual([
      '/p/C:',
      'C:\\',
      'c:/x',
      '/p/\\x',
      '\\\\s',
      '/home/o',
      '/home/o/u/a',
      '/home',
      '/p',
      '/p/b',
      '/a//b',
    ]);
    expect(['', 'C:\\x', '~', '../a'].map((path) => resolvePath(path, '/p', '/home/o'))).toEqual([
      '',
      '/p/C:\\x',
      '/home/o',
      '/a',
    ]);
    expect(isWindowsAbsolutePath('é:/x')).toBe(false);
  });
});
