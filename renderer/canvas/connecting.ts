import { connectionMeaning } from '../../shared/graph/connect.ts';
import type { NodeId } from '../../shared/layout/positions.ts';
import { isRefusal, type Refusal } from '../../shared/refusal.ts';
import { say, t } from '../i18n/t.ts';
import { announce, canvasStore, type Connecting } from './canvas-store.ts';
import { perform } from './perform.ts';

/** What a connection between the held end and another node would mean. */
function meaning(from: NodeId, end: Connecting['end'], other: NodeId) {
  const { graph } = canvasStore.getState();
  return end === 'out' ? connectionMeaning(graph, from, other) : connectionMeaning(graph, other, from);
}

/** Takes hold of one end: from now on each card shows whether it can be the other. */
export function startConnecting(from: NodeId, end: Connecting['end'], by: Connecting['by']): void {
  const refusals = new Map<NodeId, Refusal>();
  for (const { id } of canvasStore.getState().graph.nodes) {
    const answer = meaning(from, end, id);
    if (isRefusal(answer)) refusals.set(id, answer);
  }
  canvasStore.setState({ connecting: { from, end, refusals, over: undefined, by } });
  if (by === 'keyboard') announce(t('canvas.connect-start', { name: from.slice(from.indexOf(':') + 1) }));
}

/** The pointer or the arrows came to a node, or to none. */
export function connectOver(over: NodeId | undefined): void {
  const { connecting } = canvasStore.getState();
  if (connecting === undefined || connecting.over === over) return;
  canvasStore.setState({ connecting: { ...connecting, over } });
  if (over === undefined || connecting.by === 'pointer') return;
  const refusal = connecting.refusals.get(over);
  const [source, target] = [connecting.from, over].map((id) => id.slice(id.indexOf(':') + 1));
  announce(
    refusal === undefined
      ? t('canvas.connect-allowed', { source: source ?? '', target: target ?? '' })
      : say(refusal.message),
  );
}

/** Lets go: connects to the node when that means something. */
export function finishConnecting(other: NodeId | undefined): void {
  const { connecting } = canvasStore.getState();
  if (connecting === undefined) return;
  canvasStore.setState({ connecting: undefined });
  if (other === undefined || other === connecting.from) return;
  const answer = meaning(connecting.from, connecting.end, other);
  if (isRefusal(answer)) announce(say(answer.message));
  else perform(answer, { keepSelection: true });
}

export function cancelConnecting(): void {
  if (canvasStore.getState().connecting === undefined) return;
  canvasStore.setState({ connecting: undefined });
  announce(t('canvas.connect-cancelled'));
}
