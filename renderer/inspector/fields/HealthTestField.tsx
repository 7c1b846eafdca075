import { useT } from '../../i18n/t.ts';
import { Choice } from '../../ui/Choice.tsx';
import { DraftInput } from '../../ui/DraftInput.tsx';
import { clearWhole, setWhole } from '../edit.ts';
import type { Plain } from '../plain-value.ts';
import { printWords, splitWords } from '../words.ts';
import type { FieldProps } from './field-props.ts';
import { HealthTemplates } from './HealthTemplates.tsx';

type Form = 'CMD' | 'CMD-SHELL' | 'NONE';

interface Test {
  readonly form: Form;
  readonly line: string;
  /** A text instead of a list: a shell line. */
  readonly short: boolean;
}

/** How a service is asked whether it is well: a command, a shell line, or not at all. */
export function HealthTestField({ state, plain, label, readOnly, snapshot }: FieldProps) {
  const t = useT();
  const test = testOf(plain);
  const set = ({ form, line, short }: Test): boolean => {
    if (form === 'NONE') return setWhole(state, ['NONE']);
    if (line.trim() === '') return !state.isSet || clearWhole(state);
    if (form === 'CMD') return setWhole(state, ['CMD', ...(splitWords(line) ?? [line])]);
    return setWhole(state, short ? line : ['CMD-SHELL', line]);
  };
  const forms = [
    { value: 'CMD', label: t('inspector.health-cmd') },
    { value: 'CMD-SHELL', label: t('inspector.health-shell') },
    { value: 'NONE', label: t('inspector.health-none') },
  ];
  return (
    <div className="entries">
      <Choice
        label={`${label}: ${t('inspector.health-form')}`}
        value={test.form}
        options={forms}
        onChange={(form) => set({ ...test, form: form as Form, short: false })}
      />
      {test.form !== 'NONE' && (
        <DraftInput
          aria-label={label}
          value={test.line}
          placeholder={
            test.form === 'CMD' ? 'curl -f http://localhost/health' : 'curl -f http://localhost/ || exit 1'
          }
          multiline={test.line.length > 36}
          isValid={(line) => test.form !== 'CMD' || splitWords(line) !== undefined}
          onCommit={(line) => set({ ...test, line })}
        />
      )}
      {!readOnly && <HealthTemplates snapshot={snapshot} state={state} />}
    </div>
  );
}

function testOf(plain: Plain | undefined): Test {
  if (plain?.kind === 'text') return { form: 'CMD-SHELL', line: plain.text, short: true };
  if (plain?.kind !== 'list') return { form: 'CMD-SHELL', line: '', short: false };
  const [form = '', ...words] = plain.items.map((item) => (item.kind === 'text' ? item.text : ''));
  if (form === 'NONE') return { form: 'NONE', line: '', short: false };
  if (form === 'CMD-SHELL') return { form, line: words.join(' '), short: false };
  return { form: 'CMD', line: printWords(words), short: false };
}
