import { Variable } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useT } from '../../i18n/t.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import { setWhole } from '../edit.ts';
import type { FieldProps } from './field-props.ts';
import { ScalarField } from './ScalarField.tsx';

/** On or off; a variable or an odd word is shown as the text that it is, and a variable can be written instead. */
export function SwitchField(props: FieldProps) {
  const t = useT();
  const { state, plain, label } = props;
  const [isWriting, setWriting] = useState(false);
  const text = plain?.kind === 'text' ? plain.text : '';
  if (text !== '' && text !== 'true' && text !== 'false') return <ScalarField {...props} />;
  if (isWriting) return <Written {...props} onEnd={() => setWriting(false)} />;
  const on = text === '' ? state.row.default === true : text === 'true';
  return (
    <span className="field-switch">
      <Toggle label={label} checked={on} onChange={(checked) => setWhole(state, checked)} />
      <span className={state.isSet ? undefined : 'quiet'}>
        {t(!state.isSet ? 'inspector.not-set' : on ? 'inspector.on' : 'inspector.off')}
      </span>
      {!props.readOnly && (
        <span className="use-variable">
          <IconButton
            icon={Variable}
            size="small"
            label={t('inspector.use-variable', { name: label })}
            onClick={() => setWriting(true)}
          />
        </span>
      )}
    </span>
  );
}

/** The value as text, until it is left. */
function Written({ onEnd, ...props }: FieldProps & { readonly onEnd: () => void }) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => place.current?.querySelector('input')?.focus(), []);
  return (
    <span ref={place} className="field-written" onBlur={onEnd}>
      <ScalarField {...props} />
    </span>
  );
}
