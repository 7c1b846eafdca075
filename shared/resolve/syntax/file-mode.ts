// `mode` of secrets and configs.
import { fault, isFault, type SyntaxFault } from './fault.ts';
import { parseInt64 } from './go-number.ts';
import { quoteGo } from './go-format.ts';

/** A mode given as text is octal (`"0440"`, `"444"`); a YAML integer is taken as it is and not parsed by this. */
export function parseFileMode(text: string): bigint | SyntaxFault {
  const problem = (why: string) =>
    fault('invalid-number', `strconv.ParseInt: parsing ${quoteGo(text)}: ${why}`);
  if (!/^[+-]?[0-7]+$/.test(text)) return problem('invalid syntax');
  const digits = text.replace(/^[+-]?0*/, '');
  if (digits.length > 22) return problem('value out of range');
  const value = BigInt(`0o${digits || '0'}`) * (text.startsWith('-') ? -1n : 1n);
  const checked = parseInt64(value.toString());
  return isFault(checked) ? problem('value out of range') : checked;
}

/** As the tool prints a mode: `0` and octal digits. */
export function printFileMode(mode: bigint | number): string {
  return `0${mode.toString(8)}`;
}
