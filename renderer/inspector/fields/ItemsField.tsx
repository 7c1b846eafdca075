import { useT } from '../../i18n/t.ts';
import { DraftInput } from '../../ui/DraftInput.tsx';
import { clearPart, clearWhole, setPart, setWhole } from '../edit.ts';
import { isAnswered, itemFormOf, makeItem } from '../item-form.ts';
import { summaryOf, type Plain } from '../plain-value.ts';
import { jsonOf } from '../to-json-scalar.ts';
import { EntryDetails } from './EntryDetails.tsx';
import type { FieldProps } from './field-props.ts';
import { EntryRow, NewEntry } from './RowList.tsx';

/** A list or map of objects, each of which opens into its attributes; entries in short syntax stay one text. */
export function ItemsField({ state, plain, label, readOnly, snapshot, renderAttribute }: FieldProps) {
  const t = useT();
  const form = itemFormOf(state.row);
  if (form === undefined) return null;
  const entries = entriesOf(plain);
  const remove = (part: string | number) =>
    entries.length === 1 ? clearWhole(state) : clearPart(state, [part]);
  const parts = form.asked.map(({ path }) => path.join('.') || t('inspector.value'));
  const add = (answers: readonly string[]): boolean => {
    if (!form.isMap) return setPart(state, [entries.length], makeItem(form, answers));
    const [name = '', ...rest] = answers;
    return setPart(state, [name], makeItem(form, rest));
  };
  return (
    <div className="entries items">
      {plain?.kind === 'text' && (
        <DraftInput
          aria-label={label}
          value={plain.text}
          readOnly={readOnly}
          onCommit={(text) => (text === '' ? clearWhole(state) : setWhole(state, text))}
        />
      )}
      <ul>
        {entries.map(([part, item], index) => (
          <EntryRow
            key={`${part}`}
            number={index + 1}
            onRemove={readOnly ? undefined : () => void remove(part)}
          >
            {typeof part === 'string' && <code className="entry-key">{part}</code>}
            {item.kind === 'text' ? (
              <DraftInput
                aria-label={`${label} ${typeof part === 'string' ? part : index + 1}`}
                value={item.text}
                readOnly={readOnly}
                onCommit={(text) =>
                  text === '' ? remove(part) : setPart(state, [part], jsonOf(text, form.row, item))
                }
              />
            ) : readOnly ? (
              <span className="quiet">{summaryOf(item)}</span>
            ) : (
              <EntryDetails
                snapshot={snapshot}
                state={state}
                part={part}
                row={form.row}
                summary={summaryOf(item) || `${index + 1}`}
                renderAttribute={renderAttribute}
              />
            )}
          </EntryRow>
        ))}
      </ul>
      {!readOnly && (
        <NewEntry
          label={t('inspector.add-row', { name: label })}
          parts={form.isMap ? [t('inspector.key'), ...parts] : parts}
          isComplete={(answers) => isAnswered(form, answers)}
          onAdd={add}
        />
      )}
    </div>
  );
}

function entriesOf(plain: Plain | undefined): readonly (readonly [string | number, Plain])[] {
  if (plain?.kind === 'map') return plain.entries;
  return plain?.kind === 'list' ? [...plain.items.entries()] : [];
}
