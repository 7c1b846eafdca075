import { X } from 'lucide-react';
import { useId } from 'react';
import { useT } from '../i18n/t.ts';
import { DraftInput } from '../ui/DraftInput.tsx';
import { IconButton } from '../ui/IconButton.tsx';

interface Props {
  readonly variables: Readonly<Record<string, string>>;
  readonly onChange: (variables: Readonly<Record<string, string>>) => void;
}

/** Variables that this environment sets, before everything that files and the process say. */
export function VariableList({ variables, onChange }: Props) {
  const t = useT();
  const id = useId();
  const set = (name: string, value: string | undefined) =>
    onChange(
      Object.fromEntries(
        Object.entries({ ...variables, [name]: value }).filter(
          (entry): entry is [string, string] => entry[1] !== undefined,
        ),
      ),
    );
  return (
    <div className="labelled" role="group" aria-labelledby={id}>
      <span id={id}>
        {t('environments.variables')} <small>{t('environments.variables-hint')}</small>
      </span>
      <ul className="environment-variables">
        {Object.entries(variables).map(([name, value]) => (
          <li key={name}>
            <code>{name}</code>
            <DraftInput
              value={value}
              aria-label={t('environments.variable-value', { name })}
              onCommit={(text) => set(name, text)}
            />
            <IconButton
              icon={X}
              size="small"
              label={t('environments.variable-remove', { name })}
              onClick={() => set(name, undefined)}
            />
          </li>
        ))}
      </ul>
      <DraftInput
        value=""
        aria-label={t('environments.variable-add')}
        placeholder="NAME=value"
        data-example=""
        isValid={(text) => text === '' || /^[A-Za-z_]\w*=/.test(text)}
        onCommit={(text) => {
          const at = text.indexOf('=');
          if (at > 0) set(text.slice(0, at), text.slice(at + 1));
        }}
      />
    </div>
  );
}
