import { nodeId } from '../../../shared/graph/node-id.ts';
import { dataUse, type DataPlace } from '../../../shared/graph/views/data-use.ts';
import type { Snapshot } from '../../../shared/project/snapshot-type.ts';
import { useT } from '../../i18n/t.ts';
import { Select } from './Select.tsx';

/** Each place of data: who reads and writes it, and what ends it. */
export function DataFacts({ snapshot: { model } }: { readonly snapshot: Snapshot }) {
  const t = useT();
  const places = dataUse(model);
  if (places.length === 0) return <p className="facts-hint">{t('views.no-data')}</p>;
  return (
    <ul className="facts-list wide">
      {places.map((place) => (
        <Place key={`${place.kind} ${place.name}`} place={place} />
      ))}
    </ul>
  );
}

const ends = ['stop', 'down', 'downVolumes'] as const;
const commands = { stop: 'stop', down: 'down', downVolumes: 'down -v' } as const;

function Place({ place: { node, kind, name, users, survives, sharedWrite } }: { readonly place: DataPlace }) {
  const t = useT();
  return (
    <li>
      {node === undefined ? <b>{name}</b> : <Select id={node} name={name} />}
      <small>{t(`views.data-${kind}`)}</small>
      {sharedWrite && <span className="fact-warning">{t('views.shared-write')}</span>}
      {users.map(({ service, target, writes }) => (
        <span key={`${service} ${target}`} className="fact-user">
          <Select id={nodeId('service', service)} name={service} />{' '}
          {t(writes ? 'views.writes' : 'views.reads', { target })}
        </span>
      ))}
      <span className="fact-survival">
        {ends.map((end) => (
          <span key={end} className={survives[end] ? 'kept' : 'lost'}>
            <code>{commands[end]}</code> {t(survives[end] ? 'views.kept' : 'views.lost')}
          </span>
        ))}
      </span>
    </li>
  );
}
