import { message } from '../message.ts';
import { refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import { refuseAlias } from './anchors.ts';
import { refuseBroken } from './expect.ts';
import type { Written } from './expect.ts';
import { insertEntry } from './insert-entry.ts';
import { setIn } from './set.ts';
import type { WriteOptions } from './write-options.ts';
import { trace } from './spot.ts';
import type { YamlFile } from './yaml-file.ts';
import type { YamlValue } from './yaml-value.ts';
import type { Path } from './yaml-node.ts';

/**
 * Puts a new entry into the map or list at `path`, written as its siblings are. `key` is the new key of a map, or the index that
 * the item will have in a list (too large: the end). `position` is the place among a map's keys, by default the last. A missing
 * or empty collection is made: a map for a string, a list for a number.
 * Refusals: those of `setIn`, and `key-exists`.
 */
export function insertIn(
  file: YamlFile,
  path: Path,
  key: string | number,
  value: YamlValue,
  position?: number,
  options: WriteOptions = {},
): Written | Refusal {
  const broken = refuseBroken(file);
  if (broken !== undefined) return broken;
  const found = trace(file, path, options.document);
  if (found === undefined || found.rest.length > 0) return setIn(file, [...path, key], value, options);
  const { spot } = found;
  const alias = refuseAlias(file, spot);
  if (alias !== undefined) return alias;
  const isText = spot.node.kind === 'scalar' && !/^(~|null|Null|NULL)?$/.test(spot.node.text);
  if (isText || (spot.node.kind === 'seq' && typeof key === 'string' && spot.node.items.length > 0)) {
    return refuse('not-a-collection', message('yaml.not-a-collection', { path: path.join('.') }));
  }
  return insertEntry(file, spot, key, value, position);
}
