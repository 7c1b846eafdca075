import { message } from '../../message.ts';
import { matches } from '../../spec/attribute-at.ts';
import type { Type } from '../../spec/attribute.ts';
import type { ScalarValue } from '../value.ts';
import type { Finding } from './schema-diagnostic.ts';
import { nameOf } from './name-of.ts';
import { nearestName } from './nearest-name.ts';
import { choiceWording, patternWording, rangeWording } from './tool-words.ts';

/** What a scalar of the right kind has wrong: not one of the choices, against the pattern, out of range. */
export function scalarFinding(
  type: Type,
  value: ScalarValue,
  path: readonly (string | number)[],
): Finding | undefined {
  const name = nameOf(path);
  if (type.kind === 'string') return textFinding(type, String(value.value), name, path);
  if (type.kind !== 'integer') return undefined;
  const number = Number(value.value);
  const limits = [
    ['minimum', number < (type.minimum ?? number) ? type.minimum : undefined],
    ['maximum', number > (type.maximum ?? number) ? type.maximum : undefined],
  ] as const;
  for (const [side, limit] of limits) {
    if (limit === undefined) continue;
    return {
      id: 'out-of-range',
      message: message(side === 'minimum' ? 'spec.at-least' : 'spec.at-most', { name, limit, found: number }),
      words: rangeWording(side, limit),
    };
  }
  return undefined;
}

function textFinding(
  type: Type & { kind: 'string' },
  text: string,
  name: string,
  path: readonly (string | number)[],
): Finding | undefined {
  if (type.values !== undefined && !type.values.includes(text)) {
    const near = nearestName(text, type.values);
    return {
      id: 'unknown-value',
      message: message('spec.unknown-value', { name, found: text, values: type.values.join(', ') }),
      words: choiceWording(type.values),
      ...(near === undefined
        ? {}
        : {
            fixes: [
              {
                title: message('spec.fix-set', { name, value: near }),
                call: { command: 'setAttribute', args: { path: [...path], value: near } },
              },
            ],
          }),
    };
  }
  if (type.pattern !== undefined && !matches(type.pattern, text)) {
    return {
      id: 'pattern',
      message: message('spec.pattern', { name, found: text, pattern: type.pattern }),
      words: patternWording(text, type.pattern),
    };
  }
  return undefined;
}
