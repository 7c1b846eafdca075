import { nodeId } from '../../../shared/graph/node-id.ts';
import { exposure, type ExposedPort } from '../../../shared/graph/views/exposure.ts';
import type { Snapshot } from '../../../shared/project/snapshot-type.ts';
import { bracketed } from '../../../shared/text/bracketed.ts';
import { useT } from '../../i18n/t.ts';
import { Select } from './Select.tsx';

/** The doors of the host: address and port, the service behind it, who can come in, and what is in the way. */
export function ExposureFacts({ snapshot: { model } }: { readonly snapshot: Snapshot }) {
  const t = useT();
  const { ports, onHost } = exposure(model);
  if (ports.length + onHost.length === 0) return <p className="facts-hint">{t('views.no-ports')}</p>;
  return (
    <ul className="facts-list wide">
      {ports.map((port) => (
        <Door key={`${port.service} ${port.index}`} port={port} />
      ))}
      {onHost.map((service) => (
        <li key={service}>
          <Select id={nodeId('service', service)} name={service} />
          <span className="fact-warning">{t('views.on-host')}</span>
        </li>
      ))}
    </ul>
  );
}

function Door({ port }: { readonly port: ExposedPort }) {
  const t = useT();
  const { published, hostIp, service, target, protocol, audience, conflict } = port;
  const range =
    published === undefined
      ? t('views.any-port')
      : published.first === published.last
        ? String(published.first)
        : `${published.first}-${published.last}`;
  return (
    <li>
      <b>
        {bracketed(hostIp)}:{range}
      </b>
      <small>{protocol}</small>
      <span className="fact-user">
        → <Select id={nodeId('service', service)} name={service} /> {target}
      </span>
      <span>{t(`views.audience-${audience}`)}</span>
      {conflict !== undefined && (
        <span className={conflict.with === 'privileged' ? '' : 'fact-error'}>
          {conflict.with === 'service'
            ? t('views.conflict-service', { service: conflict.service })
            : conflict.with === 'replicas'
              ? t('views.conflict-replicas', { count: conflict.replicas })
              : t('views.conflict-privileged')}
        </span>
      )}
    </li>
  );
}
