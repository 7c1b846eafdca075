import { alternativesOf } from '../../../shared/spec/attribute-at.ts';
import type { Attribute } from '../../../shared/spec/attribute.ts';
import { useT } from '../../i18n/t.ts';
import { setWhole } from '../edit.ts';
import { jsonOf } from '../to-json-scalar.ts';
import type { FieldProps } from './field-props.ts';
import { ScalarField } from './ScalarField.tsx';
import { VariableSwitch } from './VariableSwitch.tsx';

const words = ['true', 'false'];

/** What comes of a variable is a text: the tool makes another value of it only where its own table says so. */
const takesVariables = ({ type, cast }: Attribute) =>
  cast !== undefined || alternativesOf(type).some(({ kind }) => kind === 'string');

/** On or off; a variable or an odd word is shown as the text that it is, and a variable can be written instead. */
export function SwitchField(props: FieldProps) {
  const t = useT();
  const { state, plain, label, readOnly } = props;
  const text = plain?.kind === 'text' ? plain.text : '';
  if (text !== '' && !words.includes(text)) return <ScalarField {...props} />;
  const on = text === '' ? state.row.default === true : text === 'true';
  return (
    <span className="field-switch">
      <VariableSwitch
        label={label}
        on={on}
        text={undefined}
        offered={words}
        readOnly={readOnly}
        onSwitch={(checked) => setWhole(state, checked)}
        onWrite={
          takesVariables(state.row)
            ? (next) => setWhole(state, jsonOf(next, state.row, undefined))
            : undefined
        }
      >
        <span className={state.isSet ? undefined : 'quiet'}>
          {t(!state.isSet ? 'inspector.not-set' : on ? 'inspector.on' : 'inspector.off')}
        </span>
      </VariableSwitch>
    </span>
  );
}
