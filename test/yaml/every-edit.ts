import { plainMeansString } from '../../shared/yaml/plain.ts';
import type { YamlFile } from '../../shared/yaml/yaml-file.ts';
import type { Path, YamlNode } from '../../shared/yaml/yaml-node.ts';
import { flow, raw, tagged } from '../../shared/yaml/yaml-value.ts';
import type { YamlValue } from '../../shared/yaml/yaml-value.ts';
import type { EditOp } from './edit-op.ts';

interface Place {
  readonly path: Path;
  readonly node: YamlNode;
  readonly inMap: boolean;
}

/** Every node that a path reaches, in the document that an edit of that path goes to. */
export function placesOf(file: YamlFile): Place[] {
  const places = new Map<string, Place>();
  const visit = (node: YamlNode, path: Path, inMap: boolean): void => {
    places.set(JSON.stringify(path), { path, node, inMap });
    if (node.kind === 'seq') node.items.forEach((item, index) => visit(item, [...path, index], false));
    if (node.kind === 'map') {
      for (const { key, value } of node.pairs) {
        if (key.kind === 'scalar') visit(value, [...path, key.text], true);
      }
    }
  };
  for (const { root } of file.documents) if (root !== null) visit(root, [], false);
  return [...places.values()];
}

const values: readonly YamlValue[] = [
  'plain',
  '0400',
  'it\'s "both": #x',
  '두 줄\n  둘째\n',
  12,
  null,
  ['one', 'yes', { k: 'v', l: [1] }],
  { one: 'two', three: { four: null } },
  flow(['CMD', 'true']),
  tagged('!reset', null),
  raw('0x1F'),
];

/** Whether a list is one of different words. */
function areNames(items: readonly YamlNode[]): boolean {
  const words = items.map((item) => (item.kind === 'scalar' && !item.text.includes('\n') ? item.text : ''));
  return words.every(plainMeansString) && new Set(words).size === words.length;
}

/** Every kind of edit at every path. */
export function everyEdit(file: YamlFile): EditOp[] {
  return placesOf(file).flatMap(({ path, node, inMap }): EditOp[] => {
    const ops: EditOp[] = [];
    if (path.length > 0) {
      ops.push(...values.map((value): EditOp => ({ op: 'set', path, value })));
      ops.push({ op: 'remove', path }, { op: 'remove', path, emptyParents: 'keep' });
      ops.push({ op: 'move', path, to: 0 }, { op: 'move', path, to: 99 });
      ops.push({ op: 'tag', path, tag: '!override' }, { op: 'tag', path, tag: undefined });
    }
    if (inMap) {
      ops.push({ op: 'rename', path, key: 'renamed' }, { op: 'rename', path, key: 'a: b' });
      ops.push({ op: 'copy', path, key: 'copied' }, { op: 'copy', path, key: 'first', position: 0 });
    }
    if (node.kind === 'map') {
      ops.push({ op: 'insert', path, key: 'new', value: 'v' });
      ops.push({ op: 'insert', path, key: 'new', value: { a: ['b'] }, position: 0 });
      ops.push({ op: 'insert', path, key: 'on', value: null, position: 1 });
      ops.push({ op: 'set', path: [...path, 'made', 'deep'], value: ['x'] });
    }
    if (node.kind === 'seq') {
      ops.push({ op: 'insert', path, key: 0, value: 'v' });
      ops.push({ op: 'insert', path, key: 1, value: { a: 'b', c: ['d'] } });
      ops.push({ op: 'insert', path, key: 99, value: '22:22' });
      if (path.length > 0 && areNames(node.items)) ops.push({ op: 'to-map', path });
    }
    return ops;
  });
}
