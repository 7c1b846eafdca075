import { alternativesOf } from '../../../shared/spec/attribute-at.ts';
import type { Attribute } from '../../../shared/spec/attribute.ts';
import { useT } from '../../i18n/t.ts';
import { setWhole } from '../edit.ts';
import { jsonOf } from '../to-json-scalar.ts';
import type { FieldProps } from './field-props.ts';
import { ScalarField } from './ScalarField.tsx';

/** The short syntax of a group, `build: ./web`: one text, until a person wants the options of the long one. */
export function ShortGroupField(props: FieldProps) {
  const t = useT();
  const { state, plain, readOnly } = props;
  const key = longKeyOf(state.row);
  const text = plain?.kind === 'text' ? plain.text : '';
  return (
    <>
      <ScalarField {...props} />
      {key !== undefined && text !== '' && !readOnly && (
        <button
          type="button"
          className="inspector-more"
          onClick={() => void setWhole(state, { [key]: jsonOf(text, state.row) })}
        >
          {t('inspector.options-long')}
        </button>
      )}
    </>
  );
}

/** The attribute of the long syntax that the short one says: the one that is required, else the first. */
function longKeyOf(row: Attribute): string | undefined {
  const object = alternativesOf(row.type).find((type) => type.kind === 'object');
  if (object?.kind !== 'object') return undefined;
  return object.required?.[0] ?? Object.keys(object.attributes)[0];
}
