import type { FilePath } from '../../shared/diagnostic.ts';
import type { TextRange } from '../../shared/project/range-of.ts';
import type { Project } from '../../shared/project/project.ts';
import { absoluteOffset } from '../../shared/yaml/locate.ts';
import type { YamlFile } from '../../shared/yaml/yaml-file.ts';
import type { Chunk, YamlNode } from '../../shared/yaml/yaml-node.ts';

interface Named {
  readonly name: string;
  /** Of the name, without its sign. */
  readonly from: number;
  readonly to: number;
}

/** Every anchor and alias of a file, in the order of the text. */
function namesIn(file: YamlFile): readonly Named[] {
  const found: Named[] = [];
  const add = (sign: string, name: string, node: YamlNode, chunk: Chunk) => {
    const start = absoluteOffset(file, chunk, node.from);
    const from = file.text.indexOf(sign + name, start) + 1;
    if (from > 0) found.push({ name, from, to: from + name.length });
  };
  const visit = (node: YamlNode, chunk: Chunk): void => {
    if (node.anchor !== undefined) add('&', node.anchor, node, chunk);
    if (node.kind === 'alias') add('*', node.name, node, chunk);
    if (node.kind === 'seq') for (const item of node.items) visit(item, chunk);
    if (node.kind !== 'map') return;
    for (const { key, value, chunk: own = chunk } of node.pairs) {
      visit(key, own);
      visit(value, own);
    }
  };
  for (const { root, chunk } of file.documents) if (root !== null) visit(root, chunk);
  return found;
}

/** The name of the anchor or alias at an offset. */
export function anchorAt({ files }: Project, path: FilePath, offset: number): string | undefined {
  const yaml = files.get(path)?.yaml;
  // Anchors are rare, and looked for in the whole file: a line without their signs has none.
  const line = yaml?.text.slice(yaml.text.lastIndexOf('\n', offset - 1) + 1).split('\n', 1)[0] ?? '';
  if (yaml === undefined || !/[&*]/.test(line)) return undefined;
  return namesIn(yaml).find(({ from, to }) => from - 1 <= offset && offset <= to)?.name;
}

/** Where a file has an anchor, and the aliases that name it. */
export function anchorPlaces({ files }: Project, file: FilePath, name: string): readonly TextRange[] {
  const yaml = files.get(file)?.yaml;
  const names = yaml === undefined ? [] : namesIn(yaml);
  return names.filter((each) => each.name === name).map(({ from, to }) => ({ file, from, to }));
}
