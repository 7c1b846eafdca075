// Interpolation turns some strings into numbers and booleans (SEMANTICS of `loader/interpolate.go`: the paths are data of the pipeline).
import { fault, isFault, type SyntaxFault } from './fault.ts';
import { parseFloat64, parseInt64 } from './go-number.ts';

/** A boolean, with the word that the tool warns about when it is one that YAML 1.2 does not know. */
export interface BooleanCast {
  readonly value: boolean;
  readonly warning?: string;
}

/** `init: "yes"`: true and false in any case; y, yes, on, n, no, off with a warning. */
export function castBoolean(text: string): BooleanCast | SyntaxFault {
  const word = text.toLowerCase();
  if (word === 'true' || word === 'false') return { value: word === 'true' };
  const yes = word === 'y' || word === 'yes' || word === 'on';
  if (!yes && word !== 'n' && word !== 'no' && word !== 'off') {
    return fault('invalid-boolean', `invalid boolean: ${text}`);
  }
  return {
    value: yes,
    warning: `"${text}" for boolean is not supported by YAML 1.2, please use \`${yes ? 'true' : 'false'}\``,
  };
}

/** Go's `Atoi` (most integers) or `ParseInt` (counts of 64 bits): a number, or a bigint beyond 2^53. */
export function castInteger(text: string, how: 'Atoi' | 'ParseInt' = 'Atoi'): number | bigint | SyntaxFault {
  const value = parseInt64(text, how);
  return isFault(value) ? value : narrow(value);
}

/** Go's `ParseFloat`. */
export function castFloat(text: string): number | SyntaxFault {
  return parseFloat64(text);
}

/** A number where it is exact, a bigint beyond 2^53: the rule of `ScalarValue`. */
export function narrow(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
