import { nodeId } from '../../../shared/graph/node-id.ts';
import { failureEffect, startOrder, type StartStep } from '../../../shared/graph/views/start-order.ts';
import { unhealthyAfter } from '../../../shared/graph/views/health-check.ts';
import { serviceOf } from '../../../shared/graph/views/view-marks.ts';
import type { Snapshot } from '../../../shared/project/snapshot-type.ts';
import { useSay, useT } from '../../i18n/t.ts';
import { useSelection } from '../../store/index.ts';
import { factsStore, useFacts, type Failure } from './facts-store.ts';
import { Player } from './Player.tsx';
import { Select } from './Select.tsx';

const HOWS: readonly Failure[] = ['unhealthy', 'not-started'];

/** The waves with what each service waits for, the play, and who is blocked when one fails. */
export function StartFacts({ snapshot: { model } }: { readonly snapshot: Snapshot }) {
  const t = useT();
  const say = useSay();
  const { nodes } = useSelection();
  const step = useFacts((state) => state.step);
  const order = startOrder(model);
  const service = serviceOf(nodes, model);
  const path = order.criticalPath;
  return (
    <>
      <Player waves={order.waves} />
      {path.length > 1 && (
        <p className="facts-hint">{t('views.critical-path', { path: path.join(' → ') })}</p>
      )}
      {service !== undefined && order.steps.has(service) ? (
        <Failing model={model} service={service} />
      ) : (
        <p className="facts-hint">{t('views.pick-failing')}</p>
      )}
      <ol className="facts-waves">
        {order.waves.map((wave, index) => (
          <li key={index} aria-current={index === step ? 'step' : undefined}>
            <h3>{say({ id: 'drawing.wave', args: { number: index + 1 } })}</h3>
            <ul className="facts-list">
              {wave.map((name) => (
                <StepLine key={name} step={order.steps.get(name)!} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {order.stuck.length > 0 && (
        <p className="facts-hint error">{t('views.stuck', { services: order.stuck.join(', ') })}</p>
      )}
    </>
  );
}

function StepLine({ step: { service, waitsFor, earliest } }: { readonly step: StartStep }) {
  const t = useT();
  return (
    <li>
      <Select id={nodeId('service', service)} name={service} />
      <small>{t('views.earliest', { seconds: Math.round(earliest * 10) / 10 })}</small>
      {waitsFor.map((dependency) => (
        <span key={dependency.service}>
          {t(`views.waits-${dependency.condition}`, { service: dependency.service })}
          {!dependency.required && ` (${t('views.optional')})`}
        </span>
      ))}
    </li>
  );
}

function Failing({ model, service }: { readonly model: Snapshot['model']; readonly service: string }) {
  const t = useT();
  const failure = useFacts((state) => state.failure);
  const effect = failure === undefined ? undefined : failureEffect(startOrder(model), service, failure);
  const found = model.services.get(service);
  return (
    <section className="facts-failing">
      <h3>{t('views.what-if', { service })}</h3>
      <div className="facts-buttons">
        {HOWS.map((how) => (
          <button
            key={how}
            type="button"
            className="button"
            aria-pressed={failure === how}
            onClick={() =>
              factsStore.setState({
                failure: failure === how ? undefined : how,
                step: undefined,
                playing: false,
              })
            }
          >
            {t(`views.fails-${how}`)}
          </button>
        ))}
      </div>
      {effect !== undefined && (
        <div role="status">
          {failure === 'unhealthy' && found !== undefined && (
            <p>{t('views.unhealthy-after', { seconds: Math.round(unhealthyAfter(found)) })}</p>
          )}
          <p>
            {effect.blocked.length === 0
              ? t('views.blocked-nobody')
              : t('views.blocked', { services: effect.blocked.join(', ') })}
          </p>
          {effect.unharmed.length > 0 && (
            <p>{t('views.unharmed', { services: effect.unharmed.join(', ') })}</p>
          )}
        </div>
      )}
    </section>
  );
}
