import type { CommandCall } from '../../shared/diagnostic.ts';
import type { Graph } from '../../shared/graph/graph.ts';
import type { NodeId, Point } from '../../shared/layout/positions.ts';
import { zoneAt } from '../../shared/layout/zone-at.ts';
import { membershipsOf, namesOfBox } from '../../shared/graph/memberships.ts';
import { activeArrangement, partsOf, store } from '../store/index.ts';
import { canvasStore } from './canvas-store.ts';

/** What letting go of services over the zone of a network does. */
export interface ZoneDrop {
  readonly services: readonly NodeId[];
  /** The zone whose networks they would join; undefined: none that they are not in. */
  readonly joins: NodeId | undefined;
  /** The zones that they would leave: only with Ctrl or Command. */
  readonly leaves: ReadonlyMap<NodeId, NodeId>;
}

interface Card {
  readonly id: NodeId;
  readonly position: Point;
}

/** Whether the modifier that takes a service out of its zone is held. */
export function isLeaving(event: unknown): boolean {
  const { ctrlKey, metaKey } = (event ?? {}) as { readonly ctrlKey?: boolean; readonly metaKey?: boolean };
  return ctrlKey === true || metaKey === true;
}

/** What would happen if the cards were let go now; undefined: nothing but a move. */
export function zoneDropOf(cards: readonly Card[], leaving: boolean): ZoneDrop | undefined {
  const arrangement = activeArrangement(store.getState());
  const { graph, places } = canvasStore.getState();
  const services = cards.filter(({ id }) => partsOf(id).kind === 'service');
  const lead = services[0];
  const node = graph.nodes.find(({ id }) => id === lead?.id);
  if (arrangement !== 'zones' || lead === undefined || node === undefined || services.length < cards.length) {
    return undefined;
  }
  const middle = { x: lead.position.x + node.width / 2, y: lead.position.y + node.height / 2 };
  const zone = zoneAt(graph, places, middle, new Set(cards.map(({ id }) => id)));
  const { home } = membershipsOf(graph);
  const names = zone === undefined ? [] : namesOfBox(graph, zone);
  const isIn = (id: NodeId): boolean => names.every((network) => isMember(graph, id, network));
  const joining = zone !== undefined && graph.framedBy !== 'group' && services.some(({ id }) => !isIn(id));
  const leaves = new Map(
    services.flatMap(({ id }) => {
      const from = home.get(id);
      return leaving && graph.framedBy !== 'group' && from !== undefined && from !== zone
        ? [[id, from] as const]
        : [];
    }),
  );
  if (!joining && leaves.size === 0) return undefined;
  return { services: services.map(({ id }) => id), joins: joining ? zone : undefined, leaves };
}

/** The commands of a drop. */
export function zoneCalls({ services, joins, leaves }: ZoneDrop): readonly CommandCall[] {
  const { graph } = canvasStore.getState();
  const nameOf = (id: NodeId): string => partsOf(id).name;
  const call = (command: string, id: NodeId, network: NodeId): CommandCall => ({
    command,
    args: { service: nameOf(id), network: nameOf(network) },
  });
  const joined = joins === undefined ? [] : namesOfBox(graph, joins);
  return services.flatMap((id) => {
    const from = leaves.get(id);
    const left = from === undefined ? [] : namesOfBox(graph, from);
    return [
      ...joined
        .filter((network) => !isMember(graph, id, network))
        .map((network) => call('joinNetwork', id, network)),
      ...left.map((network) => call('leaveNetwork', id, network)),
    ];
  });
}

const isMember = ({ edges }: Graph, service: NodeId, network: NodeId): boolean =>
  edges.some(({ kind, source, target }) => kind === 'network' && source === service && target === network);

/** The networks whose zone is under a point of the drawing. */
export function networksUnder(at: Point): readonly string[] {
  const arrangement = activeArrangement(store.getState());
  const { graph, places } = canvasStore.getState();
  const zone =
    arrangement === 'zones' && graph.framedBy !== 'group' ? zoneAt(graph, places, at, new Set()) : undefined;
  return zone === undefined ? [] : namesOfBox(graph, zone).map((id) => partsOf(id).name);
}
