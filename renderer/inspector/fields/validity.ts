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
  const closed = closedValues(row);
  const isSwitch = switchOnly(row);
  const isNumber = numbersOnly(row);
  return (text) => {
    if (text === '' || text.includes('$')) return true;
    if (closed !== undefined) return closed.includes(text);
    if (row.field === 'duration') return DURATION.test(text) || text === '0';
    if (row.field === 'bytes')
      return BYTES.test(text) || (text === '-1' && types.some(({ kind }) => kind !== 'string'));
    if (row.field === 'cpus') return Number.isFinite(Number(text)) && Number(text) >= 0;
    if (isSwitch) return text === 'true' || text === 'false';
    return !isNumber || (text.trim() !== '' && Number.isFinite(Number(text)));
  };
}

export const switchOnly = (row: Attribute): boolean =>
  alternativesOf(row.type).every(({ kind }) => kind === 'boolean');

export const numbersOnly = (row: Attribute): boolean =>
  alternativesOf(row.type).every(({ kind }) => kind === 'integer' || kind === 'number');

/** The only values that a row allows, beside variables; undefined where a person may write others. */
export function closedValues(row: Attribute): readonly string[] | undefined {
  const types = alternativesOf(row.type);
  const values = types.flatMap((type) => (type.kind === 'string' ? (type.values ?? []) : []));
  const closed = types.every((type) => type.kind === 'string' && type.values !== undefined);
  return closed && values.length > 0 ? values : undefined;
}
