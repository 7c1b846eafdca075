import type { NodeId } from '../../shared/project/project.ts';
import type { Path } from '../../shared/yaml/yaml-node.ts';
import type { SelectionSource } from './app-state.ts';
import { store } from './store.ts';

export function select(
  nodes: readonly NodeId[],
  by: SelectionSource,
  more: { readonly edges?: readonly string[]; readonly path?: Path } = {},
): void {
  const before = store.getState().selection;
  const edges = more.edges ?? [];
  const same = sameItems(nodes, before.nodes) && sameItems(edges, before.edges);
  // The editor reports every move of the cursor, the canvas echoes what it was told: only news counts.
  if (same && (by === 'canvas' || by === 'editor') && samePath(more.path, before.path)) return;
  store.setState({
    selection: { nodes, edges, path: more.path, by, serial: before.serial + 1 },
  });
}

const sameItems = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((each, i) => each === b[i]);

const samePath = (a: Path | undefined, b: Path | undefined) =>
  a === b || (a !== undefined && b !== undefined && a.join('\n') === b.join('\n'));
