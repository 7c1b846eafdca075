// How Go prints and reads the scalars that end up in messages and in converted values (fmt, strconv).

/** `fmt.Sprint` of a float64: shortest digits that round-trip; exponent form below 1e-4 and from 1e6. */
export function printFloat(value: number): string {
  return printShortest(value, String(Math.abs(value)));
}

/** A float32 the way Go's encoders print it: shortest digits that round-trip as float32. */
export function printFloat32(value: number): string {
  return printShortest(Math.fround(value), shortestFloat32(Math.abs(Math.fround(value))));
}

/** The number with the shortest decimal text that reads back as the same float32: what a JSON reader sees of a float32. */
export function roundToFloat32(value: number): number {
  const single = Math.fround(value);
  return Number.isFinite(single) ? Math.sign(single) * Number(shortestFloat32(Math.abs(single))) : single;
}

/** `fmt.Sprint` of what a YAML scalar holds; null is `<nil>`. */
export function printGo(value: string | number | bigint | boolean | null, type?: 'int' | 'float'): string {
  if (value === null) return '<nil>';
  if (typeof value === 'number' && (type === 'float' || !Number.isInteger(value))) return printFloat(value);
  return Object.is(value, -0) ? '0' : String(value);
}

/** Decimal digits and exponent of a positive number: 0.d1d2d3... times 10^exponent. */
export interface Decimal {
  readonly digits: string;
  readonly exponent: number;
}

/** Splits JavaScript's shortest text of a positive finite number. */
export function toDecimal(text: string): Decimal {
  const [mantissa = '', power = '0'] = text.split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const all = whole + fraction;
  const leading = /^0*/.exec(all)![0].length;
  const digits = all.slice(leading).replace(/0+$/, '');
  return digits === ''
    ? { digits: '0', exponent: 1 }
    : { digits, exponent: whole.length - leading + Number(power) };
}

/** Go's %e: one digit, fraction, exponent of at least two digits. */
export function printExponent({ digits, exponent }: Decimal): string {
  const power = exponent - 1;
  const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
  return `${digits[0]}${fraction}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

/** Go's %f with as many digits as needed. */
export function printPlain({ digits, exponent }: Decimal): string {
  if (exponent <= 0) return `0.${'0'.repeat(-exponent)}${digits}`.replace(/\.0*$/, '');
  if (digits.length <= exponent) return digits.padEnd(exponent, '0');
  return `${digits.slice(0, exponent)}.${digits.slice(exponent)}`;
}

/** `%q`: a Go string literal. */
export function quoteGo(text: string): string {
  let result = '"';
  for (const char of text) {
    const code = char.codePointAt(0)!;
    const short = shortEscapes.get(char);
    if (short !== undefined) result += short;
    else if (char === ' ' || printable.test(char)) result += char;
    else if (code < 0x80) result += `\\x${code.toString(16).padStart(2, '0')}`;
    else if (code < 0x10000) result += `\\u${code.toString(16).padStart(4, '0')}`;
    else result += `\\U${code.toString(16).padStart(8, '0')}`;
  }
  return `${result}"`;
}

const printable = /^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u;
const shortEscapes = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\x07', '\\a'],
  ['\b', '\\b'],
  ['\f', '\\f'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\v', '\\v'],
]);

function printShortest(value: number, absolute: string): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '-Inf';
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  const decimal = toDecimal(absolute);
  const power = decimal.exponent - 1;
  return sign + (power < -4 || power >= 6 ? printExponent(decimal) : printPlain(decimal));
}

function shortestFloat32(value: number): string {
  for (let precision = 1; precision < 9; precision++) {
    const text = value.toPrecision(precision);
    if (Math.fround(Number(text)) === value) return text;
  }
  return value.toPrecision(9);
}
