import { useId } from 'react';
import { useT } from '../../i18n/t.ts';
import { DraftInput } from '../../ui/DraftInput.tsx';
import { clearPart, clearWhole, renamePart, setPart } from '../edit.ts';
import { readPair } from '../short-syntax.ts';
import type { FieldProps } from './field-props.ts';
import { EntryRow, NewEntry } from './RowList.tsx';

interface Pair {
  readonly key: string;
  readonly value: string | undefined;
  /** Where it stands: a key of the map, an index of the list. */
  readonly part: string | number;
}

/** Names and values: variables, labels, options. Written as a map or as a list of `NAME=value`, it stays what it is. */
export function KeyValueField({ state, plain, label, readOnly }: FieldProps) {
  const t = useT();
  const listId = useId();
  const separator = state.row.merge === 'extra-hosts' ? ':' : '=';
  const isList = plain?.kind === 'list';
  const pairs = pairsOf(plain, separator);
  const join = (key: string, value: string | undefined) =>
    value === undefined ? key : key + separator + value;
  const setKey = (pair: Pair, key: string) => {
    if (key === '') return remove(pair);
    return isList ? setPart(state, [pair.part], join(key, pair.value)) : renamePart(state, [pair.part], key);
  };
  const setValue = (pair: Pair, value: string) =>
    setPart(state, [pair.part], isList ? join(pair.key, value) : value);
  const remove = (pair: Pair) => (pairs.length === 1 ? clearWhole(state) : clearPart(state, [pair.part]));
  const add = (key: string, value: string) =>
    isList ? setPart(state, [pairs.length], join(key, value)) : setPart(state, [key], value);
  return (
    <div className="entries">
      <ul>
        {pairs.map((pair, index) => (
          <EntryRow
            key={`${pair.part} ${pair.key}`}
            number={index + 1}
            onRemove={readOnly ? undefined : () => remove(pair)}
          >
            <DraftInput
              aria-label={`${label} ${t('inspector.key')} ${index + 1}`}
              value={pair.key}
              readOnly={readOnly}
              onCommit={(key) => setKey(pair, key.trim())}
            />
            <DraftInput
              aria-label={`${label} ${pair.key}`}
              value={pair.value ?? ''}
              placeholder={pair.value === undefined ? t('inspector.not-set') : ''}
              readOnly={readOnly}
              multiline={pair.value?.includes('\n') === true}
              onCommit={(value) => setValue(pair, value)}
            />
          </EntryRow>
        ))}
      </ul>
      {!readOnly && (
        <NewEntry
          label={t('inspector.add-row', { name: label })}
          parts={[t('inspector.key'), t('inspector.value')]}
          isComplete={([key]) => (key ?? '').trim() !== ''}
          onAdd={([key, value]) => add(key ?? '', value ?? '')}
          list={listId}
        />
      )}
      <datalist id={listId}>
        {state.row.suggestions?.map((value) => (
          <option key={value} value={value} />
        ))}
      </datalist>
    </div>
  );
}

function pairsOf(plain: FieldProps['plain'], separator: '=' | ':'): readonly Pair[] {
  if (plain?.kind === 'map') {
    return plain.entries.map(([key, value]) => {
      const text = value.kind === 'text' ? value.text : '';
      const nothing = value.kind === 'text' && value.text === '' && !value.quoted;
      return { key, value: nothing ? undefined : text, part: key };
    });
  }
  if (plain?.kind !== 'list') return [];
  return plain.items.map((item, part) => ({
    ...readPair(item.kind === 'text' ? item.text : '', separator),
    part,
  }));
}
