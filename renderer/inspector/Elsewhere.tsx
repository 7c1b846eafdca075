import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { useT } from '../i18n/t.ts';
import { PlaceLink } from '../ui/PlaceLink.tsx';
import type { AttributeState } from './attribute-state.ts';
import { entriesElsewhere } from './elsewhere.ts';
import './elsewhere.css';

interface Props {
  readonly snapshot: Snapshot;
  readonly state: AttributeState;
}

/** The entries that other files add: each is changed where it stands. */
export function Elsewhere({ snapshot, state }: Props) {
  const t = useT();
  const entries = entriesElsewhere(snapshot, state);
  if (entries.length === 0) return null;
  return (
    <ul className="elsewhere" aria-label={t('inspector.elsewhere', { name: state.name })}>
      {entries.map(({ name, text, place }) => (
        <li key={`${place.text} ${name ?? text}`}>
          <code>{name === undefined ? text : `${name}: ${text}`}</code>
          <PlaceLink place={place} />
        </li>
      ))}
    </ul>
  );
}
