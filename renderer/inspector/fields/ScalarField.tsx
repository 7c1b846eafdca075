import { referableNames } from '../../../shared/project/referable-names.ts';
import { alternativesOf } from '../../../shared/spec/attribute-at.ts';
import type { Attribute } from '../../../shared/spec/attribute.ts';
import { defaultOf } from '../../../shared/spec/example-of.ts';
import { useT } from '../../i18n/t.ts';
import { Choice } from '../../ui/Choice.tsx';
import { DraftInput } from '../../ui/DraftInput.tsx';
import { clearWhole, setWhole } from '../edit.ts';
import { plainOfValue, summaryOf } from '../plain-value.ts';
import { jsonOf } from '../to-json-scalar.ts';
import type { FieldProps } from './field-props.ts';
import { HostPathPicker } from './HostPathPicker.tsx';
import { isHostPath } from './host-path.ts';
import { isValidFor } from './validity.ts';

/** One text: names, numbers, durations, sizes, images, paths, choices. Left empty, the attribute is cleared. */
export function ScalarField({ state, plain, label, snapshot }: FieldProps) {
  const t = useT();
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
        placeholder={usual ?? defaultOf(row) ?? t('inspector.not-set')}
        options={values.map((value) => ({ value, label: value }))}
        onChange={commit}
      />
    );
  }
  const names = row.reference === undefined ? [] : referableNames(snapshot, row.reference, state.path);
  const suggestions = [...names, ...(row.suggestions ?? [])].map((value) => ({ value }));
  const input = (
    <DraftInput
      aria-label={label}
      value={text}
      multiline={row.field === 'multiline' || text.includes('\n')}
      placeholder={usual ?? placeholderOf(row, t)}
      data-example={usual === undefined && defaultOf(row) === undefined ? '' : undefined}
      isValid={isValidFor(row)}
      suggestions={suggestions}
      onCommit={commit}
    />
  );
  if (!isHostPath(row)) return input;
  return (
    <span className="path-field">
      {input}
      <HostPathPicker snapshot={snapshot} value={text} label={label} onPick={commit} />
    </span>
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
  const unset = defaultOf(row);
  if (unset !== undefined) return unset;
  if (row.field === 'duration') return t('inspector.duration-hint');
  if (row.field === 'bytes') return t('inspector.bytes-hint');
  return row.example?.replace(/^"(.*)"$/, '$1') ?? '';
}
