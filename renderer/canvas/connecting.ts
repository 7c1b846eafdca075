import { connectionMeaning } from '../../shared/graph/connect.ts';
import { reconnection } from '../../shared/graph/connection-details.ts';
import type { Graph, GraphEdge } from '../../shared/graph/graph.ts';
import { edgeWords } from '../../shared/graph/words.ts';
import type { NodeId } from '../../shared/layout/positions.ts';
import { isRefusal, type Refusal } from '../../shared/refusal.ts';
import { say, t } from '../i18n/t.ts';
import { actions, knownGraph, store } from '../store/index.ts';
import { announce, canvasStore, type Connecting } from './canvas-store.ts';
import { perform, performAll } from './perform.ts';

type Held = Pick<Connecting, 'from' | 'end' | 'edge'>;

/** What a connection between the held end and another node would mean. */
function meaning({ from, end, edge }: Held, other: NodeId) {
  // The project's own, not the drawing: ghosts of layers and comparisons can be no end.
  const { snapshot } = store.getState();
  const graph = snapshot === undefined ? noGraph : knownGraph(snapshot);
  if (edge !== undefined && snapshot !== undefined) {
    return reconnection(graph, snapshot.model, edge, end === 'out' ? 'target' : 'source', other);
  }
  return end === 'out' ? connectionMeaning(graph, from, other) : connectionMeaning(graph, other, from);
}

const noGraph: Graph = { nodes: [], edges: [] };

const nameOf = (id: NodeId): string => id.slice(id.indexOf(':') + 1);

function hold(held: Held, by: Connecting['by']): void {
  const refusals = new Map<NodeId, Refusal>();
  for (const { id } of canvasStore.getState().graph.nodes) {
    const answer = meaning(held, id);
    if (isRefusal(answer)) refusals.set(id, answer);
  }
  canvasStore.setState({ connecting: { ...held, refusals, over: undefined, by }, asked: undefined });
}

/** Takes hold of one end: from now on each card shows whether it can be the other. */
export function startConnecting(from: NodeId, end: Connecting['end'], by: Connecting['by']): void {
  const { snapshot } = store.getState();
  if (snapshot === undefined || !knownGraph(snapshot).nodes.some(({ id }) => id === from)) {
    announce(say({ id: 'graph.connect-nothing' }));
    return;
  }
  hold({ from, end, edge: undefined }, by);
  if (by === 'keyboard') announce(t('canvas.connect-start', { name: nameOf(from) }));
}

/** Takes one end of an edge off its node; the other end stays. */
export function startReconnecting(edge: GraphEdge, end: 'source' | 'target', by: Connecting['by']): void {
  const [from, held] = end === 'target' ? [edge.source, 'out' as const] : [edge.target, 'in' as const];
  hold({ from, end: held, edge }, by);
  if (by === 'keyboard') announce(t('gesture.reconnect-start', { name: nameOf(edge[end]) }));
}

/** The pointer or the arrows came to a node, or to none. */
export function connectOver(over: NodeId | undefined): void {
  const { connecting } = canvasStore.getState();
  if (connecting === undefined || connecting.over === over) return;
  canvasStore.setState({ connecting: { ...connecting, over } });
  if (over === undefined || connecting.by === 'pointer') return;
  const refusal = connecting.refusals.get(over);
  announce(
    refusal === undefined
      ? t('canvas.connect-allowed', { source: nameOf(connecting.from), target: nameOf(over) })
      : say(refusal.message),
  );
}

let asks = 0;

/** Lets go: connects to the node when that means something, and asks for the details. */
export function finishConnecting(other: NodeId | undefined): void {
  const { connecting } = canvasStore.getState();
  if (connecting === undefined) return;
  canvasStore.setState({ connecting: undefined });
  if (other === undefined || other === connecting.from) return;
  const answer = meaning(connecting, other);
  if (isRefusal(answer)) announce(say(answer.message));
  else if ('calls' in answer) performAll(answer.calls, { label: answer.label, keepSelection: true });
  else {
    const before = new Set(edgesNow().map(({ id }) => id));
    // What is said of it in the next moment is the same step of undo.
    const group = `connect ${++asks}`;
    if (!perform(answer, { keepSelection: true, group }).ok) return;
    const made = edgesNow().find(({ id }) => !before.has(id));
    if (made !== undefined) canvasStore.setState({ asked: { edge: made.id, group } });
  }
}

const edgesNow = (): readonly GraphEdge[] => store.getState().snapshot?.graph.edges ?? [];

export function cancelConnecting(): void {
  if (canvasStore.getState().connecting === undefined) return;
  canvasStore.setState({ connecting: undefined });
  announce(t('canvas.connect-cancelled'));
}

/** Asks what an edge is to say. */
export function askDetails(edge: string): void {
  canvasStore.setState({ asked: { edge, group: undefined } });
}

/** Goes from edge to edge of a node: selects the next, or the one before. */
export function walkEdges(id: NodeId, by: 1 | -1): boolean {
  const edges = canvasStore
    .getState()
    .graph.edges.filter(({ source, target }) => source === id || target === id);
  if (edges.length === 0) {
    announce(t('gesture.no-edges', { name: nameOf(id) }));
    return true;
  }
  const [selected] = store.getState().selection.edges;
  const index = edges.findIndex((edge) => edge.id === selected);
  const next =
    edges[(index < 0 ? (by > 0 ? 0 : edges.length - 1) : index + by + edges.length) % edges.length]!;
  actions.select([], 'canvas', { edges: [next.id] });
  announce(edgeWords(next, say));
  return true;
}
