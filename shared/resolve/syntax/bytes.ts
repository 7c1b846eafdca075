// Byte values: `1.5g`, `64MiB`, `10 kb`; base 1024.
import { fault, isFault, type SyntaxFault } from './fault.ts';
import { utf8Length } from './utf8.ts';
import { floatToInt64, parseFloat64 } from './go-number.ts';

const powers = 'bkmgtp';

/**
 * Bytes of a text. Fractions are cut off after multiplying, values beyond 64 bits become the smallest integer, as in the tool. A YAML integer is
 * not parsed by this: the tool takes it as it is, negative or not; it prints bytes as a decimal string and leaves out 0.
 */
export function parseBytes(text: string): bigint | SyntaxFault {
  let separator = text.length - 1;
  while (separator >= 0 && !'0123456789. '.includes(text[separator]!)) separator--;
  if (separator < 0) return fault('invalid-size', `invalid size: '${text}'`);
  const number = parseFloat64(text.slice(0, text[separator] === ' ' ? separator : separator + 1));
  if (isFault(number)) return number;
  if (number < 0) return fault('invalid-size', `invalid size: '${text}'`);
  const written = text.slice(separator + 1);
  if (written === '') return floatToInt64(number);
  const suffix = written.toLowerCase();
  const power = powers.indexOf(suffix[0]!);
  const isValid = power === 0 ? suffix === 'b' : power > 0 && ['', 'b', 'ib'].includes(suffix.slice(1));
  // The tool lowers the case of a suffix only where it could be one.
  const shown = utf8Length(written) > 3 ? written : suffix;
  return isValid
    ? floatToInt64(number * 1024 ** power)
    : fault('invalid-suffix', `invalid suffix: '${shown}'`);
}
