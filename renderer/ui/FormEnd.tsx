import type { Refusal } from '../../shared/refusal.ts';
import { useT } from '../i18n/t.ts';
import { RefusalText } from './RefusalText.tsx';

interface Props {
  /** Why the last attempt was refused. */
  readonly refusal?: Refusal | undefined;
  readonly onCancel: () => void;
  /** What the form does, as the words of its button. */
  readonly submit: string;
  readonly disabled?: boolean;
}

/** How the form of a dialog ends: what was refused, Cancel, and the button that does it. */
export function FormEnd({ refusal, onCancel, submit, disabled = false }: Props) {
  const t = useT();
  return (
    <>
      <RefusalText refusal={refusal} />
      <div className="buttons">
        <button type="button" className="button" onClick={onCancel}>
          {t('app.cancel')}
        </button>
        <button type="submit" className="button primary" disabled={disabled}>
          {submit}
        </button>
      </div>
    </>
  );
}
