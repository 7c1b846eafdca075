import { FileDiff, Minus, Play, Plus, RotateCw, ScrollText, Square, SquareTerminal } from 'lucide-react';
import { nodeId } from '../../shared/graph/node-id.ts';
import type { Service } from '../../shared/model/compose-model.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { isReachable, type ServiceStatus } from '../../shared/run/service-status.ts';
import { useT } from '../i18n/t.ts';
import {
  actions,
  propose,
  proposeUp,
  restartService,
  runAct,
  scaleService,
  showDrift,
  showLogs,
  showTerminal,
  useLive,
  useSelection,
} from '../store/index.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { PortLink } from '../ui/PortLink.tsx';
import { RunSign, runStateText } from '../ui/RunState.tsx';
import { bytesText } from '../ui/amounts.ts';
import { Since } from '../ui/Since.tsx';
import { DriftTable } from './DriftTable.tsx';
import { useUsage } from './use-usage.ts';

/** Every service with its state, and what can be done with it. */
export function Services({ snapshot }: { readonly snapshot: Snapshot }) {
  const t = useT();
  const services = useLive((state) => state.services);
  const status = useLive((state) => state.status);
  const detail = useLive((state) => state.detail);
  const orphans = useLive((state) => state.drift.orphans);
  const drifted = useLive((state) => state.driftOf);
  const target = useLive((state) => state.target);
  useUsage();
  if (drifted !== undefined) return <DriftTable snapshot={snapshot} service={drifted} />;
  const enabled = [...snapshot.model.services.values()].filter(({ enabled }) => enabled);
  return (
    <div className="run-services">
      {status === 'down' && (
        <p className="run-hint warning" role="status">
          {t('run.lost')} {detail !== '' && <code>{detail}</code>}
        </p>
      )}
      {status === 'live' && services.size === 0 && (
        <p className="run-hint">
          {t('run.nothing')} {t(target === 'swarm' ? 'run.nothing-how-swarm' : 'run.nothing-how')}
        </p>
      )}
      {orphans.length > 0 && (
        <p className="run-hint warning">
          {t('run.orphans', { count: orphans.length, names: orphans.map(({ name }) => name).join(', ') })}
          <button
            type="button"
            className="button"
            onClick={() => void propose({ kind: 'up', removeOrphans: true })}
          >
            {t('run.orphans-remove')}
          </button>
        </p>
      )}
      <table className="run-table" aria-label={t('run.table')}>
        <thead>
          <tr>
            <th scope="col">{t('run.col-service')}</th>
            <th scope="col">{t('run.col-state')}</th>
            <th scope="col">{t('run.col-ports')}</th>
            <th scope="col" className="number">
              {t('run.col-cpu')}
            </th>
            <th scope="col" className="number">
              {t('run.col-memory')}
            </th>
            <th scope="col">
              <span className="visually-hidden">{t('run.col-actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {enabled.map((service) => (
            <Row key={service.name} service={service} status={services.get(service.name)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly service: Service;
  readonly status: ServiceStatus | undefined;
}

function Row({ service, status }: RowProps) {
  const t = useT();
  const { name } = service;
  const isSelected = useSelection().nodes.includes(nodeId('service', name));
  const isChanged = useLive(({ drift }) => drift.changed.has(name));
  const state = status?.state ?? 'missing';
  const count = status?.containers.length ?? 0;
  return (
    <tr className={isSelected ? 'selected' : ''} data-service={name} data-state={state}>
      <th scope="row">
        <button
          type="button"
          className="link"
          onClick={() => actions.select([nodeId('service', name)], 'app')}
        >
          {name}
        </button>
      </th>
      <td>
        <span className="run-state">
          <RunSign state={state} />
          {runStateText(t, state, status?.exitCode ?? 0)}
          {count > 1 && <small>{t('run.replicas', { running: status?.running ?? 0, count })}</small>}
          {status !== undefined && status.since !== '' && (
            <small>
              <Since time={status.since} />
            </small>
          )}
          {(status?.restarts ?? 0) > 0 && (
            <small>{t('run.restarts', { count: status?.restarts ?? 0 })}</small>
          )}
          {isChanged && (
            <button
              type="button"
              className="run-drift"
              title={t('run.drift-what')}
              onClick={() => showDrift(name)}
            >
              <FileDiff size={12} aria-hidden />
              {t('run.drift')}
            </button>
          )}
        </span>
      </td>
      <td>
        <span className="run-ports">
          {(status?.ports ?? []).map((port) => (
            <PortLink key={`${port.published}/${port.protocol}`} port={port} />
          ))}
        </span>
      </td>
      <Usage status={status} />
      <td>
        <RowActions name={name} status={status} />
      </td>
    </tr>
  );
}

function Usage({ status }: { readonly status: ServiceStatus | undefined }) {
  const usage = useLive((state) => state.usage);
  const used = (status?.containers ?? []).flatMap(({ id, state }) =>
    state === 'running' ? (usage.get(id) ?? []) : [],
  );
  const sum = (of: (each: (typeof used)[number]) => number) => used.reduce((all, each) => all + of(each), 0);
  return (
    <>
      <td className="number">{used.length > 0 && `${sum(({ cpu }) => cpu).toFixed(1)} %`}</td>
      <td className="number">{used.length > 0 && bytesText(sum(({ memory }) => memory))}</td>
    </>
  );
}

function RowActions({ name, status }: { readonly name: string; readonly status: ServiceStatus | undefined }) {
  const t = useT();
  const isRunning = (status?.running ?? 0) > 0;
  const count = status?.containers.length ?? 0;
  const isSwarm = useLive((state) => state.target === 'swarm');
  const scale = (replicas: number) => void scaleService(name, replicas);
  return (
    <span className="run-row-actions" role="group" aria-label={name}>
      {isSwarm ? null : isRunning ? (
        <IconButton
          icon={Square}
          size="small"
          label={t('run.stop')}
          onClick={() => void runAct({ kind: 'stop', services: [name] })}
        />
      ) : (
        <IconButton
          icon={Play}
          size="small"
          label={t('run.up-selected', { service: name })}
          onClick={() => void proposeUp([name])}
        />
      )}
      <IconButton
        icon={RotateCw}
        size="small"
        label={t('run.restart')}
        disabled={count === 0}
        onClick={() => void restartService(name)}
      />
      <IconButton
        icon={Minus}
        size="small"
        label={t('run.scale-down', { service: name })}
        disabled={count < 2}
        onClick={() => scale(count - 1)}
      />
      <IconButton
        icon={Plus}
        size="small"
        label={t('run.scale-up', { service: name })}
        disabled={count === 0}
        onClick={() => scale(count + 1)}
      />
      <IconButton icon={ScrollText} size="small" label={t('run.logs')} onClick={() => showLogs([name])} />
      <IconButton
        icon={SquareTerminal}
        size="small"
        label={t('run.terminal')}
        disabled={status?.containers.some(isReachable) !== true}
        onClick={() => showTerminal(name)}
      />
    </span>
  );
}
