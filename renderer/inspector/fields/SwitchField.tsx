import { useT } from '../../i18n/t.ts';
import { Toggle } from '../../ui/Toggle.tsx';
import { setWhole } from '../edit.ts';
import type { FieldProps } from './field-props.ts';
import { ScalarField } from './ScalarField.tsx';

/** On or off; a variable or an odd word is shown as the text that it is. */
export function SwitchField(props: FieldProps) {
  const t = useT();
  const { state, plain, label } = props;
  const text = plain?.kind === 'text' ? plain.text : '';
  if (text !== '' && text !== 'true' && text !== 'false') return <ScalarField {...props} />;
  const on = text === '' ? state.row.default === true : text === 'true';
  return (
    <span className="field-switch">
      <Toggle label={label} checked={on} onChange={(checked) => setWhole(state, checked)} />
      <span className={state.isSet ? undefined : 'quiet'}>
        {t(!state.isSet ? 'inspector.not-set' : on ? 'inspector.on' : 'inspector.off')}
      </span>
    </span>
  );
}
