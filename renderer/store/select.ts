import type { NodeId } from '../../shared/project/project.ts';
import type { Path } from '../../shared/yaml/yaml-node.ts';
import type { SelectionSource } from './app-state.ts';
import { store } from './store.ts';

/** What is selected beside nodes. */
export interface SelectionMore {
  readonly edges?: readonly string[];
  readonly path?: Path;
  /** A part of the value at the path. */
  readonly text?: string | undefined;
}

export function select(nodes: readonly NodeId[], by: SelectionSource, more: SelectionMore = {}): void {
  const before = store.getState().selection;
  const edges = more.edges ?? [];
  const same = sameItems(nodes, before.nodes) && sameItems(edges, before.edges);
  // The editor reports every move of the cursor, the canvas echoes what it was told: only news counts.
  if (same && (by === 'canvas' || by === 'editor') && samePath(more.path, before.path)) {
    if (more.text !== before.text) store.setState({ selection: { ...before, text: more.text } });
    return;
  }
  store.setState({
    selection: { nodes, edges, path: more.path, text: more.text, by, serial: before.serial + 1 },
  });
}

const sameItems = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((each, i) => each === b[i]);

const samePath = (a: Path | undefined, b: Path | undefined) =>
  a === b || (a !== undefined && b !== undefined && a.join('\n') === b.join('\n'));
