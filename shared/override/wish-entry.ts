import type { FilePath } from '../diagnostic.ts';
import type { Snapshot } from '../project/snapshot-type.ts';
import { attributeAt } from '../spec/attribute-at.ts';
import { trace } from '../yaml/spot.ts';
import type { Path } from '../yaml/yaml-node.ts';
import type { YamlValue } from '../yaml/yaml-value.ts';
import { effectivePath } from './wish-index.ts';
import type { Wish } from './wish.ts';

/**
 * What setting a path of a file's text means in the effective configuration: `environment[1] = "B=2"` sets `environment.B`, and the
 * variable that stood there goes; an index behind the last appends. Undefined: what stands there has no effect.
 */
export function wishesForText(
  snapshot: Snapshot,
  file: FilePath,
  path: Path,
  value: YamlValue,
): readonly Wish[] | undefined {
  const list = path.slice(0, -1);
  const isItem = typeof path.at(-1) === 'number';
  if (isItem && isBehindLast(snapshot, file, path)) {
    const entry = entryOf(list, value);
    return [entry === undefined ? { kind: 'append', path: list, value } : { kind: 'set', ...entry }];
  }
  // What is not there yet below an entry has no place in the text, the entry has.
  const behind = path.findLastIndex((step) => typeof step === 'number') + 1;
  const item = effectivePath(snapshot, file, path.slice(0, behind));
  if (item === undefined) return undefined;
  const at = [...item, ...path.slice(behind)];
  if (!isItem || typeof at.at(-1) === 'number') return [{ kind: 'set', path: at, value }];
  const entry = entryOf(at.slice(0, -1), value);
  if (entry === undefined) return undefined;
  const set: Wish = { kind: 'set', ...entry };
  return entry.path.at(-1) === at.at(-1) ? [set] : [{ kind: 'remove', path: at }, set];
}

function isBehindLast({ project }: Snapshot, file: FilePath, path: Path): boolean {
  const yaml = project.files.get(file)?.yaml;
  const found = yaml && trace(yaml, path.slice(0, -1));
  const node = found?.rest.length === 0 ? found.spot.node : undefined;
  return Number(path.at(-1)) === (node?.kind === 'seq' ? node.items.length : 0);
}

/** The entry of a map that an item of a short list is: `A=1` of pairs, a name of names; undefined where items stay items. */
function entryOf(map: Path, value: YamlValue): { path: Path; value: YamlValue } | undefined {
  if (typeof value !== 'string') return undefined;
  switch (attributeAt(map)?.merge) {
    case 'key-value-list': {
      const at = value.indexOf('=');
      return at < 0
        ? { path: [...map, value], value: null }
        : { path: [...map, value.slice(0, at)], value: value.slice(at + 1) };
    }
    case 'depends-on':
      return { path: [...map, value], value: { condition: 'service_started' } };
    case 'list-to-map':
      return { path: [...map, value], value: null };
    default:
      return undefined;
  }
}
