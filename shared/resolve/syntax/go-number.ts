// strconv of Go: the number grammar behind casts, sizes and modes.
import { fault, type SyntaxFault } from './fault.ts';
import { quoteGo } from './go-format.ts';

const int64Max = 2n ** 63n - 1n;
const int64Min = -(2n ** 63n);
const decimalFloat =
  /^[+-]?(?:\d+(?:_\d+)*(?:\.(?:\d+(?:_\d+)*)?)?|\.\d+(?:_\d+)*)(?:[eE][+-]?\d+(?:_\d+)*)?$/;
const hexFloat =
  /^([+-]?)0[xX]_?([0-9a-fA-F]+(?:_[0-9a-fA-F]+)*)?(?:\.([0-9a-fA-F]+(?:_[0-9a-fA-F]+)*)?)?[pP]([+-]?\d+(?:_\d+)*)$/;

/** `strconv.ParseInt(text, 10, 64)`; `name` is the function that the message names. */
export function parseInt64(text: string, name = 'ParseInt'): bigint | SyntaxFault {
  if (!/^[+-]?\d+$/.test(text)) return numberFault(name, text, 'invalid syntax');
  // Longer texts are out of range unless they are leading zeros; BigInt of a huge text is quadratic.
  const digits = text.replace(/^[+-]?0*/, '');
  if (digits.length > 19) return numberFault(name, text, 'value out of range');
  const value = BigInt(digits || '0') * (text.startsWith('-') ? -1n : 1n);
  return value > int64Max || value < int64Min ? numberFault(name, text, 'value out of range') : value;
}

/** `strconv.ParseFloat(text, 64)`: decimal and hexadecimal, underscores between digits, inf and nan in any case. */
export function parseFloat64(text: string): number | SyntaxFault {
  const special = /^([+-]?)(inf|infinity)$/i.exec(text);
  if (special) return special[1] === '-' ? -Infinity : Infinity;
  if (/^nan$/i.test(text)) return NaN;
  const value = decimalFloat.test(text) ? Number(text.replaceAll('_', '')) : parseHexFloat(text);
  if (value === undefined) return numberFault('ParseFloat', text, 'invalid syntax');
  return Number.isFinite(value) ? value : numberFault('ParseFloat', text, 'value out of range');
}

/** Go's conversion of a float64 to int64 on the machines that the tool runs on: what does not fit becomes the smallest int64. */
export function floatToInt64(value: number): bigint {
  return value >= -(2 ** 63) && value < 2 ** 63 ? BigInt(Math.trunc(value)) : int64Min;
}

function parseHexFloat(text: string): number | undefined {
  const match = hexFloat.exec(text);
  if (!match) return undefined;
  const whole = (match[2] ?? '').replaceAll('_', '');
  const fraction = (match[3] ?? '').replaceAll('_', '');
  if (whole + fraction === '') return undefined;
  let mantissa = 0;
  for (const digit of whole + fraction) mantissa = mantissa * 16 + Number.parseInt(digit, 16);
  const value = mantissa * 2 ** (Number(match[4]!.replaceAll('_', '')) - 4 * fraction.length);
  return match[1] === '-' ? -value : value;
}

function numberFault(name: string, text: string, problem: string): SyntaxFault {
  return fault('invalid-number', `strconv.${name}: parsing ${quoteGo(text)}: ${problem}`);
}
