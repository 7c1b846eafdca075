import type { Path } from '../../yaml/yaml-node.ts';

/** What a person calls the place: its key, or for entries of lists the list and the index, `ports[0]`. */
export function nameOf(path: Path): string {
  const key = path.findLastIndex((part) => typeof part === 'string');
  const indexes = path.slice(key + 1).map((index) => `[${index}]`);
  return `${key < 0 ? '' : path[key]}${indexes.join('')}`;
}
