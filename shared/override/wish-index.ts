import type { FilePath } from '../diagnostic.ts';
import { valueAt } from '../resolve/make-value.ts';
import type { Snapshot } from '../project/snapshot-type.ts';
import type { Value } from '../resolve/value.ts';
import { trace } from '../yaml/spot.ts';
import type { Spot } from '../yaml/spot.ts';
import type { Path, YamlNode } from '../yaml/yaml-node.ts';
import { layersOf, writes } from './wish-layer.ts';
import { sourcesOf } from './wish-places.ts';

// Paths of a file's text as paths of the effective configuration. Entries are the same by where they were read from: an
// index says nothing of that.

/**
 * Where the effective configuration has what a file writes at a path of its text: `environment[0]` of a list of `A=1` is
 * `environment.A`, `ports[0]` of an override may be `ports[3]`. Undefined: it has no effect there, or is not in the file.
 */
export function effectivePath(
  { project, resolution }: Snapshot,
  file: FilePath,
  path: Path,
): Path | undefined {
  const yaml = project.files.get(file)?.yaml;
  const found = yaml && trace(yaml, path);
  if (found === undefined || found.rest.length > 0) return undefined;
  const nodes = nodesTo(found.spot);
  const effective: (string | number)[] = [];
  let value: Value | undefined = resolution.model;
  for (const [depth, step] of path.entries()) {
    const node = nodes[depth]!;
    if (value?.kind === 'list') {
      const index: number = value.items.findIndex((item) => sourcesOf(item).has(node));
      effective.push(index);
      value = value.items[index];
    } else if (value?.kind === 'map') {
      const key: string = typeof step === 'string' ? step : keyOf(node);
      effective.push(key);
      value = value.entries.get(key);
    }
    if (value === undefined) return undefined;
  }
  return effective;
}

function nodesTo(spot: Spot): YamlNode[] {
  const nodes: YamlNode[] = [];
  for (let at: Spot = spot; at.parent !== undefined; at = at.parent) nodes.unshift(at.node);
  return nodes;
}

/** What an item of a short list names: `A` of `A=1`, `db`. */
const keyOf = (node: YamlNode): string => (node.kind === 'scalar' ? node.text.replace(/=.*$/s, '') : '');

/**
 * The file in whose own list the first index of a path counts: the one that was named for it; where the effective configuration has no
 * list there (environment variables are a map), the layer that was asked for, or the only file that writes it. Undefined: it counts in
 * the effective list, or there is none.
 */
export function indexFile(
  snapshot: Snapshot,
  path: Path,
  named: FilePath | undefined,
  asked: FilePath | undefined,
): FilePath | undefined {
  const index = path.findIndex((step) => typeof step === 'number');
  if (index < 0 || named !== undefined) return index < 0 ? undefined : named;
  const list = path.slice(0, index);
  if (valueAt(snapshot.resolution.model, list)?.kind === 'list') return undefined;
  if (asked !== undefined && writes(snapshot.project, asked, list)) return asked;
  const writers = layersOf(snapshot.project).filter((file) => writes(snapshot.project, file, list));
  return writers.length === 1 ? writers[0] : undefined;
}
