import type { FilePath } from '../diagnostic.ts';
import type { Value } from '../resolve/value.ts';
import { isRefusal } from '../refusal.ts';
import { absoluteOffset } from '../yaml/locate.ts';
import { removeIn } from '../yaml/remove.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import type { Chunk, Path, YamlNode } from '../yaml/yaml-node.ts';

interface NodePlace {
  readonly path: Path;
  readonly at: number;
}

/**
 * A copy's text without some of its values, every other line as it is. Undefined when a value stands in another file or in a text
 * that others share (an anchor), or the text cannot be cut there.
 */
export function removeUnshared(
  file: FilePath,
  yaml: YamlFile,
  removed: readonly Value[],
  alsoRemoved: readonly Path[],
): string | undefined {
  if (yaml.documents.length !== 1) return undefined;
  const places = placesOf(yaml);
  const wanted = new Map<string, NodePlace>();
  for (const { origin } of removed) {
    if (origin.source?.file !== file || origin.node === undefined) return undefined;
    const place = places.get(origin.node);
    if (place === undefined) return undefined;
    wanted.set(place.path.join('\0'), place);
  }
  const found = [...places.values()];
  for (const path of alsoRemoved) {
    const place = found.find((one) => one.path.join('\0') === path.join('\0'));
    if (place !== undefined) wanted.set(path.join('\0'), place);
  }
  let after = yaml;
  for (const { path } of [...wanted.values()].sort((a, b) => b.at - a.at)) {
    const answer = removeIn(after, path, { document: 0 });
    if (isRefusal(answer)) return undefined;
    after = answer.after;
  }
  return after.text;
}

/** Where each value stands; those with an anchor are left out, because others have them too. */
function placesOf(yaml: YamlFile): Map<YamlNode, NodePlace> {
  const found = new Map<YamlNode, NodePlace>();
  const visit = (node: YamlNode, chunk: Chunk, path: Path, shared: boolean): void => {
    const isShared = shared || node.anchor !== undefined;
    if (!isShared) found.set(node, { path, at: absoluteOffset(yaml, chunk, node.from) });
    if (node.kind === 'map') {
      for (const pair of node.pairs) {
        if (pair.key.kind === 'scalar')
          visit(pair.value, pair.chunk ?? chunk, [...path, pair.key.text], isShared);
      }
    } else if (node.kind === 'seq')
      node.items.forEach((item, index) => visit(item, chunk, [...path, index], isShared));
  };
  const { root, chunk } = yaml.documents[0]!;
  if (root !== null) visit(root, chunk, [], false);
  return found;
}
