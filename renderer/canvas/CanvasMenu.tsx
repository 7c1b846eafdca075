import { ContextMenu } from '@base-ui/react/context-menu';
import { useState, type MouseEvent, type ReactNode } from 'react';
import type { Graph, GraphNode } from '../../shared/graph/graph.ts';
import { useT } from '../i18n/t.ts';
import { actions, knownGraph, store } from '../store/index.ts';
import { canvasStore } from './canvas-store.ts';
import { edgeEntries, nodeEntries, paneEntries, type MenuEntry } from './menu-entries.ts';
import { popups } from '../ui/popups.ts';

const RIGHT = 2;

/** The menus of the right mouse button (and M, Shift+F10): of a node, of an edge, of the empty canvas. */
export function CanvasMenu({ children }: { readonly children: ReactNode }) {
  const t = useT();
  const [entries, setEntries] = useState<readonly MenuEntry[]>([]);
  const onContextMenu = (event: MouseEvent): void => {
    const found = (event.target as Element).closest('.react-flow__node, .react-flow__edge');
    const id = found?.getAttribute('data-id') ?? undefined;
    const isEdge = found?.classList.contains('react-flow__edge') === true;
    const walked = isEdge || event.button === RIGHT ? undefined : walkedEdge();
    setEntries(walked === undefined ? entriesFor(id, isEdge, t) : entriesFor(walked, true, t));
  };
  return (
    <ContextMenu.Root>
      <ContextMenu.Trigger className="canvas-menu-trigger" onContextMenuCapture={onContextMenu}>
        {children}
      </ContextMenu.Trigger>
      <ContextMenu.Portal container={popups}>
        <ContextMenu.Positioner className="positioner">
          <ContextMenu.Popup className="popup">
            {entries.map((entry) =>
              entry === 'line' ? (
                <ContextMenu.Separator key={entries.indexOf(entry)} className="rule" />
              ) : (
                <ContextMenu.Item
                  key={entry.label}
                  className={`item${entry.danger === true ? ' danger' : ''}`}
                  disabled={entry.why !== undefined}
                  onClick={entry.run}
                >
                  <span>
                    {entry.label}
                    {entry.why !== undefined && <small className="item-why">{entry.why}</small>}
                  </span>
                  {entry.keys !== undefined && <kbd className="keys hint">{entry.keys}</kbd>}
                </ContextMenu.Item>
              ),
            )}
          </ContextMenu.Popup>
        </ContextMenu.Positioner>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

/** The edge that the keys have gone to: the keyboard itself stays on the card. */
function walkedEdge(): string | undefined {
  const { nodes, edges } = store.getState().selection;
  return nodes.length === 0 ? edges[0] : undefined;
}

function entriesFor(
  id: string | undefined,
  isEdge: boolean,
  t: ReturnType<typeof useT>,
): readonly MenuEntry[] {
  const { snapshot, selection } = store.getState();
  if (snapshot === undefined) return [];
  const known = knownGraph(snapshot);
  const edge = isEdge ? known.edges.find((each) => each.id === id) : undefined;
  if (edge !== undefined) {
    if (!selection.edges.includes(edge.id)) actions.select([], 'canvas', { edges: [edge.id] });
    return edgeEntries(edge, t);
  }
  const node = isEdge
    ? undefined
    : (known.nodes.find((each) => each.id === id) ?? findGroup(canvasStore.getState().graph, id));
  if (node === undefined) return paneEntries(t);
  const nodes = selection.nodes.includes(node.id) ? selection.nodes : [node.id];
  if (nodes !== selection.nodes) actions.select(nodes, 'canvas');
  return nodeEntries(node, nodes, snapshot, t);
}

/** The head of a group, which the drawing alone knows. */
function findGroup({ nodes }: Graph, id: string | undefined): GraphNode | undefined {
  return nodes.find((each) => each.id === id && each.kind === 'group');
}
