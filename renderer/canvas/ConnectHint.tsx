import { Ban, Link } from 'lucide-react';
import { namesOfBox } from '../../shared/graph/memberships.ts';
import { useSay, useT } from '../i18n/t.ts';
import { partsOf } from '../store/index.ts';
import { useCanvas } from './canvas-store.ts';
import type { ZoneDrop } from './zone-drop.ts';

/** While a connection is drawn: what may be done, or why not here. The screen reader hears the same from the live region. */
export function ConnectHint() {
  const t = useT();
  const say = useSay();
  const connecting = useCanvas((state) => state.connecting);
  const drop = useCanvas((state) => state.zoneDrop);
  if (connecting === undefined) return drop === undefined ? null : <DropHint drop={drop} />;
  const { over, refusals, by, from } = connecting;
  const refusal = over === undefined || over === from ? undefined : refusals.get(over);
  const name = from.slice(from.indexOf(':') + 1);
  const text =
    refusal !== undefined
      ? say(refusal.message)
      : by === 'keyboard'
        ? t('canvas.connect-start', { name })
        : t('canvas.connect-hint');
  return (
    <div className={`connect-hint${refusal === undefined ? '' : ' no'}`} aria-hidden>
      {refusal === undefined ? <Link size={14} /> : <Ban size={14} />}
      <span>{text}</span>
    </div>
  );
}

/** While services are dragged over a zone: what letting go means. */
function DropHint({ drop }: { readonly drop: ZoneDrop }) {
  const t = useT();
  const graph = useCanvas((state) => state.graph);
  const namesOf = (boxes: Iterable<string>): string =>
    [...new Set(boxes)].flatMap((box) => namesOfBox(graph, box).map((id) => partsOf(id).name)).join(', ');
  const args = {
    network: namesOf(drop.joins === undefined ? [] : [drop.joins]),
    from: namesOf(drop.leaves.values()),
  };
  const key =
    drop.joins === undefined
      ? 'gesture.zone-leave'
      : drop.leaves.size > 0
        ? 'gesture.zone-move'
        : 'gesture.zone-join';
  return (
    <div className="connect-hint" aria-hidden>
      <Link size={14} />
      <span>{t(key, args)}</span>
    </div>
  );
}
