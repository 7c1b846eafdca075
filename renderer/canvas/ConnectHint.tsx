import { Ban, Link } from 'lucide-react';
import { useSay, useT } from '../i18n/t.ts';
import { useCanvas } from './canvas-store.ts';

/** While a connection is drawn: what may be done, or why not here. The screen reader hears the same from the live region. */
export function ConnectHint() {
  const t = useT();
  const say = useSay();
  const connecting = useCanvas((state) => state.connecting);
  if (connecting === undefined) return null;
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
