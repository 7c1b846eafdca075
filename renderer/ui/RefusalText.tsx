import type { Refusal } from '../../shared/refusal.ts';
import { useSay } from '../i18n/t.ts';
import { Words } from './Words.tsx';

/** Why the last attempt was refused; nothing where it was not. */
export function RefusalText({ refusal }: { readonly refusal: Refusal | undefined }) {
  const say = useSay();
  if (refusal === undefined) return null;
  return (
    <p className="fault" role="alert">
      <Words text={say(refusal.message)} />
    </p>
  );
}
