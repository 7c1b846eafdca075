import { Ban, Link } from 'lucide-react';
import { useSay, useT } from '../i18n/t.ts';
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
  const nameOf = (id: string | undefined): string => id?.slice(id.indexOf(':') + 1) ?? '';
  const args = {
    network: nameOf(drop.joins),
    from: [...new Set(drop.leaves.values())].map(nameOf).join(', '),
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
