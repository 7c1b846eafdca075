import { attributeAt } from '../spec/attribute-at.ts';
import type { Path } from '../yaml/yaml-node.ts';

/**
 * Whether the effective configuration shows a scalar just as it is written: no unit, mode, variable or transformer
 * changes how it looks. Then the project law can compare the value itself.
 */
export function isVisiblyEqual(path: Path, value: unknown): boolean {
  if (typeof value === 'number' || typeof value === 'boolean') {
    const kind = attributeAt(path)?.type.kind;
    return (typeof value === 'number' ? kind === 'integer' : kind === 'boolean') && !isZero(value);
  }
  if (typeof value !== 'string' || value === '' || value.includes('$')) return false;
  const row = attributeAt(path);
  if (row === undefined || row.type.kind !== 'string') return false;
  return (
    row.type.format === undefined &&
    row.path === undefined &&
    row.canonical === undefined &&
    row.output === undefined &&
    row.cast === undefined &&
    row.unique === undefined
  );
}

/** The tool leaves zero values out. */
const isZero = (value: number | boolean) => value === 0 || value === false;
