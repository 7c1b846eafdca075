import type { FilePath } from '../../shared/diagnostic.ts';
import { pathText } from '../../shared/project/project-law.ts';
import type { TextRange } from '../../shared/project/range-of.ts';
import { isYamlPath } from '../../shared/project/source-file.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { absoluteOffset, locate, nodeAt } from '../../shared/yaml/locate.ts';
import type { Chunk, Path, YamlNode } from '../../shared/yaml/yaml-node.ts';
import type { ListedPlace } from './cursor.ts';
import type { EditorSymbol } from './symbols.ts';
import { placesOf } from './symbols.ts';

/** Sections, their entries, the attributes of these: what a person looks for by name. */
const DEEPEST = 3;

/** The keys of a file down to the attributes of its elements, in the order of the text. */
export function outlineOf({ project }: Snapshot, file: FilePath): readonly ListedPlace[] {
  const yaml = project.files.get(file)?.yaml;
  if (yaml === undefined) return [];
  const found: ListedPlace[] = [];
  const walk = (node: YamlNode, chunk: Chunk, above: Path): void => {
    if (node.kind !== 'map') return;
    for (const { key, value, chunk: own = chunk } of node.pairs) {
      if (key.kind !== 'scalar') continue;
      const start = absoluteOffset(yaml, own, 0);
      found.push({
        range: { file, from: start + key.from, to: start + key.to },
        label: key.text,
        depth: above.length,
        hint: value.kind === 'scalar' && !value.text.includes('\n') ? value.text.slice(0, 60) : '',
      });
      if (above.length + 1 < DEEPEST) walk(value, own, [...above, key.text]);
    }
  };
  for (const { root, chunk } of yaml.documents) if (root !== null) walk(root, chunk, []);
  return found;
}

/** Where a symbol is declared and named: the path of each place, and its line. */
export function referencesOf(snapshot: Snapshot, symbol: EditorSymbol): readonly ListedPlace[] {
  return placesOf(snapshot, symbol).map((range) => {
    const file = snapshot.project.files.get(range.file);
    const line = (file?.text.slice(0, range.from) ?? '').split('\n').length;
    const isYaml = file !== undefined && isYamlPath(range.file);
    const path = isYaml ? (nodeAt(file.yaml, range.from)?.path ?? []) : [];
    const name = range.file.slice(range.file.lastIndexOf('/') + 1);
    return {
      range,
      label: path.length === 0 ? symbol.name : pathText(path),
      depth: 0,
      hint: `${name}:${line}`,
    };
  });
}

export interface Crumb {
  readonly text: string;
  readonly range: TextRange;
}

/** The keys that lead to a place of a file, each with its own place. */
export function crumbsAt({ project }: Snapshot, file: FilePath, offset: number): readonly Crumb[] {
  const yaml = project.files.get(file)?.yaml;
  const found = yaml && nodeAt(yaml, offset);
  if (yaml === undefined || found === undefined) return [];
  return found.path.flatMap((step, index) => {
    const path = found.path.slice(0, index + 1);
    const located = locate(yaml, path);
    const parent = locate(yaml, path.slice(0, -1));
    if (located === undefined) return [];
    const key = located.pair?.key;
    const chunk = key === undefined ? located.chunk : (located.pair?.chunk ?? parent?.chunk ?? located.chunk);
    const node = key ?? located.node;
    const start = absoluteOffset(yaml, chunk, 0);
    const text = typeof step === 'number' ? `[${step}]` : step;
    return [{ text, range: { file, from: start + node.from, to: start + node.to } }];
  });
}
