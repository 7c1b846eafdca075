import { FileDiff, RotateCw, ScrollText, SquareTerminal } from 'lucide-react';
import { maskLine } from '../../shared/run/mask-line.ts';
import type { Container } from '../../shared/run/container.ts';
import { containerState, isReachable, type ServiceStatus } from '../../shared/run/service-status.ts';
import { useT } from '../i18n/t.ts';
import { restartService, showDrift, showLogs, showTerminal, useLive } from '../store/index.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { PortLink } from '../ui/PortLink.tsx';
import { RunSign, runStateText } from '../ui/RunState.tsx';
import { Since } from '../ui/Since.tsx';
import './live-service.css';

/** How the service is running now, container by container, with what its health check says. */
export function LiveService({ name }: { readonly name: string }) {
  const status = useLive((state) => state.services.get(name));
  return status === undefined ? null : <Live status={status} />;
}

function Live({ status }: { readonly status: ServiceStatus }) {
  const t = useT();
  const { service, containers, ports } = status;
  const isChanged = useLive((state) => state.drift.changed.has(service));
  return (
    <section className="live" aria-label={t('run.live', { service })} data-state={status.state}>
      <header>
        <span className="live-ports">
          {ports.map((port) => (
            <PortLink key={`${port.published}/${port.protocol}`} port={port} />
          ))}
        </span>
        <IconButton
          icon={RotateCw}
          size="small"
          label={t('run.restart')}
          onClick={() => void restartService(service)}
        />
        <IconButton
          icon={ScrollText}
          size="small"
          label={t('run.logs')}
          onClick={() => showLogs([service])}
        />
        <IconButton
          icon={SquareTerminal}
          size="small"
          label={t('run.terminal')}
          disabled={!containers.some(isReachable)}
          onClick={() => showTerminal(service)}
        />
      </header>
      <ul>
        {containers.map((container) => (
          <ContainerLine key={container.id} container={container} />
        ))}
      </ul>
      {isChanged && (
        <button type="button" className="button" onClick={() => showDrift(service)}>
          <FileDiff size={14} aria-hidden />
          {t('run.drift-what')}
        </button>
      )}
    </section>
  );
}

function ContainerLine({ container }: { readonly container: Container }) {
  const t = useT();
  const state = containerState(container);
  const { exitCode, restarts, startedAt, error, outOfMemory, probes } = container;
  const last = probes.at(-1);
  return (
    <li>
      <p className="live-line">
        <RunSign state={state} />
        <span>{runStateText(t, state, exitCode)}</span>
        <small>{container.name}</small>
        {container.node !== '' && <small>{t('run.on-node', { node: container.node })}</small>}
        {container.state === 'running' && startedAt !== '' && (
          <small>
            <Since time={startedAt} />
          </small>
        )}
        {restarts > 0 && <small>{t('run.restarts', { count: restarts })}</small>}
      </p>
      {outOfMemory && <p className="live-error">{t('run.out-of-memory')}</p>}
      {error !== '' && <p className="live-error">{error}</p>}
      {last !== undefined && (
        <details className="live-probes" open={last.exitCode !== 0 || undefined}>
          <summary>
            {t('run.probes')}:{' '}
            {last.exitCode === 0 ? t('run.probe-ok') : t('run.probe-failed', { code: last.exitCode })}
          </summary>
          <pre>
            {last.output === ''
              ? t('run.no-output')
              : last.output
                  .split('\n')
                  .map((line) => maskLine(line))
                  .join('\n')}
          </pre>
        </details>
      )}
    </li>
  );
}
