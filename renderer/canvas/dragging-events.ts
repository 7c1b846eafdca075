import type { NodeId, Point } from '../../shared/layout/positions.ts';
import { settleDrop } from '../../shared/layout/place-graph.ts';
import { membershipsOf } from '../../shared/graph/memberships.ts';
import { actions, activeArrangement, store } from '../store/index.ts';
import { canvasStore } from './canvas-store.ts';
import { duplicateSelected, isCopying } from './duplicate.ts';
import type { FlowNode } from './flow-nodes.ts';
import { performAll, selectedNow } from './perform.ts';
import { showMoving } from './placer.ts';
import { isLeaving, zoneCalls, zoneDropOf, type ZoneDrop } from './zone-drop.ts';

const nothing: ReadonlyMap<NodeId, Point> = new Map();

/** React Flow's events of dragging: places change in this window only until the nodes are let go; that is one step of undo. */
export const draggingEvents = {
  onNodeDrag: (event: unknown, _node: FlowNode, nodes: FlowNode[]): void => follow(nodes, event),
  onNodeDragStop: (event: unknown, _node: FlowNode, nodes: FlowNode[]): void => letGo(nodes, event),
  onSelectionDrag: (event: unknown, nodes: FlowNode[]): void => follow(nodes, event),
  onSelectionDragStop: (event: unknown, nodes: FlowNode[]): void => letGo(nodes, event),
};

function follow(nodes: readonly FlowNode[], event: unknown): void {
  const zoneDrop = zoneDropOf(nodes, isLeaving(event));
  if (!isSameDrop(zoneDrop, canvasStore.getState().zoneDrop)) canvasStore.setState({ zoneDrop });
  showMoving(new Map(withZones(withSelected(nodes)).map(({ id, position }) => [id, position])));
}

const isSameDrop = (a: ZoneDrop | undefined, b: ZoneDrop | undefined): boolean =>
  a?.joins === b?.joins && a?.leaves.size === b?.leaves.size;

type Dragged = Pick<FlowNode, 'id' | 'position'>;

/** What is selected goes along, also where it is only drawn from afar and React Flow does not have it. */
function withSelected(dragged: readonly Dragged[]): readonly Dragged[] {
  const lead = dragged[0];
  const { nodes } = selectedNow();
  const { places } = canvasStore.getState();
  const from = places.get(lead?.id ?? '');
  if (lead === undefined || from === undefined || !nodes.includes(lead.id)) return dragged;
  if (nodes.length <= dragged.length) return dragged;
  const held = new Set(dragged.map(({ id }) => id));
  const more = nodes.flatMap((id): Dragged[] => {
    const place = held.has(id) ? undefined : places.get(id);
    if (place === undefined) return [];
    const position = { x: place.x + lead.position.x - from.x, y: place.y + lead.position.y - from.y };
    return [{ id, position }];
  });
  return [...dragged, ...more];
}

/** A network drawn as a zone takes along what stands in it. */
function withZones(dragged: readonly Dragged[]): readonly Dragged[] {
  const arrangement = activeArrangement(store.getState());
  if (arrangement !== 'zones') return dragged;
  const { graph, places } = canvasStore.getState();
  const { home } = membershipsOf(graph);
  const taken = new Set(dragged.map(({ id }) => id));
  const members = graph.nodes.flatMap(({ id }): Dragged[] => {
    const zone = dragged.find((each) => each.id === home.get(id));
    const [from, place] = [places.get(zone?.id ?? ''), places.get(id)];
    if (zone === undefined || from === undefined || place === undefined || taken.has(id)) return [];
    const position = {
      x: place.x + zone.position.x - from.x,
      y: place.y + zone.position.y - from.y,
    };
    return [{ id, position }];
  });
  return [...dragged, ...members];
}

/**
 * Pins what was dragged; with Alt a copy is put there and the originals stay. A card that was let go on another one moves to the
 * nearest free place. Over the zone of a network services join it, and with Ctrl or Command they leave the one they stood in.
 */
function letGo(held: readonly FlowNode[], event: unknown): void {
  if (isCopying(event)) {
    canvasStore.setState({ zoneDrop: undefined });
    showMoving(nothing);
    duplicateSelected(new Map(held.map(({ id, position }) => [id, position])));
    return;
  }
  const drop = zoneDropOf(held, isLeaving(event));
  canvasStore.setState({ zoneDrop: undefined });
  const dragged = withZones(withSelected(held));
  const { graph, places, moving } = canvasStore.getState();
  const ids = new Set(dragged.map(({ id }) => id));
  const hasMoved = dragged.some(({ id, position }) => {
    const before = places.get(id);
    return before === undefined || Math.abs(before.x - position.x) + Math.abs(before.y - position.y) >= 1;
  });
  if (!hasMoved) {
    if (moving.size > 0) showMoving(nothing);
    return;
  }
  const others = graph.nodes.filter((node) => !ids.has(node.id));
  const patch = new Map<NodeId, Point>();
  const settled = new Map(places);
  for (const { id, position } of dragged) {
    const node = graph.nodes.find((each) => each.id === id);
    if (node === undefined) continue;
    const point = settleDrop(node, position, others, settled);
    patch.set(id, point);
    settled.set(id, point);
    others.push(node);
  }
  if (drop === undefined) actions.moveNodes(patch);
  else if (!performAll(zoneCalls(drop), { layout: patch, keepSelection: true }).ok) showMoving(nothing);
}
