import { message } from '../../message.ts';
import { matches } from '../../spec/attribute-at.ts';
import type { Type } from '../../spec/attribute.ts';
import type { Path } from '../../yaml/yaml-node.ts';
import type { ScalarValue } from '../value.ts';
import type { Finding } from './schema-diagnostic.ts';
import { nameOf } from './name-of.ts';
import { nearestName } from './nearest-name.ts';
import { choiceWording, patternWording, rangeWording } from './tool-words.ts';

/** What a scalar of the right kind has wrong: not one of the choices, against the pattern, out of range. */
export function scalarFinding(type: Type, value: ScalarValue, path: Path): Finding | undefined {
  if (type.kind === 'string') return textFinding(type, String(value.value), path);
  if (type.kind !== 'integer') return undefined;
  const found = Number(value.value);
  if (type.minimum !== undefined && found < type.minimum) {
    return {
      id: 'out-of-range',
      message: message('spec.at-least', { name: nameOf(path), limit: type.minimum, found }),
      words: rangeWording('minimum', type.minimum),
    };
  }
  if (type.maximum !== undefined && found > type.maximum) {
    return {
      id: 'out-of-range',
      message: message('spec.at-most', { name: nameOf(path), limit: type.maximum, found }),
      words: rangeWording('maximum', type.maximum),
    };
  }
  return undefined;
}

function textFinding(type: Type & { kind: 'string' }, text: string, path: Path): Finding | undefined {
  if (type.values !== undefined && !type.values.includes(text)) {
    const name = nameOf(path);
    const near = nearestName(text, type.values);
    const sentence = message('spec.unknown-value', { name, found: text, values: type.values.join(', ') });
    return {
      id: 'unknown-value',
      message: near === undefined ? sentence : message('resolve.did-you-mean', { sentence, near }),
      words: choiceWording(type.values),
      ...(near === undefined
        ? {}
        : {
            fixes: [
              {
                title: message('spec.fix-set', { name, value: near }),
                call: { command: 'setAttribute', args: { path: [...path], value: near } },
                safe: true,
              },
            ],
          }),
    };
  }
  if (type.pattern !== undefined && !matches(type.pattern, text)) {
    return {
      id: 'pattern',
      message: message(path.at(-1) === 'container_name' ? 'spec.container-name' : 'spec.pattern', {
        name: nameOf(path),
        found: text,
        pattern: type.pattern,
      }),
      words: patternWording(text, type.pattern),
    };
  }
  return undefined;
}
