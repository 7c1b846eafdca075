import { useT } from '../../i18n/t.ts';
import { Choice } from '../../ui/Choice.tsx';
import { DraftInput } from '../../ui/DraftInput.tsx';
import { setWhole } from '../edit.ts';
import { summaryOf, plainOfJson } from '../plain-value.ts';
import { variantsOf } from '../several.ts';
import { jsonOf } from '../to-json-scalar.ts';
import type { FieldProps } from './field-props.ts';
import { isValidFor } from './validity.ts';

interface Props extends FieldProps {
  /** A text may be written for all. */
  readonly takesText: boolean;
}

/** The elements that are edited together say different things: one of these for all, or something new. */
export function DiffersField({ state, label, snapshot, takesText }: Props) {
  const t = useT();
  const variants = variantsOf(snapshot, state);
  return (
    <div className="entries">
      {takesText && (
        <DraftInput
          aria-label={label}
          value=""
          placeholder={t('inspector.several-differs')}
          isValid={isValidFor(state.row)}
          onCommit={(text) => text === '' || setWhole(state, jsonOf(text, state.row))}
        />
      )}
      {variants.length > 0 && (
        <Choice
          label={`${label}: ${t('inspector.several-differs')}`}
          className="add-picker"
          value={null}
          placeholder={t('inspector.several-differs')}
          options={variants.map(({ name, value }) => ({
            value: name,
            label: t('inspector.several-same', { name }),
            hint: summaryOf(plainOfJson(value)).slice(0, 40),
          }))}
          onChange={(name) => {
            const chosen = variants.find((each) => each.name === name);
            if (chosen !== undefined) setWhole(state, chosen.value);
          }}
        />
      )}
    </div>
  );
}
