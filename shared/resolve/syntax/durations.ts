// Durations: the tool's parser (Go's, with days and weeks) and Go's printing.
import { fault, type SyntaxFault } from './fault.ts';

const units: Readonly<Record<string, bigint>> = {
  ns: 1n,
  us: 1_000n,
  µs: 1_000n,
  μs: 1_000n,
  ms: 1_000_000n,
  s: 1_000_000_000n,
  m: 60_000_000_000n,
  h: 3_600_000_000_000n,
  d: 86_400_000_000_000n,
  w: 604_800_000_000_000n,
};
const limit = 2n ** 63n - 1n;

/** Nanoseconds of a text such as `1m30s`, `1.5h`, `2w3d`, `0`. Units are case-sensitive; no spaces; repeats add up. */
export function parseDuration(text: string): bigint | SyntaxFault {
  const invalid = fault('invalid-duration', `time: invalid duration "${text}"`);
  const negative = text.startsWith('-');
  let rest = negative || text.startsWith('+') ? text.slice(1) : text;
  if (rest === '0') return 0n;
  if (rest === '') return invalid;
  let total = 0n;
  while (rest !== '') {
    const number = /^(\d*)(?:\.(\d*))?/.exec(rest)!;
    const whole = number[1]!;
    const fraction = number[2] ?? '';
    const significant = whole.replace(/^0+/, '');
    if (whole + fraction === '' || significant.length > 19) return invalid;
    rest = rest.slice(number[0].length);
    const name = /^[^.0-9]*/.exec(rest)![0];
    if (name === '') return fault('missing-unit', `time: missing unit in duration "${text}"`);
    const unit = Object.hasOwn(units, name) ? units[name]! : undefined;
    if (unit === undefined) {
      return fault('unknown-unit', `time: unknown unit "${name}" in duration "${text}"`);
    }
    rest = rest.slice(name.length);
    const value = BigInt(significant || '0');
    if (value > limit / unit) return invalid;
    // Go computes the fraction in floating point: so do we, to the same nanosecond.
    total += value * unit + fractionOf(fraction, Number(unit));
    if (total > limit) return invalid;
  }
  return negative ? -total : total;
}

/** Go's `Duration.String`: `1m30s`, `24h0m0s`, `1.5ms`, `100µs`, `0s`. */
export function printDuration(nanoseconds: bigint): string {
  if (nanoseconds === 0n) return '0s';
  const sign = nanoseconds < 0n ? '-' : '';
  const value = nanoseconds < 0n ? -nanoseconds : nanoseconds;
  if (value < 1_000n) return `${sign}${value}ns`;
  if (value < 1_000_000n) return `${sign}${printFraction(value, 3)}µs`;
  if (value < 1_000_000_000n) return `${sign}${printFraction(value, 6)}ms`;
  const hours = value / units['h']!;
  const minutes = (value % units['h']!) / units['m']!;
  const seconds = printFraction(value % units['m']!, 9);
  return `${sign}${hours > 0n ? `${hours}h` : ''}${hours > 0n || minutes > 0n ? `${minutes}m` : ''}${seconds}s`;
}

function fractionOf(digits: string, unit: number): bigint {
  let value = 0n;
  let scale = 1;
  for (const digit of digits.length > 19 ? digits.slice(0, 19) : digits) {
    const next = value * 10n + BigInt(digit);
    if (value > limit / 10n || next > limit) break;
    value = next;
    scale *= 10;
  }
  return BigInt(Math.trunc(Number(value) * (unit / scale)));
}

function printFraction(value: bigint, digits: number): string {
  const text = value.toString().padStart(digits + 1, '0');
  const fraction = text.slice(-digits).replace(/0+$/, '');
  return text.slice(0, -digits) + (fraction === '' ? '' : `.${fraction}`);
}
