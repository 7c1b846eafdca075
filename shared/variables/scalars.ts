import type { YamlFile } from '../yaml/yaml-file.ts';
import type { Path, YamlNode, YamlScalar } from '../yaml/yaml-node.ts';

export interface ScalarAt {
  readonly path: Path;
  readonly node: YamlScalar;
}

/** The values of a file's first document that are scalars, in the order of the text; neither keys nor what aliases stand for. */
export function scalarsIn(file: YamlFile): ScalarAt[] {
  const found: ScalarAt[] = [];
  const walk = (node: YamlNode, path: Path): void => {
    if (node.kind === 'scalar') found.push({ path, node });
    else if (node.kind === 'seq') node.items.forEach((item, index) => walk(item, [...path, index]));
    else if (node.kind === 'map') {
      for (const { key, value } of node.pairs) if (key.kind === 'scalar') walk(value, [...path, key.text]);
    }
  };
  const root = file.documents[0]?.root;
  if (root) walk(root, []);
  return found;
}
