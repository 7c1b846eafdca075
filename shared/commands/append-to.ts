import { insertIn } from '../yaml/insert.ts';
import { locate } from '../yaml/locate.ts';
import { setIn } from '../yaml/set.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import type { Path } from '../yaml/yaml-node.ts';
import type { YamlValue } from '../yaml/yaml-value.ts';
import type { WriterAnswer } from './draft.ts';

/** Adds an entry at the end of the list at `path`; the list is made when it is not there or empty. */
export function appendTo(yaml: YamlFile, path: Path, value: YamlValue): WriterAnswer {
  const there = locate(yaml, path)?.node;
  return there?.kind === 'seq' ? insertIn(yaml, path, there.items.length, value) : setIn(yaml, path, [value]);
}
