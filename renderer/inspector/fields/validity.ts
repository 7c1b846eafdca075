import { alternativesOf } from '../../../shared/spec/attribute-at.ts';
import type { Attribute } from '../../../shared/spec/attribute.ts';

const DURATION = /^\d+(\.\d+)?(ns|us|µs|ms|s|m|h|d|w)(\d+(\.\d+)?(ns|us|µs|ms|s|m|h|d|w))*$/;
const BYTES = /^\d+(\.\d+)?\s*(b|[kmgtp]i?b?)?$/i;

/**
 * Whether a typed text can be right for a row; a variable (`${X}`) always may. Only what a form can be sure of: the engine checks
 * the rest and says so in Problems.
 */
export function isValidFor(row: Attribute): (text: string) => boolean {
  const types = alternativesOf(row.type);
  return (text) => {
    if (text === '' || text.includes('$')) return true;
    if (row.field === 'duration') return DURATION.test(text) || text === '0';
    if (row.field === 'bytes')
      return BYTES.test(text) || (text === '-1' && types.some(({ kind }) => kind !== 'string'));
    if (row.field === 'cpus') return Number.isFinite(Number(text)) && Number(text) >= 0;
    const onlyNumbers = types.every(({ kind }) => kind === 'integer' || kind === 'number');
    return !onlyNumbers || (text.trim() !== '' && Number.isFinite(Number(text)));
  };
}
