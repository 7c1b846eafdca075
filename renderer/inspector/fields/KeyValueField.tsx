import { ClipboardPaste, Eye, EyeOff, Variable } from 'lucide-react';
import { useState } from 'react';
import { isConfidential } from '../../../shared/variables/confidential.ts';
import { MASK } from '../../../shared/model/looks-secret.ts';
import { readPastedVariables } from '../../../shared/variables/pasted-variables.ts';
import { useT } from '../../i18n/t.ts';
import { DraftInput } from '../../ui/DraftInput.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { clearPart, clearWhole, renamePart, runHere, setPart, setParts } from '../edit.ts';
import { effectiveText } from '../plain-value.ts';
import { readPair } from '../short-syntax.ts';
import type { FieldProps } from './field-props.ts';
import { PasteBox } from './PasteBox.tsx';
import { EntryRow, NewEntry } from './RowList.tsx';
import { suggestionsFor } from './suggestions-for.ts';

interface Pair {
  readonly key: string;
  readonly value: string | undefined;
  /** Where it stands: a key of the map, an index of the list. */
  readonly part: string | number;
}

/** Attributes whose values are variables: they may be confidential, and can be pasted from a `.env`. */
const holdsVariables = (name: string) => name === 'environment' || name === 'args';

/** Names and values: variables, labels, options. Written as a map or as a list of `NAME=value`, it stays what it is. */
export function KeyValueField({ state, plain, label, readOnly, snapshot }: FieldProps) {
  const t = useT();
  const [revealed, setRevealed] = useState(false);
  const [pasting, setPasting] = useState(false);
  const separator = state.row.merge === 'extra-hosts' ? ':' : '=';
  const isList = plain?.kind === 'list';
  const pairs = pairsOf(plain, separator);
  const isVariables = holdsVariables(state.name);
  const isSecret = ({ key, value = '' }: Pair) =>
    isVariables && !value.includes('$') && isConfidential(key, value);
  const join = (key: string, value: string | undefined) =>
    value === undefined ? key : key + separator + value;
  const setKey = (pair: Pair, key: string) => {
    if (key === '') return remove(pair);
    return isList ? setPart(state, [pair.part], join(key, pair.value)) : renamePart(state, [pair.part], key);
  };
  const setValue = (pair: Pair, value: string) =>
    setPart(state, [pair.part], isList ? join(pair.key, value) : value);
  const remove = (pair: Pair) =>
    pairs.length === 1 && state.also === undefined ? clearWhole(state) : clearPart(state, [pair.part]);
  const add = (key: string, value: string) =>
    isList ? setPart(state, [pairs.length], join(key, value)) : setPart(state, [key], value);
  const addAll = (text: string): boolean => {
    const variables = readPastedVariables(text);
    if (variables === undefined) return false;
    let next = pairs.length;
    return setParts(
      state,
      variables.map(({ name, value }) => {
        if (!isList) return [[name], value ?? null] as const;
        const at = pairs.find(({ key }) => key === name)?.part ?? next++;
        return [[at], join(name, value)] as const;
      }),
    );
  };
  return (
    <div className="entries">
      <ul>
        {pairs.map((pair, index) => {
          const hidden = isSecret(pair) && !revealed;
          const effective = shownBeside(state, pair);
          return (
            <EntryRow
              key={`${pair.part} ${pair.key}`}
              number={index + 1}
              onRemove={readOnly ? undefined : () => remove(pair)}
            >
              <DraftInput
                aria-label={`${label} ${t('inspector.key')} ${index + 1}`}
                value={pair.key}
                title={pair.key}
                readOnly={readOnly}
                onCommit={(key) => setKey(pair, key.trim())}
              />
              <DraftInput
                className={hidden ? 'field mono masked' : 'field mono'}
                aria-label={`${label} ${pair.key}`}
                value={pair.value ?? ''}
                title={hidden ? undefined : pair.value}
                placeholder={
                  pair.value === undefined
                    ? t(isVariables ? 'inspector.from-shell' : 'inspector.not-set')
                    : ''
                }
                readOnly={readOnly}
                multiline={!hidden && pair.value?.includes('\n') === true}
                onCommit={(value) => setValue(pair, value)}
              />
              {isVariables && !readOnly && isPlainText(pair.value) && (
                <IconButton
                  icon={Variable}
                  size="small"
                  className="button plain icon small on-hover"
                  label={t('inspector.make-variable', { name: pair.key })}
                  onClick={() =>
                    void runHere('extractVariable', {
                      path: [...state.path, pair.part],
                      name: pair.key.replace(/\W/g, '_'),
                      ...(isList && { text: pair.value }),
                    })
                  }
                />
              )}
              {effective !== undefined && (
                <span className="effective">
                  ={' '}
                  {effective === ''
                    ? t('inspector.empty-value')
                    : revealed || !isConfidential(pair.key, effective)
                      ? effective
                      : MASK}
                </span>
              )}
            </EntryRow>
          );
        })}
      </ul>
      {!readOnly && (
        <NewEntry
          label={t('inspector.add-row', { name: label })}
          parts={[t('inspector.key'), t('inspector.value')]}
          isComplete={([key]) => (key ?? '').trim() !== ''}
          goesOn={([key = '']) => key.trim() !== '' && !key.includes('=')}
          onAdd={([key = '', value = '']) => {
            const typed = value === '' && key.includes('=') ? readPair(key, '=') : { key, value };
            return add(typed.key, typed.value ?? '');
          }}
          onPaste={(text) => text.includes('=') && /\n|^export /.test(text.trim()) && addAll(text)}
          suggestions={suggestionsFor(
            snapshot,
            state,
            pairs.map(({ key }) => key),
          )}
        />
      )}
      {isVariables && (
        <div className="entry-tools">
          {!readOnly && !pasting && (
            <button type="button" className="button plain" onClick={() => setPasting(true)}>
              <ClipboardPaste size={14} aria-hidden />
              {t('inspector.paste-env')}
            </button>
          )}
          {pairs.some(isSecret) && (
            <button
              type="button"
              className="button plain"
              aria-pressed={revealed}
              onClick={() => setRevealed(!revealed)}
            >
              {revealed ? <EyeOff size={14} aria-hidden /> : <Eye size={14} aria-hidden />}
              {t(revealed ? 'inspector.hide-values' : 'inspector.show-values')}
            </button>
          )}
        </div>
      )}
      {pasting && (
        <PasteBox
          label={t('inspector.paste-env-label', { name: label })}
          count={(text) => readPastedVariables(text)?.length ?? 0}
          onAdd={(text) => addAll(text) && setPasting(false)}
          onClose={() => setPasting(false)}
        />
      )}
    </div>
  );
}

const isPlainText = (text: string | undefined) => text !== undefined && text !== '' && !/[$\n]/.test(text);

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

/** What an entry comes to, where its field says something else: a text with variables, a value that another layer covers. */
function shownBeside({ effective, written }: FieldProps['state'], { key, value }: Pair): string | undefined {
  const text = effectiveText(effective, key);
  if (value === undefined || text === undefined || value.includes('$')) {
    return value?.includes('$') === true ? text : undefined;
  }
  const file = effective?.kind === 'map' ? effective.entries.get(key)?.origin.source?.file : undefined;
  const isCovered = written !== undefined && file !== undefined && file !== written.file;
  return isCovered && text !== value ? text : undefined;
}
