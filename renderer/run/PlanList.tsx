import { Check, CircleAlert, LoaderCircle, type LucideIcon } from 'lucide-react';
import type { Plan, PlanItem } from '../../shared/run/plan.ts';
import { useT } from '../i18n/t.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { showDrift, useLive, useSnapshot } from '../store/index.ts';
import { useDriftDetails } from './use-drift-details.ts';

const signs: Readonly<Record<PlanItem['phase'], LucideIcon>> = {
  working: LoaderCircle,
  done: Check,
  failed: CircleAlert,
};

const order: readonly PlanItem['kind'][] = ['service', 'image', 'network', 'volume'];

/** What is (`live`) or would be done, service by service. */
export function PlanList({ plan, live = false }: { readonly plan: Plan; readonly live?: boolean }) {
  const t = useT();
  const changed = useLive((state) => state.drift.changed);
  const items = [...plan.items].sort(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.name < b.name ? -1 : 1),
  );
  if (items.length === 0) return null;
  return (
    <ul className="run-plan">
      {items.map((item) => {
        const Sign = signs[item.phase];
        return (
          <li key={`${item.kind} ${item.name}`} className={live ? item.phase : ''} data-plan={item.name}>
            {live && <Sign size={13} className={item.phase === 'working' ? 'spin' : ''} aria-hidden />}
            <span className="run-kind">{t(`run.kind-${item.kind}`)}</span>
            <strong>{item.name}</strong>
            {item.containers.length > 1 && <small>×{item.containers.length}</small>}
            {item.actions.map((action) => (
              <span key={action} className={`run-act act-${action}`}>
                {t(`run.act-${action}`)}
              </span>
            ))}
            {!live && item.actions.includes('recreate') && (
              <WhyRecreated service={item.name} changed={changed.has(item.name)} />
            )}
            {(live || item.phase === 'failed') && <small className="run-status">{item.status}</small>}
          </li>
        );
      })}
    </ul>
  );
}

/** Why the tool makes a container anew: in what its service has changed, as far as the container tells. */
function WhyRecreated({ service, changed }: { readonly service: string; readonly changed: boolean }) {
  const t = useT();
  const snapshot = useSnapshot();
  if (!changed || snapshot === undefined)
    return <small>{t(changed ? 'run.why-changed' : 'run.why-other')}</small>;
  return <Changes snapshot={snapshot} service={service} />;
}

function Changes({ snapshot, service }: { readonly snapshot: Snapshot; readonly service: string }) {
  const t = useT();
  const names = useDriftDetails(snapshot, service)?.map(({ attribute }) => attribute) ?? [];
  if (names.length === 0) return <small>{t('run.why-changed')}</small>;
  return (
    <button type="button" className="link" title={t('run.drift-what')} onClick={() => showDrift(service)}>
      {t('run.why-attributes', { names: names.join(', ') })}
    </button>
  );
}
