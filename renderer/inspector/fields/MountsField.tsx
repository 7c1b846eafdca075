import { useId } from 'react';
import { useT } from '../../i18n/t.ts';
import { DraftInput } from '../../ui/DraftInput.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import { clearPart, clearWhole, setPart } from '../edit.ts';
import type { Plain } from '../plain-value.ts';
import { printMount, readMount, type ShortMount } from '../short-syntax.ts';
import type { FieldProps } from './field-props.ts';
import { EntryRow, NewEntry } from './RowList.tsx';

/** Volumes, folders and memory in the container. Short entries stay short, long ones long. */
export function MountsField({ state, plain, label, readOnly, snapshot }: FieldProps) {
  const t = useT();
  const listId = useId();
  const items = plain?.kind === 'list' ? plain.items : [];
  const remove = (index: number) => (items.length === 1 ? clearWhole(state) : clearPart(state, [index]));
  const set = (index: number, item: Plain, change: Partial<ShortMount>): boolean => {
    if (item.kind === 'map') return setLong(index, change);
    const before = mountOf(item);
    return before !== undefined && setPart(state, [index], printMount({ ...before, ...change }));
  };
  const setLong = (index: number, { source, target, mode }: Partial<ShortMount>): boolean => {
    if (source !== undefined) return setPart(state, [index, 'source'], source);
    if (target !== undefined) return setPart(state, [index, 'target'], target);
    return mode === 'ro'
      ? setPart(state, [index, 'read_only'], true)
      : clearPart(state, [index, 'read_only']);
  };
  return (
    <div className="entries mounts">
      <ul>
        {items.map((item, index) => {
          const mount = mountOf(item);
          const number = index + 1;
          return (
            <EntryRow
              key={`${index} ${mount === undefined ? '' : printMount(mount)}`}
              number={number}
              onRemove={readOnly ? undefined : () => remove(index)}
            >
              {mount === undefined ? (
                <DraftInput
                  aria-label={`${label} ${number}`}
                  value={item.kind === 'text' ? item.text : ''}
                  readOnly={readOnly}
                  onCommit={(text) => setPart(state, [index], text)}
                />
              ) : (
                <>
                  <DraftInput
                    aria-label={`${label} ${number}: ${t('inspector.mount-source')}`}
                    placeholder={t('inspector.mount-source')}
                    value={mount.source}
                    readOnly={readOnly}
                    list={listId}
                    onCommit={(source) => set(index, item, { source: source.trim() })}
                  />
                  <DraftInput
                    aria-label={`${label} ${number}: ${t('inspector.mount-target')}`}
                    value={mount.target}
                    readOnly={readOnly}
                    isValid={(text) => text.trim() !== ''}
                    onCommit={(target) => set(index, item, { target: target.trim() })}
                  />
                  {(mount.mode === '' || mount.mode === 'ro' || mount.mode === 'rw') && !readOnly && (
                    <span className="mount-ro" title={t('inspector.mount-read-only')}>
                      <Toggle
                        label={`${label} ${number}: ${t('inspector.mount-read-only')}`}
                        checked={mount.mode === 'ro'}
                        onChange={(on) => set(index, item, { mode: on ? 'ro' : '' })}
                      />
                      <span aria-hidden>ro</span>
                    </span>
                  )}
                </>
              )}
            </EntryRow>
          );
        })}
      </ul>
      {!readOnly && (
        <NewEntry
          label={t('inspector.add-row', { name: label })}
          parts={[t('inspector.mount-source'), t('inspector.mount-target')]}
          isComplete={([, target]) => (target ?? '').trim() !== ''}
          onAdd={([source, target]) =>
            setPart(
              state,
              [items.length],
              printMount({ source: source ?? '', target: target ?? '', mode: '' }),
            )
          }
          list={listId}
        />
      )}
      <datalist id={listId}>
        {[...snapshot.model.volumes.keys()].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  );
}

function mountOf(item: Plain): ShortMount | undefined {
  if (item.kind === 'text') return readMount(item.text);
  if (item.kind === 'list') return undefined;
  const textAt = (key: string) => {
    const found = item.entries.find(([name]) => name === key)?.[1];
    return found?.kind === 'text' ? found.text : '';
  };
  return {
    source: textAt('source'),
    target: textAt('target'),
    mode: textAt('read_only') === 'true' ? 'ro' : '',
  };
}
