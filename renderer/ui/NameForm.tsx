import { useId, useState, type ReactNode } from 'react';
import { useSay, useT } from '../i18n/t.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { Words } from './Words.tsx';
import { actions } from '../store/index.ts';

interface Props {
  readonly label: string;
  readonly initial: string;
  readonly submit: string;
  /** Does it; what comes back is why it cannot be done. */
  readonly onSubmit: (name: string) => Refusal | undefined;
  readonly children?: ReactNode;
}

/** One name, a reason why it cannot be used, and the button. */
export function NameForm({ label, initial, submit, onSubmit, children }: Props) {
  const t = useT();
  const say = useSay();
  const id = useId();
  const [name, setName] = useState(initial);
  const [refusal, setRefusal] = useState<Refusal>();
  return (
    <form
      style={{ display: 'contents' }}
      onSubmit={(event) => {
        event.preventDefault();
        const reason = onSubmit(name.trim());
        setRefusal(reason);
        if (reason === undefined) actions.showDialog(undefined);
      }}
    >
      <div className="labelled">
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          className="field mono"
          value={name}
          autoFocus
          spellCheck={false}
          autoComplete="off"
          aria-invalid={refusal !== undefined}
          onFocus={(event) => event.target.select()}
          onChange={(event) => {
            setName(event.target.value);
            setRefusal(undefined);
          }}
        />
        {refusal !== undefined && (
          <p className="fault" role="alert">
            <Words text={say(refusal.message)} />
          </p>
        )}
      </div>
      {children}
      <div className="buttons">
        <button type="button" className="button" onClick={() => actions.showDialog(undefined)}>
          {t('app.cancel')}
        </button>
        <button type="submit" className="button primary" disabled={name.trim() === ''}>
          {submit}
        </button>
      </div>
    </form>
  );
}
