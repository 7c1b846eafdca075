import { alternativesOf, attributeAt } from '../spec/attribute-at.ts';
import type { Path } from '../yaml/yaml-node.ts';

const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB'] as const;

/**
 * An amount as people say it, by its row: the tool prints memory in bytes (`1073741824` -> `1GiB`) and durations with empty parts
 * (`1h0m0s` -> `1h`). Never rounded: what is no whole number of a unit stays in the smaller one. Any other value is undefined.
 */
export function printAmount(path: Path, value: string): string | undefined {
  const row = attributeAt(path);
  const formats = row === undefined ? [] : alternativesOf(row.type).map(formatOf);
  if (formats.includes('bytes') && /^[1-9]\d*$/.test(value)) return printBytes(BigInt(value));
  if (formats.includes('duration') && /^(\d+h)?(\d+m)?0s$/.test(value)) {
    return value.replace(/^(.*[hm])0s$/, '$1').replace(/^(.*h)0m$/, '$1');
  }
  return undefined;
}

const formatOf = (type: ReturnType<typeof alternativesOf>[number]): string | undefined =>
  type.kind === 'string' ? type.format : undefined;

function printBytes(bytes: bigint): string | undefined {
  let amount = bytes;
  let unit = 0;
  while (amount % 1024n === 0n && unit < UNITS.length - 1) {
    amount /= 1024n;
    unit++;
  }
  return unit === 0 ? undefined : `${amount}${UNITS[unit]}`;
}
