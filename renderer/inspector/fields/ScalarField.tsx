import { useId } from 'react';
import { alternativesOf } from '../../../shared/spec/attribute-at.ts';
import type { Attribute } from '../../../shared/spec/attribute.ts';
import { useT } from '../../i18n/t.ts';
import { Choice } from '../../ui/Choice.tsx';
import { DraftInput } from '../../ui/DraftInput.tsx';
import { clearWhole, setWhole } from '../edit.ts';
import { plainOfValue, summaryOf } from '../plain-value.ts';
import { jsonOf } from '../to-json-scalar.ts';
import type { FieldProps } from './field-props.ts';
import { isValidFor } from './validity.ts';

/** One text: names, numbers, durations, sizes, images, paths, choices. Left empty, the attribute is cleared. */
export function ScalarField({ state, plain, label }: FieldProps) {
  const t = useT();
  const listId = useId();
  const { row } = state;
  const text = plain?.kind === 'text' ? plain.text : '';
  const usual =
    state.isSet || state.effective === undefined ? undefined : summaryOf(plainOfValue(state.effective));
  const commit = (next: string): boolean => {
    if (next === '') return !state.isSet || clearWhole(state);
    const before = plain?.kind === 'text' && state.written !== undefined ? plain : undefined;
    return setWhole(state, jsonOf(next, row, before));
  };
  const values = closedValues(row);
  if (values !== undefined && (text === '' || values.includes(text))) {
    return (
      <Choice
        label={label}
        value={text === '' ? null : text}
        placeholder={usual ?? (row.default === undefined ? t('inspector.not-set') : String(row.default))}
        options={values.map((value) => ({ value, label: value }))}
        onChange={commit}
      />
    );
  }
  const suggestions = row.suggestions ?? [];
  return (
    <>
      <DraftInput
        aria-label={label}
        value={text}
        multiline={row.field === 'multiline' || text.includes('\n')}
        placeholder={usual ?? placeholderOf(row, t)}
        data-example={usual === undefined && row.default === undefined ? '' : undefined}
        isValid={isValidFor(row)}
        {...(suggestions.length > 0 ? { list: listId } : {})}
        onCommit={commit}
      />
      {suggestions.length > 0 && (
        <datalist id={listId}>
          {suggestions.map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      )}
    </>
  );
}

/** The only values that a row allows; undefined where a person may write others. */
function closedValues(row: Attribute): readonly string[] | undefined {
  const types = alternativesOf(row.type);
  const values = types.flatMap((type) => (type.kind === 'string' ? (type.values ?? []) : []));
  const closed = types.every((type) => type.kind === 'string' && type.values !== undefined);
  return closed && values.length > 0 ? values : undefined;
}

function placeholderOf(row: Attribute, t: ReturnType<typeof useT>): string {
  if (row.default !== undefined) return String(row.default);
  if (row.field === 'duration') return t('inspector.duration-hint');
  if (row.field === 'bytes') return t('inspector.bytes-hint');
  return row.example?.replace(/^"(.*)"$/, '$1') ?? '';
}
