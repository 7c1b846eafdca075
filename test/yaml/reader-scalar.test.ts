import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { locate } from '../../shared/yaml/locate.ts';
import { parseYaml } from '../../shared/yaml/parse.ts';
import type { ScalarMeaning } from '../../shared/yaml/scalar.ts';
import { resolvePlain, resolveScalar } from '../../shared/yaml/scalar.ts';
import { corpusRoot } from '../support/corpus.ts';

interface Vector {
  readonly input: string;
  readonly output?: unknown;
  readonly error?: string;
}

function meaning(value: string): ScalarMeaning {
  const located = locate(parseYaml(`a: ${value}\n`), ['a']);
  if (located?.node.kind !== 'scalar') throw new Error(`not a scalar: ${value}`);
  return resolveScalar(located.node);
}

/** What the tool's JSON shows for a meaning: it loses the difference of 1.0 and 1, and bigints are digits. */
function shown({ value }: ScalarMeaning): unknown {
  return typeof value === 'bigint' ? Number(value) : value;
}

describe('what scalars mean', () => {
  const root = corpusRoot();
  it.skipIf(root === undefined)('equals what the tool printed for every recorded scalar', () => {
    const file = JSON.parse(readFileSync(path.join(root!, 'vectors/yaml-scalars.json'), 'utf8')) as {
      vectors: readonly Vector[];
    };
    const wrong: string[] = [];
    let compared = 0;
    for (const vector of file.vectors) {
      const parsed = parseYaml(`services: {s: {image: x}}\nx-v:\n  i0: ${vector.input}\n`);
      const located = locate(parsed, ['x-v', 'i0']);
      if (located?.node.kind !== 'scalar') {
        if (vector.error === undefined && typeof vector.output !== 'object')
          wrong.push(`${vector.input}: no scalar`);
        continue;
      }
      const found = resolveScalar(located.node);
      compared++;
      if (vector.error === undefined) {
        if (found.type === 'timestamp') continue;
        if (!Object.is(shown(found), vector.output)) {
          wrong.push(
            `${vector.input}: ${JSON.stringify(vector.output)}, read ${found.type} ${String(found.value)}`,
          );
        }
      } else if (!/Inf|NaN/.test(vector.error) || found.type !== 'float') {
        if (found.type !== 'mismatch' && parsed.problems.length === 0) {
          wrong.push(`${vector.input}: ${vector.error}, read ${found.type} ${String(found.value)}`);
        }
      }
    }
    console.log(`${compared} recorded scalars compared`);
    expect(wrong).toEqual([]);
  });

  it.each([
    ['9223372036854775807', 'int', 9223372036854775807n],
    ['9223372036854775808', 'int', 9223372036854775808n],
    ['18446744073709551615', 'int', 18446744073709551615n],
    ['18446744073709551616', 'float', 2 ** 64],
    ['+9223372036854775808', 'float', 2 ** 63],
    ['-9223372036854775808', 'int', -9223372036854775808n],
    ['-9223372036854775809', 'float', -(2 ** 63)],
    ['0440', 'int', 288],
    ['-010', 'int', -8],
    ['08', 'float', 8],
    ['0o', 'string', '0o'],
    ['0x', 'string', '0x'],
    ['0xffffffffffffffff', 'int', 18446744073709551615n],
    ['0x10000000000000000', 'string', '0x10000000000000000'],
    ['1_000.5', 'float', 1000.5],
    ['._5', 'string', '._5'],
    ['1e999', 'string', '1e999'],
    ['2024-01-01', 'timestamp', '2024-01-01'],
    ['2024-1-1 1:2:3', 'timestamp', '2024-1-1 1:2:3'],
    ['2024-01-01T00:00:00Z', 'timestamp', '2024-01-01T00:00:00Z'],
    ['2024-01-01t00:00:00.5+09:00', 'timestamp', '2024-01-01t00:00:00.5+09:00'],
    ['2024-01-01T00:00:00', 'string', '2024-01-01T00:00:00'],
    ['2023-02-29', 'string', '2023-02-29'],
    ['2024-02-29', 'timestamp', '2024-02-29'],
    ['22:22', 'string', '22:22'],
    ['<<', 'merge', '<<'],
    ['-', 'string', '-'],
  ] as const)('reads plain %s as %s', (text, type, value) => {
    expect(resolvePlain(text)).toEqual({ type, value });
  });

  it.each([
    ['"12"', 'string', '12'],
    ["'true'", 'string', 'true'],
    ['!!str 12', 'string', '12'],
    ['!!int "3"', 'int', 3],
    ['!!int x', 'mismatch', 'x'],
    ['!!float 3', 'float', 3],
    ['!!bool yes', 'mismatch', 'yes'],
    ['!!null ""', 'null', null],
    ['!!binary aGk=', 'string', 'hi'],
    ['!!binary "aGk"', 'mismatch', 'aGk'],
    ['!!timestamp 2024-01-01', 'timestamp', '2024-01-01'],
    ['!!timestamp soon', 'mismatch', 'soon'],
    ['!<tag:yaml.org,2002:int> 7', 'int', 7],
    ['!reset 12', 'string', '12'],
    ['! 12', 'int', 12],
    ['"<<"', 'string', '<<'],
  ] as const)('reads %s as %s', (source, type, value) => {
    expect(meaning(source)).toEqual({ type, value });
  });
});
