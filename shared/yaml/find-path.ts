import type { YamlFile } from './yaml-file.ts';
import type { Path, YamlNode } from './yaml-node.ts';

/** The path of the first node of a file, in the order of the text, that is wanted; undefined: none is. */
export function findPath({ documents }: YamlFile, isWanted: (node: YamlNode) => boolean): Path | undefined {
  const find = (node: YamlNode, path: Path): Path | undefined => {
    if (isWanted(node)) return path;
    if (node.kind === 'map') {
      for (const { key, value } of node.pairs) {
        const found = key.kind === 'scalar' ? find(value, [...path, key.text]) : undefined;
        if (found !== undefined) return found;
      }
    } else if (node.kind === 'seq') {
      for (const [index, item] of node.items.entries()) {
        const found = find(item, [...path, index]);
        if (found !== undefined) return found;
      }
    }
    return undefined;
  };
  for (const { root } of documents) {
    const found = root === null ? undefined : find(root, []);
    if (found !== undefined) return found;
  }
  return undefined;
}
