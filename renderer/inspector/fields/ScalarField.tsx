import { referableNames } from '../../../shared/project/referable-names.ts';
import type { Attribute } from '../../../shared/spec/attribute.ts';
import { defaultOf } from '../../../shared/spec/example-of.ts';
import { useT } from '../../i18n/t.ts';
import { DraftInput } from '../../ui/DraftInput.tsx';
import { clearWhole, setWhole } from '../edit.ts';
import { plainOfValue, summaryOf } from '../plain-value.ts';
import { jsonOf } from '../to-json-scalar.ts';
import type { FieldProps } from './field-props.ts';
import { HostPathPicker } from './HostPathPicker.tsx';
import { isHostPath } from './host-path.ts';
import { closedValues, isValidFor, numbersOnly, switchOnly } from './validity.ts';

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
  const names = row.reference === undefined ? [] : referableNames(snapshot, row.reference, state.path);
  const values = closedValues(row) ?? row.suggestions ?? [];
  const suggestions = [...names, ...values].map((value) => ({ value }));
  const input = (
    <DraftInput
      aria-label={label}
      value={text}
      multiline={row.field === 'multiline' || text.includes('\n')}
      placeholder={usual ?? placeholderOf(row, t)}
      data-example={usual === undefined && defaultOf(row) === undefined ? '' : undefined}
      isValid={isValidFor(row)}
      wants={wantsOf(row, t)}
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

/** What the field takes, for whoever wrote something else. */
function wantsOf(row: Attribute, t: ReturnType<typeof useT>): string | undefined {
  const closed = closedValues(row) ?? (switchOnly(row) ? ['true', 'false'] : undefined);
  if (closed !== undefined) return t('inspector.wants-one', { values: closed.join(', ') });
  if (row.field === 'duration') return t('inspector.wants-duration');
  if (row.field === 'bytes') return t('inspector.wants-bytes');
  return row.field === 'cpus' || numbersOnly(row) ? t('inspector.wants-number') : undefined;
}

function placeholderOf(row: Attribute, t: ReturnType<typeof useT>): string {
  const unset = defaultOf(row);
  if (unset !== undefined) return unset;
  if (row.field === 'duration') return t('inspector.duration-hint');
  if (row.field === 'bytes') return t('inspector.bytes-hint');
  return row.example?.replace(/^"(.*)"$/, '$1') ?? '';
}
