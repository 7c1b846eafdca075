import { useT } from '../../i18n/t.ts';
import { Choice } from '../../ui/Choice.tsx';
import { DraftInput } from '../../ui/DraftInput.tsx';
import { clearPart, clearWhole, setPart } from '../edit.ts';
import type { Plain, PlainMap } from '../plain-value.ts';
import { printPort, readPort, type ShortPort } from '../short-syntax.ts';
import type { FieldProps } from './field-props.ts';
import { EntryRow, NewEntry } from './RowList.tsx';

const protocols = ['tcp', 'udp', 'sctp'].map((value) => ({ value, label: value }));

/** Published ports, host to container. Short entries stay short, long ones long. */
export function PortsField({ state, plain, label, readOnly }: FieldProps) {
  const t = useT();
  const items = plain?.kind === 'list' ? plain.items : [];
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
    return setPart(state, [index, 'target'], /^\d+$/.test(target ?? '') ? Number(target) : (target ?? ''));
  };
  return (
    <div className="entries ports">
      <ul>
        {items.map((item, index) => {
          const port = portOf(item);
          return (
            <EntryRow
              key={`${index} ${printPort(port)}`}
              number={index + 1}
              onRemove={
                readOnly
                  ? undefined
                  : () => (items.length === 1 ? clearWhole(state) : clearPart(state, [index]))
              }
            >
              <DraftInput
                aria-label={`${label} ${index + 1}: ${t('inspector.port-host')}`}
                placeholder={t('inspector.port-host')}
                value={port.host}
                readOnly={readOnly}
                onCommit={(host) => set(index, item, { host: host.trim() })}
              />
              <span aria-hidden>→</span>
              <DraftInput
                aria-label={`${label} ${index + 1}: ${t('inspector.port-target')}`}
                value={port.target}
                readOnly={readOnly}
                isValid={(text) => text.trim() !== ''}
                onCommit={(target) => set(index, item, { target: target.trim() })}
              />
              <Choice
                label={`${label} ${index + 1}: ${t('inspector.port-protocol')}`}
                value={port.protocol === '' ? 'tcp' : port.protocol}
                options={protocols}
                disabled={readOnly}
                onChange={(protocol) => set(index, item, { protocol })}
              />
            </EntryRow>
          );
        })}
      </ul>
      {!readOnly && (
        <NewEntry
          label={t('inspector.add-row', { name: label })}
          parts={[t('inspector.port-host'), t('inspector.port-target')]}
          isComplete={([, target]) => (target ?? '').trim() !== ''}
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

function portOf(item: Plain): ShortPort {
  if (item.kind === 'text') return readPort(item.text);
  if (item.kind === 'list') return { host: '', target: '', protocol: '' };
  const ip = textAt(item, 'host_ip');
  const published = textAt(item, 'published');
  return {
    host: ip === '' ? published : `${ip}:${published}`,
    target: textAt(item, 'target'),
    protocol: textAt(item, 'protocol'),
  };
}

function textAt({ entries }: PlainMap, key: string): string {
  const found = entries.find(([name]) => name === key)?.[1];
  return found?.kind === 'text' ? found.text : '';
}
