import { useReactFlow, type ReactFlowInstance } from '@xyflow/react';
import { useCallback, type KeyboardEvent } from 'react';
import type { NodeId } from '../../shared/layout/positions.ts';
import { actions, canRename, partsOf, store } from '../store/index.ts';
import { focusLater } from '../ui/focus-later.ts';
import { canvasStore } from './canvas-store.ts';
import {
  askDetails,
  cancelConnecting,
  connectOver,
  finishConnecting,
  startConnecting,
  startReconnecting,
  walkEdges,
} from './connecting.ts';
import { toggleGroup } from './groups.ts';
import { focusNode, leaveFocus } from './focus.ts';
import { deleteSelected, selectedNow } from './perform.ts';
import { chooseReplicas } from './run-entries.ts';
import { walk, type Direction } from './walk.ts';

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/**
 * The keys of the canvas: `app/panel-keys.ts` says them to people. Keys with other modifiers are left to the window.
 */
export function useKeyboard(): (event: KeyboardEvent) => void {
  const flow = useReactFlow();
  return useCallback(
    (event: KeyboardEvent) => {
      if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey) return;
      // React tells the keys of what a card has opened too, wherever that stands in the page: they are its own.
      if (!event.currentTarget.contains(event.target as Node)) return;
      const isDone = pan(flow, event) || handleKey(event, (id) => focusNode(flow, id));
      if (!isDone) return;
      event.preventDefault();
      event.stopPropagation();
    },
    [flow],
  );
}

function handleKey(event: KeyboardEvent, focus: (id: NodeId) => void): boolean {
  const { graph, places, connecting, focused } = canvasStore.getState();
  const selection = selectedNow();
  const current = focused ?? selection.nodes[0];
  const edge =
    selection.nodes.length > 0 ? undefined : graph.edges.find(({ id }) => id === selection.edges[0]);
  const direction = arrows[event.key];
  if (direction !== undefined) {
    if (event.altKey) return nudge(selection.nodes, direction, event.shiftKey ? 40 : 8);
    const start = connecting?.by === 'keyboard' ? (connecting.over ?? connecting.from) : current;
    const next = start === undefined ? graph.nodes[0]?.id : walk(graph, places, start, direction);
    if (next === undefined) return true;
    if (connecting?.by === 'keyboard') connectOver(next);
    else actions.select(event.shiftKey ? [...new Set([...selection.nodes, next])] : [next], 'canvas');
    focus(next);
    return true;
  }
  if (event.altKey) return false;
  switch (event.key) {
    case 'Enter':
      if (connecting !== undefined) finishConnecting(connecting.over);
      else if (edge !== undefined) askDetails(edge.id);
      else if (current !== undefined) inspect(current);
      return true;
    case ' ':
      if (current !== undefined)
        actions.select(event.shiftKey ? toggled(selection.nodes, current) : [current], 'canvas');
      return true;
    case 'Escape':
      if (connecting !== undefined) cancelConnecting();
      else if (canvasStore.getState().focus !== undefined) leaveFocus();
      else if (selectedNow().nodes.length === 0 && store.getState().comparison.overlay)
        actions.showOverlay(false);
      else actions.clearSelection('canvas');
      return true;
    case 'c':
    case 'C':
      if (current !== undefined) startConnecting(current, event.shiftKey ? 'in' : 'out', 'keyboard');
      return current !== undefined;
    case 'e':
    case 'E':
      return current !== undefined && walkEdges(current, event.shiftKey ? -1 : 1);
    case 'r':
    case 'R':
      if (edge !== undefined) startReconnecting(edge, event.shiftKey ? 'source' : 'target', 'keyboard');
      return edge !== undefined;
    case 'g':
    case 'G':
      toggleGroup(current);
      return current !== undefined;
    case 'l':
    case 'L':
      if (current !== undefined) canvasStore.setState({ story: current });
      return current !== undefined;
    case 's':
    case 'S':
      return current !== undefined && chooseReplicas(partsOf(current).name);
    case 'm':
    case 'M':
      return openMenu(current, event.currentTarget);
    case 'F2':
      if (canRename(store.getState().snapshot, current))
        actions.showDialog({ kind: 'rename', node: current });
      return true;
    case 'Delete':
    case 'Backspace':
      deleteSelected();
      return true;
    default:
      return false;
  }
}

/** Page keys move the window over the drawing by most of its height, with Shift by most of its width. */
function pan(flow: ReactFlowInstance, { key, shiftKey, altKey, currentTarget }: KeyboardEvent): boolean {
  if ((key !== 'PageUp' && key !== 'PageDown') || altKey) return false;
  // A card that goes out of sight leaves the page, and would take the keyboard with it.
  if (currentTarget instanceof HTMLElement) currentTarget.focus({ preventScroll: true });
  const { clientWidth, clientHeight } = currentTarget;
  const by = key === 'PageUp' ? PAGE : -PAGE;
  const { x, y, zoom } = flow.getViewport();
  void flow.setViewport({
    x: x + (shiftKey ? by * clientWidth : 0),
    y: y + (shiftKey ? 0 : by * clientHeight),
    zoom,
  });
  return true;
}

const PAGE = 0.7;

/** The menu that the right button opens, of a card or of the drawing: not every keyboard has a key for it. */
function openMenu(id: NodeId | undefined, drawing: Element): boolean {
  const card =
    id === undefined ? null : drawing.querySelector(`.react-flow__node[data-id="${CSS.escape(id)}"]`);
  const target = card ?? drawing;
  const { x, y, width, height } = target.getBoundingClientRect();
  const at = { clientX: x + width / 2, clientY: y + height / 2 };
  return !target.dispatchEvent(new MouseEvent('contextmenu', { ...at, bubbles: true, cancelable: true }));
}

/** With the node if it was not in it, else without. */
function toggled(nodes: readonly NodeId[], id: NodeId): readonly NodeId[] {
  return nodes.includes(id) ? nodes.filter((each) => each !== id) : [...nodes, id];
}

/** Opens the inspector on a node and goes there. */
export function inspect(id: NodeId): void {
  actions.select([id], 'canvas');
  actions.togglePanel('right', true);
  focusLater('[data-region="inspector"]');
}

/** Moves the selected nodes by some units and pins them there. */
function nudge(nodes: readonly NodeId[], direction: Direction, by: number): boolean {
  const { places } = canvasStore.getState();
  const x = direction === 'left' ? -by : direction === 'right' ? by : 0;
  const y = direction === 'up' ? -by : direction === 'down' ? by : 0;
  const patch = nodes.flatMap((id) => {
    const place = places.get(id);
    return place === undefined ? [] : [[id, { x: place.x + x, y: place.y + y }] as const];
  });
  if (patch.length > 0) actions.moveNodes(new Map(patch));
  return true;
}
