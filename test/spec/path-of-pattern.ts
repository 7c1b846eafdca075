import { allAttributes } from '../../shared/spec/all-attributes.ts';
import { attributeAt } from '../../shared/spec/attribute-at.ts';

/** A path of the configuration that leads to the row of a pattern: names and indexes are made up. */
export function pathOfPattern(pattern: string): (string | number)[] {
  const path: (string | number)[] = [];
  const parts = pattern.split('.');
  parts.forEach((part, index) => {
    const row = allAttributes().get(parts.slice(0, index + 1).join('.'));
    if (part !== '*') path.push(part);
    else path.push(attributeAt([...path, 'nofile']) === row ? 'nofile' : 0);
  });
  return path;
}
