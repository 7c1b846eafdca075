import { describe, expect, it } from 'vitest';
import { parseBytes } from '../../../shared/resolve/syntax/bytes.ts';
import { castBoolean, castFloat, castInteger } from '../../../shared/resolve/syntax/casts.ts';
import { parseCpus } from '../../../shared/resolve/syntax/cpus.ts';
import { parseDuration, printDuration } from '../../../shared/resolve/syntax/durations.ts';
import { isFault, type SyntaxFault } from '../../../shared/resolve/syntax/fault.ts';
import { parseFileMode, printFileMode } from '../../../shared/resolve/syntax/file-mode.ts';
import { printFloat, printGo, quoteGo } from '../../../shared/resolve/syntax/go-format.ts';
import { parseFloat64 } from '../../../shared/resolve/syntax/go-number.ts';
import { vectorTable } from './vectors.ts';

const decoding = /^decoding failed due to the following error\(s\):\n'[^']*' /;
const unless = <T>(value: T | SyntaxFault, print: (value: T) => unknown) =>
  isFault(value) ? { error: value.error } : { output: print(value) };

describe('castBoolean, castInteger, castFloat', () => {
  const table = vectorTable<{ attr: string; V: string }>('interpolation-casts');
  const casts: Readonly<Record<string, (text: string) => unknown>> = {
    init: castBoolean,
    privileged: castBoolean,
    stdin_open: castBoolean,
    read_only: castBoolean,
    scale: (text) => castInteger(text),
    oom_score_adj: (text) => castInteger(text, 'ParseInt'),
    pids_limit: (text) => castInteger(text, 'ParseInt'),
    cpu_count: (text) => castInteger(text, 'ParseInt'),
    cpu_shares: (text) => castInteger(text, 'ParseInt'),
    cpus: castFloat,
    cpu_percent: castFloat,
  };
  it.skipIf(table === undefined)('answers every recorded cast as the real tool does', () => {
    const wrong: unknown[] = [];
    let count = 0;
    for (const { input, output, error, warnings } of table!.vectors) {
      const cast = casts[input.attr];
      if (cast === undefined) continue;
      count++;
      const result = cast(input.V);
      const failed = /failed to cast to expected type: ([^]*)$/.exec(error ?? '')?.[1];
      if (failed !== undefined || isFault(result)) {
        if (!isFault(result) || result.error !== failed) wrong.push([input, result, error]);
        continue;
      }
      // Errors of later steps, and zero values that are not printed, say nothing about the cast.
      if (error !== undefined || output === '<absent>') continue;
      if (typeof output === 'boolean')
        expect(result).toEqual({ value: output, ...(warnings ? { warning: warnings[0] } : {}) });
      else if (typeof result === 'number' && Math.fround(result) !== Math.fround(Number(output)))
        wrong.push([input, result, output]);
    }
    expect(wrong).toEqual([]);
    expect(count).toBe(308);
  });

  it('keeps integers beyond 2^53 exact', () => {
    expect(castInteger('9223372036854775807')).toBe(9223372036854775807n);
    expect(castInteger('9223372036854775808')).toEqual({
      code: 'invalid-number',
      error: 'strconv.Atoi: parsing "9223372036854775808": value out of range',
    });
    expect(castInteger(`${'0'.repeat(100_000)}7`)).toBe(7);
  });
});

describe('parseFloat64', () => {
  it('reads the number grammar of Go', () => {
    const good = ['1', '+1.', '.5', '1_000.0_1', '1e1_0', 'inf', '-Infinity', '0x1p-2', '0x_1.8p1', '0X.8P0'];
    expect(good.map(parseFloat64)).toEqual([1, 1, 0.5, 1000.01, 1e10, Infinity, -Infinity, 0.25, 3, 0.5]);
    expect(parseFloat64('NaN')).toBeNaN();
    const bad = ['', '.', '_1', '1_', '1__0', '1_.0', '1e', '1e_1', '0x10', '0b1', ' 1', '1 ', '1,5'];
    expect(bad.filter((text) => !isFault(parseFloat64(text)))).toEqual([]);
    expect(parseFloat64('1e400')).toMatchObject({
      error: 'strconv.ParseFloat: parsing "1e400": value out of range',
    });
  });
});

describe('parseBytes', () => {
  for (const name of ['bytes-mem_limit', 'bytes-memswap_limit', 'bytes-shm_size']) {
    const table = vectorTable<string, string>(name);
    it.skipIf(table === undefined)(`answers every recorded size of ${name} as the real tool does`, () => {
      const answers = table!.vectors.map(({ input }) => ({
        input,
        ...unless(parseBytes(input), (bytes) => (bytes === 0n ? '<absent>' : bytes.toString())),
      }));
      expect(answers).toEqual(
        table!.vectors.map((vector) =>
          vector.error === undefined ? vector : { ...vector, error: vector.error.replace(decoding, '') },
        ),
      );
    });
  }
});

describe('parseDuration and printDuration', () => {
  for (const name of ['healthcheck-interval', 'stop_grace_period', 'deploy-delay', 'update-delay']) {
    const table = vectorTable<string, string>(`durations-${name}`);
    it.skipIf(table === undefined)(`answer every recorded duration of ${name} as the real tool does`, () => {
      const answers = table!.vectors.map(({ input }) => ({
        input,
        ...unless(parseDuration(input), printDuration),
      }));
      expect(answers).toEqual(
        table!.vectors.map(({ input, output, error }) =>
          // A delay of 0 is not printed.
          error === undefined
            ? { input, output: output ?? '0s' }
            : { input, error: error.replace(decoding, '') },
        ),
      );
    });
  }

  it('cover the whole range of nanoseconds', () => {
    expect(parseDuration('2562047h47m16.854775807s')).toBe(9223372036854775807n);
    expect(parseDuration('2562047h47m16.854775808s')).toMatchObject({ code: 'invalid-duration' });
    expect(printDuration(-1n)).toBe('-1ns');
    expect(printDuration(1_000_001n)).toBe('1.000001ms');
    expect(printDuration(3_600_000_000_001n)).toBe('1h0m0.000000001s');
  });
});

describe('parseFileMode', () => {
  const table = vectorTable<string, { mode: string }[]>('file-mode');
  it.skipIf(table === undefined)('answers every recorded mode as the real tool does', () => {
    for (const { input, output, error } of table!.vectors) {
      const text = /^"(.*)"$/.exec(input)?.[1];
      const found =
        text === undefined
          ? BigInt(
              /^-?(0[xo]|[1-9]|0$|1)/.test(input) && !input.includes('.') && input !== 'null' ? input : 0,
            )
          : parseFileMode(text);
      if (text === undefined && (error !== undefined || /^0\d/.test(input))) continue;
      expect([input, unless(found, printFileMode)]).toEqual([
        input,
        error === undefined ? { output: output![0]!.mode } : { error: error.replace(decoding, '') },
      ]);
    }
  });
});

describe('parseCpus', () => {
  const table = vectorTable<string, unknown>('cpus');
  it.skipIf(table === undefined)('answers every recorded value as the real tool does', () => {
    for (const { input, output, error } of table!.vectors) {
      const text = /^"(.*)"$/.exec(input)?.[1];
      const cpus = parseCpus(text ?? Number(input));
      if (isFault(cpus)) expect(error?.endsWith(cpus.error)).toBe(true);
      else expect([input, cpus === 0 ? '<absent>' : cpus]).toEqual([input, output]);
    }
  });
});

describe('printGo', () => {
  const table = vectorTable<string, string>('yaml-scalars-in-environment');
  it.skipIf(table === undefined)('prints the floats of the corpus as the real tool does', () => {
    for (const { input, output } of table!.vectors) {
      if (!/^[-+]?(\d+\.\d*|\.\d+|\d+e\d+|\d+\.\d*e-?\d+)$/i.test(input) || input === '1e400') continue;
      expect([input, printFloat(Number(input))]).toEqual([input, output]);
    }
  });

  it('prints every kind of scalar', () => {
    const values = [1e6, 123456.5, 1e5, 1e-5, 0.0001, Infinity, -Infinity, NaN, true, null, 12n, -0];
    expect(values.map((value) => printGo(value))).toEqual([
      '1000000',
      '123456.5',
      '100000',
      '1e-05',
      '0.0001',
      '+Inf',
      '-Inf',
      'NaN',
      'true',
      '<nil>',
      '12',
      '0',
    ]);
    expect(printGo(1e6, 'float')).toBe('1e+06');
    expect(quoteGo('a"\\\n\x00\x7f\u00a0\ufeff\u{1f600}\u{e0001}é')).toBe(
      '"a\\"\\\\\\n\\x00\\x7f\\u00a0\\ufeff\u{1f600}\\U000e0001é"',
    );
  });
});
