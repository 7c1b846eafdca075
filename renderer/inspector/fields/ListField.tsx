import { useT } from '../../i18n/t.ts';
import { DraftInput } from '../../ui/DraftInput.tsx';
import { clearPart, clearWhole, setPart, setWhole } from '../edit.ts';
import { jsonOf } from '../to-json-scalar.ts';
import type { FieldProps } from './field-props.ts';
import { EntryRow, NewEntry } from './RowList.tsx';
import { suggestionsFor } from './suggestions-for.ts';

/** A list of texts, one line each. A single text where a list may stand is a list of one. */
export function ListField({ state, plain, label, readOnly, snapshot }: FieldProps) {
  const t = useT();
  const single = plain?.kind === 'text';
  const items = plain?.kind === 'list' ? plain.items : single ? [plain] : [];
  const texts = items.map((item) => (item.kind === 'text' ? item.text : ''));
  const itemRow =
    state.row.type.kind === 'list' ? state.row.type.item : ({ type: { kind: 'string' }, help: '' } as const);
  const suggestions = suggestionsFor(snapshot, state, texts);
  const hints = new Map(suggestionsFor(snapshot, state, []).map(({ value, hint }) => [value, hint]));
  const set = (index: number, text: string) => {
    if (text === '') return remove(index);
    const before = items[index];
    const value = jsonOf(text, itemRow, before?.kind === 'text' ? before : undefined);
    return single ? setWhole(state, value) : setPart(state, [index], value);
  };
  const remove = (index: number) => (texts.length === 1 ? clearWhole(state) : clearPart(state, [index]));
  const add = (text: string) =>
    single ? setWhole(state, [...texts, text]) : setPart(state, [texts.length], jsonOf(text, itemRow));
  return (
    <div className="entries">
      <ul>
        {texts.map((text, index) => (
          <EntryRow
            key={`${index} ${text}`}
            number={index + 1}
            onRemove={readOnly ? undefined : () => remove(index)}
          >
            <DraftInput
              aria-label={`${label} ${index + 1}`}
              value={text}
              readOnly={readOnly}
              suggestions={readOnly ? [] : suggestions}
              onCommit={(next) => set(index, next)}
            />
            {hints.get(text) !== undefined && <small className="entry-hint">{hints.get(text)}</small>}
          </EntryRow>
        ))}
      </ul>
      {!readOnly && (
        <NewEntry
          label={t('inspector.add-row', { name: label })}
          parts={[t('inspector.add')]}
          isComplete={([text]) => (text ?? '').trim() !== ''}
          onAdd={([text]) => add(text ?? '')}
          suggestions={suggestions}
        />
      )}
    </div>
  );
}
