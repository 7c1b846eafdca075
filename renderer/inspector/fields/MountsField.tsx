import { childOf } from '../../../shared/spec/attribute-at.ts';
import { useT } from '../../i18n/t.ts';
import { DraftInput } from '../../ui/DraftInput.tsx';
import { clearPart, clearWhole, setPart } from '../edit.ts';
import type { Plain } from '../plain-value.ts';
import { printMount, type ShortMount } from '../short-syntax.ts';
import { EntryOptions } from './EntryOptions.tsx';
import type { FieldProps } from './field-props.ts';
import { HostPathPicker } from './HostPathPicker.tsx';
import { asKind, longOf, mountOf, type MountKind } from './mount-entry.ts';
import { EntryRow, NewEntry } from './RowList.tsx';
import { VariableChoice } from './VariableChoice.tsx';
import { VariableSwitch } from './VariableSwitch.tsx';
import './mounts.css';

const kinds: readonly MountKind[] = ['volume', 'bind', 'tmpfs', 'image', 'npipe', 'cluster'];

/** What the words of the long syntax are in the short one. */
const modes: Readonly<Record<string, string>> = { true: 'ro', false: '' };

/** What a switch can show: written for reading only, or not. */
const isSwitched = (mode: string) => mode === '' || mode === 'ro' || mode === 'rw';

/** Volumes, folders and memory in the container. Short entries stay short, long ones long. */
export function MountsField({ state, plain, label, readOnly, snapshot, renderAttribute }: FieldProps) {
  const t = useT();
  const items = plain?.kind === 'list' ? plain.items : [];
  const row = childOf(state.row, 0);
  const volumes = [...snapshot.model.volumes.keys()];
  const suggestions = volumes.map((value) => ({ value }));
  const remove = (index: number) => (items.length === 1 ? clearWhole(state) : clearPart(state, [index]));
  const mounted = snapshot.model.services.get(String(state.path[1]))?.mounts ?? [];
  const meant = (target: string) => mounted.find((each) => each.target === target)?.type;
  const set = (index: number, item: Plain, change: Partial<ShortMount>): boolean => {
    if (item.kind === 'map') return setLong(index, change);
    const before = mountOf(item);
    return before !== undefined && setPart(state, [index], printMount({ ...before, ...change }));
  };
  const setLong = (index: number, { source, target, mode }: Partial<ShortMount>): boolean => {
    if (source !== undefined)
      return source === '' ? clearPart(state, [index, 'source']) : setPart(state, [index, 'source'], source);
    if (target !== undefined) return setPart(state, [index, 'target'], target);
    if (mode === '' || mode === undefined) return clearPart(state, [index, 'read_only']);
    return setPart(state, [index, 'read_only'], mode === 'ro' ? true : mode);
  };
  return (
    <div className="entries mounts">
      <ul>
        {items.map((item, index) => {
          const mount = mountOf(item, meant);
          const long = mount && longOf(mount);
          const name = `${label} ${index + 1}`;
          const at = (part: string) => [...state.path, index, part].join('.');
          return (
            <EntryRow
              key={`${index} ${mount?.target ?? ''}`}
              number={index + 1}
              onRemove={readOnly ? undefined : () => remove(index)}
            >
              {mount === undefined ? (
                <DraftInput
                  aria-label={name}
                  value={item.kind === 'text' ? item.text : ''}
                  readOnly={readOnly}
                  onCommit={(text) => setPart(state, [index], text)}
                />
              ) : (
                <>
                  <VariableChoice
                    label={`${name}: ${t('inspector.mount-kind')}`}
                    data-attribute={at('type')}
                    value={mount.kind}
                    options={kinds.map((value) => ({ value, label: t(`inspector.mount-${value}`) }))}
                    disabled={readOnly}
                    onChoose={(kind) =>
                      setPart(state, [index], asKind(mount, kind as MountKind, item.kind === 'map', volumes))
                    }
                    onWrite={
                      item.kind === 'map' ? (text) => setPart(state, [index, 'type'], text) : undefined
                    }
                  />
                  {mount.kind !== 'tmpfs' && (
                    <DraftInput
                      aria-label={`${name}: ${t('inspector.mount-source')}`}
                      data-attribute={at('source')}
                      placeholder={t(
                        mount.kind === 'volume' ? 'inspector.mount-unnamed' : 'inspector.mount-source',
                      )}
                      value={mount.source}
                      readOnly={readOnly}
                      suggestions={mount.kind === 'volume' && !readOnly ? suggestions : []}
                      onCommit={(source) => set(index, item, { source: source.trim() })}
                    />
                  )}
                  {mount.kind === 'bind' && !readOnly && (
                    <HostPathPicker
                      snapshot={snapshot}
                      value={mount.source}
                      label={name}
                      onPick={(source) => set(index, item, { source })}
                    />
                  )}
                  <span className="mount-line">
                    <span aria-hidden>→</span>
                    <DraftInput
                      aria-label={`${name}: ${t('inspector.mount-target')}`}
                      data-attribute={at('target')}
                      value={mount.target}
                      readOnly={readOnly}
                      isValid={(text) => text.trim() !== ''}
                      onCommit={(target) => set(index, item, { target: target.trim() })}
                    />
                    {!readOnly && (
                      <span className="mount-ro" title={t('inspector.mount-read-only')}>
                        <VariableSwitch
                          label={`${name}: ${t('inspector.mount-read-only')}`}
                          data-attribute={at('read_only')}
                          on={mount.mode === 'ro'}
                          text={isSwitched(mount.mode) ? undefined : mount.mode}
                          offered={item.kind === 'map' ? ['true', 'false'] : ['ro', 'rw']}
                          readOnly={false}
                          onSwitch={(on) => set(index, item, { mode: on ? 'ro' : '' })}
                          onWrite={(text) => set(index, item, { mode: modes[text] ?? text })}
                        >
                          <span aria-hidden>ro</span>
                        </VariableSwitch>
                      </span>
                    )}
                  </span>
                  {!readOnly && row !== undefined && (item.kind === 'map' || long !== undefined) && (
                    <EntryOptions
                      {...{ snapshot, state, row, renderAttribute }}
                      part={index}
                      name={name}
                      without={[
                        'type',
                        'source',
                        'target',
                        'read_only',
                        ...kinds.filter((kind) => kind !== mount.kind),
                      ]}
                      lengthen={item.kind === 'map' ? undefined : () => setPart(state, [index], long ?? '')}
                    />
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
          goesOn={([source = '']) => source.trim() !== ''}
          onAdd={([source, target]) =>
            setPart(
              state,
              [items.length],
              printMount({ source: source ?? '', target: target ?? '', mode: '' }),
            )
          }
          suggestions={suggestions}
        />
      )}
    </div>
  );
}
