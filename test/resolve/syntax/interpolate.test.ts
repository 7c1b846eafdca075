import { describe, expect, it } from 'vitest';
import { isFault } from '../../../shared/resolve/syntax/fault.ts';
import { interpolate, printInterpolationFault } from '../../../shared/resolve/syntax/interpolate.ts';
import { vectorTable } from './vectors.ts';

const table = vectorTable<string, string>('interpolation');

describe('interpolate', () => {
  it.skipIf(table === undefined)('answers every recorded text as the real tool does', () => {
    const env: Record<string, string> = {
      ...table!.env,
      PATH: '/usr/bin:/bin',
      HOME: '/home/oracle',
      PWD: '${ROOT}',
      COMPOSE_PROJECT_NAME: 'case',
    };
    const answers = table!.vectors.map(({ input }, index) => {
      const result = interpolate(input, (name) => (Object.hasOwn(env, name) ? env[name] : undefined));
      if (isFault(result)) return { input, error: printInterpolationFault(result, `x-v.i${index}`) };
      const warnings = result.warnings.map(
        (name) => `The "${name}" variable is not set. Defaulting to a blank string.`,
      );
      return { input, output: result.text, ...(warnings.length > 0 ? { warnings } : {}) };
    });
    expect(answers).toEqual(table!.vectors);
  });
});
