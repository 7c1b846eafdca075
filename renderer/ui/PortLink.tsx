import { ExternalLink } from 'lucide-react';
import type { BoundPort } from '../../shared/run/container.ts';
import { useT } from '../i18n/t.ts';
import { openLink } from './open-link.ts';
import './run-parts.css';

/** A port that is really bound on the host: opens in the browser. */
export function PortLink({ port: { ip, published, target, protocol } }: { readonly port: BoundPort }) {
  const t = useT();
  const name = ip === '' || ip === '0.0.0.0' || ip === '::' ? 'localhost' : ip.includes(':') ? `[${ip}]` : ip;
  const address = `${name}:${published}`;
  const text = `${published} → ${target}${protocol === 'tcp' ? '' : `/${protocol}`}`;
  if (protocol !== 'tcp') return <span className="port-link">{text}</span>;
  const label = t('run.open-port', { address });
  return (
    <button
      type="button"
      className="port-link"
      title={label}
      aria-label={label}
      onClick={() => openLink(`${published === 443 ? 'https' : 'http'}://${address}`)}
    >
      {text}
      <ExternalLink size={11} aria-hidden />
    </button>
  );
}
