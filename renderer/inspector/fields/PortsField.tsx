import { childOf } from '../../../shared/spec/attribute-at.ts';
import { useT } from '../../i18n/t.ts';
import { DraftInput } from '../../ui/DraftInput.tsx';
import { clearPart, clearWhole, setPart, type Json } from '../edit.ts';
import { textAt, type Plain } from '../plain-value.ts';
import { printPort, readPort, type ShortPort } from '../short-syntax.ts';
import { EntryOptions } from './EntryOptions.tsx';
import type { FieldProps } from './field-props.ts';
import { EntryRow, NewEntry } from './RowList.tsx';
import { VariableChoice } from './VariableChoice.tsx';

const PORT = /^\d{1,5}(-\d{1,5})?$/;
const isTarget = (text: string) => text.includes('$') || PORT.test(text.trim());
/** `8080`, a range, an address before it, or an address alone (`127.0.0.1:`), whose port the engine chooses. */
const isHost = (text: string) => {
  const port = text.trim().replace(/^.*:/, '');
  return text.includes('$') || port === '' || PORT.test(port);
};

/** Published ports, host to container. Short entries stay short, long ones long; their options need the long syntax. */
export function PortsField({ state, plain, label, readOnly, snapshot, renderAttribute }: FieldProps) {
  const t = useT();
  const items = plain?.kind === 'list' ? plain.items : [];
  const row = childOf(state.row, 0);
  const protocols = row && childOf(row, 'protocol')?.suggestions?.map((value) => ({ value, label: value }));
  const set = (index: number, item: Plain, change: Partial<ShortPort>): boolean => {
    if (item.kind === 'map') return setLong(index, change);
    const next = { ...portOf(item), ...change };
    const text = printPort({ ...next, protocol: next.protocol === 'tcp' ? '' : next.protocol });
    return setPart(state, [index], text);
  };
  const setLong = (index: number, { host, target, protocol }: Partial<ShortPort>): boolean => {
    if (host !== undefined) {
      return host === ''
        ? clearPart(state, [index, 'published'])
        : setPart(state, [index, 'published'], host);
    }
    if (protocol !== undefined) return setPart(state, [index, 'protocol'], protocol);
    return setPart(state, [index, 'target'], numberOrText(target ?? ''));
  };
  return (
    <div className="entries ports">
      <ul>
        {items.map((item, index) => {
          const port = portOf(item);
          const name = `${label} ${index + 1}`;
          const at = (part: string) => [...state.path, index, part].join('.');
          const address = item.kind === 'map' ? textAt(item, 'host_ip') : '';
          return (
            <EntryRow
              key={`${index} ${port.target}`}
              number={index + 1}
              onRemove={
                readOnly
                  ? undefined
                  : () => (items.length === 1 ? clearWhole(state) : clearPart(state, [index]))
              }
            >
              <DraftInput
                aria-label={`${name}: ${t('inspector.port-host')}`}
                data-attribute={at('published')}
                placeholder={t('inspector.port-any')}
                value={port.host}
                readOnly={readOnly}
                isValid={isHost}
                onCommit={(host) => set(index, item, { host: host.trim() })}
              />
              <span aria-hidden>→</span>
              <DraftInput
                aria-label={`${name}: ${t('inspector.port-target')}`}
                data-attribute={at('target')}
                value={port.target}
                readOnly={readOnly}
                isValid={isTarget}
                onCommit={(target) => set(index, item, { target: target.trim() })}
              />
              <VariableChoice
                label={`${name}: ${t('inspector.port-protocol')}`}
                data-attribute={at('protocol')}
                value={port.protocol === '' ? 'tcp' : port.protocol}
                options={protocols ?? []}
                disabled={readOnly}
                onChoose={(protocol) => set(index, item, { protocol })}
                onWrite={(protocol) => set(index, item, { protocol })}
              />
              {address !== '' && (
                <small className="entry-hint">{t('inspector.port-only-on', { address })}</small>
              )}
              {!readOnly && row !== undefined && longOf(item) !== undefined && (
                <EntryOptions
                  {...{ snapshot, state, row, renderAttribute }}
                  part={index}
                  name={name}
                  without={['target', 'published', 'protocol']}
                  lengthen={
                    item.kind === 'map' ? undefined : () => setPart(state, [index], longOf(item) ?? '')
                  }
                />
              )}
            </EntryRow>
          );
        })}
      </ul>
      {!readOnly && (
        <NewEntry
          label={t('inspector.add-row', { name: label })}
          parts={[t('inspector.port-host'), t('inspector.port-target')]}
          isComplete={([host = '', target = '']) => isTarget(target) && isHost(host)}
          goesOn={([host = '']) => host.trim() !== ''}
          onAdd={([host, target]) =>
            setPart(
              state,
              [items.length],
              printPort({ host: host ?? '', target: target ?? '', protocol: '' }),
            )
          }
        />
      )}
    </div>
  );
}

const numberOrText = (text: string): Json => (/^\d+$/.test(text) ? Number(text) : text);

/** An entry in long syntax; undefined where that has no place for it: several ports of the container at once. */
function longOf(item: Plain): Json | undefined {
  if (item.kind !== 'text') return item.kind === 'map' ? {} : undefined;
  const { host, target, protocol } = readPort(item.text);
  if (!/^\d+$/.test(target) && !target.includes('$')) return undefined;
  const colon = host.includes('$') ? -1 : host.lastIndexOf(':');
  if (host.includes('$') && host.includes(':')) return undefined;
  const address = colon < 0 ? '' : host.slice(0, colon).replace(/^\[(.*)\]$/, '$1');
  const published = host.slice(colon + 1);
  return {
    target: numberOrText(target),
    ...(published === '' ? {} : { published }),
    ...(address === '' ? {} : { host_ip: address }),
    ...(protocol === '' ? {} : { protocol }),
  };
}

function portOf(item: Plain): ShortPort {
  if (item.kind === 'text') return readPort(item.text);
  if (item.kind === 'list') return { host: '', target: '', protocol: '' };
  return {
    host: textAt(item, 'published'),
    target: textAt(item, 'target'),
    protocol: textAt(item, 'protocol'),
  };
}
