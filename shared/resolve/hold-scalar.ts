import type { Held } from './shape.ts';
import { castBoolean, castFloat, castInteger } from './syntax/casts.ts';
import { fault, isFault, type SyntaxFault } from './syntax/fault.ts';
import type { ScalarValue } from './value.ts';

/**
 * A scalar in the type of the tool's field. Texts are read as numbers and booleans, but not for `small` numbers; fractions
 * are cut off where a whole number is held; whole numbers become texts, nothing else does. An empty value stays.
 */
export function holdScalar(value: ScalarValue, held: Exclude<Held, 'text'>): ScalarValue | SyntaxFault {
  const { type } = value;
  if (type === 'null') return value;
  if (held === 'string') return heldText(value);
  if (type === 'float') return held === 'int' || held === 'small' ? cutOff(value) : value;
  if (type !== 'string') return value;
  if (held === 'small') return unfit(value, 'uint');
  const cast = casts[held](String(value.value));
  if (isFault(cast)) return cast;
  if (typeof cast === 'boolean') return { ...value, type: 'bool', value: cast };
  const isFloat = held === 'float' && !Number.isInteger(cast);
  return { ...value, type: isFloat ? 'float' : 'int', value: cast };
}

/** Whether a whole number needs more than 63 bits: it is of another type for the tool. */
export function isLong({ value }: ScalarValue): boolean {
  return BigInt(value as number | bigint) >= 2n ** 63n;
}

function heldText(value: ScalarValue): ScalarValue | SyntaxFault {
  if (value.type === 'string') return value;
  if (value.type !== 'int' || isLong(value)) return unfit(value, 'string');
  return { ...value, type: 'string', value: String(value.value) };
}

function cutOff(value: ScalarValue): ScalarValue {
  return { ...value, type: 'int', value: Math.trunc(Number(value.value)) };
}

function unfit({ type }: ScalarValue, wanted: string): SyntaxFault {
  return fault('unfit-type', `expected type '${wanted}', got unconvertible type '${goNames[type] ?? type}'`);
}

const goNames: Readonly<Record<string, string>> = { float: 'float64', int: 'uint64' };

const casts: Readonly<
  Record<'bool' | 'int' | 'float', (text: string) => boolean | number | bigint | SyntaxFault>
> = {
  bool: (text) => {
    const cast = castBoolean(text);
    return isFault(cast) ? cast : cast.value;
  },
  int: castInteger,
  float: castFloat,
};
