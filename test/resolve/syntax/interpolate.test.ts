import { describe, expect, it } from 'vitest';
import { isFault } from '../../../shared/resolve/syntax/fault.ts';
import { interpolate, printInterpolationFault } from '../../../shared/resolve/syntax/interpolate.ts';
import { findReferences, variablesOf } from '../../../shared/resolve/syntax/variables.ts';
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

describe('variablesOf', () => {
  // Seen in `config --variables`.
  const listed = (text: string) =>
    variablesOf(text).map(({ name, defaultValue, required, alternateValue }) =>
      [name, defaultValue, required ? '!' : '', alternateValue].join('|'),
    );

  it('lists what `config --variables` lists', () => {
    expect(listed('${A:-x}/${B:-y}')).toEqual(['B|y||', 'A|x||']);
    expect(listed('${A:-{x}')).toEqual(['A|{x||']);
    expect(listed('${A:-${B:-${C}}}')).toEqual(['A|${B:-${C}}||', 'B|${C}||', 'C|||']);
    expect(listed('${A:+${B}} $$C')).toEqual(['A|||${B}', 'B|||']);
    expect(listed('${A?err ${B}}')).toEqual(['A||!|']);
    expect(listed('${A:-x\ny} $1')).toEqual(['|||']);
    expect(listed('$A-${B}')).toEqual(['A|||', 'B|||']);
  });
});

describe('findReferences', () => {
  it('knows where references stand, nested ones too', () => {
    const text = 'a $A ${B:-x${C}}$$';
    const pieces = findReferences(text).map(({ kind, from, to }) => `${kind} ${text.slice(from, to)}`);
    expect(pieces).toEqual(['plain $A', 'operator ${B:-x${C}}', 'plain ${C}', 'escape $$']);
  });
});
