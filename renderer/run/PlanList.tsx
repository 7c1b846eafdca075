import { Check, CircleAlert, LoaderCircle, type LucideIcon } from 'lucide-react';
import type { Plan, PlanItem } from '../../shared/run/plan.ts';
import { useT } from '../i18n/t.ts';
import { useLive } from '../store/index.ts';

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
  const items = [...plan.items].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
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
              <small>{t(changed.has(item.name) ? 'run.why-changed' : 'run.why-other')}</small>
            )}
            {(live || item.phase === 'failed') && <small className="run-status">{item.status}</small>}
          </li>
        );
      })}
    </ul>
  );
}
