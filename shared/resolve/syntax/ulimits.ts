// `ulimits`: a number, or soft and hard.
import { castInteger } from './casts.ts';
import { isFault, type SyntaxFault } from './fault.ts';

export interface UlimitLong {
  readonly soft: number | bigint;
  readonly hard: number | bigint;
}

/** A single number stays a number, as in what the tool prints; texts are cast as interpolation does. */
export function parseUlimit(
  value:
    | number
    | bigint
    | string
    | { readonly soft: number | bigint | string; readonly hard: number | bigint | string },
): number | bigint | UlimitLong | SyntaxFault {
  if (typeof value !== 'object') return typeof value === 'string' ? castInteger(value) : value;
  const soft = typeof value.soft === 'string' ? castInteger(value.soft) : value.soft;
  const hard = typeof value.hard === 'string' ? castInteger(value.hard) : value.hard;
  if (isFault(soft)) return soft;
  return isFault(hard) ? hard : { soft, hard };
}

/** How the tool prints it: 0 is left out, so a limit of 0 is an empty map. */
export function printUlimit(value: number | bigint | UlimitLong): number | bigint | Partial<UlimitLong> {
  if (typeof value !== 'object') return Number(value) === 0 ? {} : value;
  return {
    ...(Number(value.soft) === 0 ? {} : { soft: value.soft }),
    ...(Number(value.hard) === 0 ? {} : { hard: value.hard }),
  };
}
