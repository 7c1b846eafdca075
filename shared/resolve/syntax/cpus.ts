// `cpus` and `cpu_percent` are single-precision numbers in the tool.
import { isFault, type SyntaxFault } from './fault.ts';
import { roundToFloat32 } from './go-format.ts';
import { parseFloat64 } from './go-number.ts';

/** The number that the tool prints for a `cpus` value, or what is wrong with the text. 0 is left out of its output. */
export function parseCpus(value: number | string): number | SyntaxFault {
  const number = typeof value === 'string' ? parseFloat64(value) : value;
  return isFault(number) ? number : roundToFloat32(number);
}
