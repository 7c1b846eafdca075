// Scalars that are no text, in YAML and JSON alike.
import { printFloat } from '../syntax/go-format.ts';
import { printTimestamp } from '../syntax/timestamp.ts';
import type { PrintableScalar } from './printable.ts';

/** A scalar other than a text as go-yaml writes it. */
export function printYamlScalar(scalar: PrintableScalar): string {
  const { type, value } = scalar;
  if (type === 'timestamp') return printTimestamp(String(value));
  if (type !== 'float' || typeof value !== 'number') return String(value);
  if (Number.isFinite(value)) return printFloat(value);
  return Number.isNaN(value) ? '.nan' : value > 0 ? '.inf' : '-.inf';
}

/** A scalar as Go's JSON encoder writes it; numbers that JSON does not know, which the tool refuses, are null. */
export function printJsonScalar(scalar: PrintableScalar): string {
  const { type, value } = scalar;
  if (type === 'timestamp') return printJsonText(printTimestamp(String(value)));
  if (typeof value === 'string') return printJsonText(value);
  if (typeof value !== 'number') return String(value);
  if (!Number.isFinite(value)) return 'null';
  return Object.is(value, -0) ? '-0' : String(value);
}

/** A JSON string as Go writes it: `<`, `>`, `&` and the two Unicode line ends are escaped too. */
export function printJsonText(text: string): string {
  return JSON.stringify(text)
    .replace(/[<>&\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/\\ud[89a-f][0-9a-f]{2}/g, (match, offset: number, whole: string) => {
      // A lone surrogate is no character; but an escaped backslash before it means that this is text.
      let slashes = 0;
      while (whole[offset - 1 - slashes] === '\\') slashes++;
      return slashes % 2 === 0 ? '\\ufffd' : match;
    });
}
