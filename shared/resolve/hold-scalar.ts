import type { Held } from './shape.ts';
import { castBoolean, castFloat, castInteger } from './syntax/casts.ts';
import { fault, isFault, type SyntaxFault } from './syntax/fault.ts';
import { boolValue, intValue, textValue } from './make-value.ts';
import type { ScalarValue } from './value.ts';
import { scalarValue } from './value-objects.ts';

/**
 * A scalar in the type of the tool's field. Texts are read as numbers and booleans, but not as unsigned ones; fractions are
 * cut off where a whole number is held, and what is too large is cut to the field's bits; whole numbers become texts, nothing
 * else does. An empty value stays.
 */
export function holdScalar(value: ScalarValue, held: Exclude<Held, 'text'>): ScalarValue | SyntaxFault {
  const { type } = value;
  if (type === 'null') return value;
  if (held === 'string') return heldText(value);
  if (held === 'uint16' || held === 'uint32' || held === 'uint64') return unsigned(value, held);
  if (held === 'int' && (type === 'int' || type === 'float')) {
    return wholeNumber(value, BigInt.asIntN(64, type === 'int' ? exact(value) : cutOff(value, 63n)));
  }
  if (type !== 'string') return value;
  const cast = casts[held](String(value.value));
  if (isFault(cast)) return cast;
  if (typeof cast === 'boolean') return boolValue(cast, value.origin);
  const isFloat = held === 'float' && !Number.isInteger(cast);
  return scalarValue(isFloat ? 'float' : 'int', cast, value.origin);
}

function unsigned(value: ScalarValue, held: keyof typeof bits): ScalarValue | SyntaxFault {
  if (value.type !== 'int' && value.type !== 'float') return unfit(value, held);
  if (Number(value.value) < 0) {
    return fault('overflow', `cannot parse value as '${held}': ${value.value} overflows uint`);
  }
  return wholeNumber(
    value,
    BigInt.asUintN(bits[held], value.type === 'int' ? exact(value) : cutOff(value, 64n)),
  );
}

const bits = { uint16: 16, uint32: 32, uint64: 64 } as const;

const exact = ({ value }: ScalarValue): bigint => BigInt(value as number | bigint);

/** Go's conversion: what does not fit becomes the lowest number. */
function cutOff({ value }: ScalarValue, width: bigint): bigint {
  const whole = Math.trunc(Number(value));
  return Number.isFinite(whole) && BigInt(whole) < 2n ** width && BigInt(whole) >= -(2n ** 63n)
    ? BigInt(whole)
    : 2n ** 63n;
}

function wholeNumber(value: ScalarValue, number: bigint): ScalarValue {
  const isSafe = number >= Number.MIN_SAFE_INTEGER && number <= Number.MAX_SAFE_INTEGER;
  const held = isSafe ? Number(number) : number;
  return value.type === 'int' && value.value === held ? value : intValue(held, value.origin);
}

/** Whether a whole number needs more than 63 bits: it is of another type for the tool. */
export function isLong(value: ScalarValue): boolean {
  return value.type === 'int' && exact(value) >= 2n ** 63n;
}

/** A number that the schema accepts, but not as the whole number that the tool expects. */
export function isOtherNumber(value: ScalarValue): boolean {
  return value.type === 'string' || value.type === 'float' || isLong(value);
}

function heldText(value: ScalarValue): ScalarValue | SyntaxFault {
  if (value.type === 'string') return value;
  if (value.type !== 'int' || isLong(value)) return unfit(value, 'string');
  return textValue(String(value.value), value.origin);
}

function unfit({ type }: ScalarValue, wanted: string): SyntaxFault {
  return fault(
    wanted === 'string' ? 'not-text' : 'not-number',
    `expected type '${wanted}', got unconvertible type '${goNames[type] ?? type}'`,
  );
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
