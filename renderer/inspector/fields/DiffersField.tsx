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
  const options = variants.map(({ name, value }) => ({
    name,
    value,
    summary: summaryOf(plainOfJson(value)),
    label: t('inspector.several-same', { name }),
  }));
  if (takesText) {
    return (
      <DraftInput
        aria-label={label}
        value=""
        placeholder={t('inspector.several-differs')}
        isValid={isValidFor(state.row)}
        suggestions={options.map((each) => ({ value: each.summary, hint: each.label }))}
        onCommit={(text) => {
          const chosen = options.find(({ summary }) => summary === text);
          return text === '' || setWhole(state, chosen?.value ?? jsonOf(text, state.row));
        }}
      />
    );
  }
  if (options.length === 0) return <p className="quiet">{t('inspector.several-differs')}</p>;
  return (
    <Choice
      label={`${label}: ${t('inspector.several-differs')}`}
      className="add-picker"
      value={null}
      placeholder={t('inspector.several-differs')}
      options={options.map((each) => ({
        value: each.name,
        label: each.label,
        hint: each.summary.slice(0, 40),
      }))}
      onChange={(name) => {
        const chosen = options.find((each) => each.name === name);
        if (chosen !== undefined) setWhole(state, chosen.value);
      }}
    />
  );
}
