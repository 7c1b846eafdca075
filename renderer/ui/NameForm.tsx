import { useState, type ReactNode } from 'react';
import type { Refusal } from '../../shared/refusal.ts';
import { actions } from '../store/index.ts';
import { CodeInput } from './CodeInput.tsx';
import { FormEnd } from './FormEnd.tsx';
import { Labelled } from './Labelled.tsx';
import { RefusalText } from './RefusalText.tsx';

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
      <Labelled label={label}>
        {(id) => (
          <>
            <CodeInput
              id={id}
              value={name}
              autoFocus
              aria-invalid={refusal !== undefined}
              replaces
              onText={(text) => {
                setName(text);
                setRefusal(undefined);
              }}
            />
            <RefusalText refusal={refusal} />
          </>
        )}
      </Labelled>
      {children}
      <FormEnd onCancel={() => actions.showDialog(undefined)} submit={submit} disabled={name.trim() === ''} />
    </form>
  );
}
