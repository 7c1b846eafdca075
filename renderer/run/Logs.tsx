import { Eraser } from 'lucide-react';
import { useState } from 'react';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { useT } from '../i18n/t.ts';
import { liveStore, useLive } from '../store/index.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { Toggle } from '../ui/Toggle.tsx';
import { LogRows } from './LogRows.tsx';
import { LogsOf } from './LogsOf.tsx';
import { MOST_STREAMS, useLogs } from './use-logs.ts';

/** The logs of one, several or all services, live. */
export function Logs({ snapshot }: { readonly snapshot: Snapshot }) {
  const t = useT();
  const services = useLive((state) => state.logsOf);
  // A container that is made or started anew is not in a stream that began before.
  const alive = useLive(({ containers }) =>
    containers
      .filter(({ state }) => state !== 'created')
      .map(({ id, startedAt }) => `${id}${startedAt}`)
      .sort()
      .join(),
  );
  const target = useLive((state) => state.target);
  const deployed = useLive((state) => state.services.size);
  const [search, setSearch] = useState('');
  const [follow, setFollow] = useState(true);
  const [times, setTimes] = useState(false);
  const [reveal, setReveal] = useState(false);
  const logs = useLogs(snapshot, services, { search, reveal, alive });
  const names = [...snapshot.model.services.keys()];
  return (
    <div className="run-logs">
      <div className="run-logs-bar">
        <LogsOf services={names} chosen={services} onChange={(logsOf) => liveStore.setState({ logsOf })} />
        <SearchField label={t('run.logs-search')} value={search} onChange={setSearch} />
        <Switch label={t('run.logs-follow')} on={follow} set={setFollow} />
        <Switch label={t('run.logs-times')} on={times} set={setTimes} />
        <Switch label={t('run.logs-reveal')} on={reveal} set={setReveal} />
        <span className="run-space" />
        <span className="run-quiet" role="status">
          {search.trim() === ''
            ? t('run.logs-lines', { count: logs.count })
            : t('run.logs-found', { found: logs.lines.length, count: logs.count })}
          {logs.dropped > 0 && ` · ${t('run.logs-dropped', { count: logs.dropped })}`}
        </span>
        <IconButton icon={Eraser} size="small" label={t('run.logs-clear')} onClick={logs.clear} />
      </div>
      {target === 'swarm' && services.length === 0 && deployed > MOST_STREAMS && (
        <p className="run-hint">{t('run.logs-first', { count: MOST_STREAMS })}</p>
      )}
      {logs.lines.length === 0 ? (
        <p className="empty">{t(logs.count === 0 ? 'run.logs-empty' : 'run.logs-none-match')}</p>
      ) : (
        <LogRows
          lines={logs.lines}
          services={names}
          search={search.trim()}
          times={times}
          follow={follow}
          onFollow={setFollow}
        />
      )}
    </div>
  );
}

interface SwitchProps {
  readonly label: string;
  readonly on: boolean;
  readonly set: (on: boolean) => void;
}

function Switch({ label, on, set }: SwitchProps) {
  return (
    <span className="run-switch">
      <Toggle label={label} checked={on} onChange={set} />
      <span aria-hidden>{label}</span>
    </span>
  );
}
