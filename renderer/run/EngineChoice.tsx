import { useT } from '../i18n/t.ts';
import { chooseContext, chooseTarget, useLive } from '../store/index.ts';
import { Choice } from '../ui/Choice.tsx';

const AUTOMATIC = ' ';

/** The engine that answers, and the others that could. */
export function EngineChoice() {
  const t = useT();
  const engine = useLive((state) => state.engine);
  const context = useLive((state) => state.context);
  const status = useLive((state) => state.status);
  const target = useLive((state) => state.target);
  const words = () => {
    if (engine === undefined) return t('run.engine-asking');
    if (engine.engine === null) return t('run.engine-none');
    const more = [engine.engine.podman && 'Podman', engine.engine.rootless && t('run.rootless')].filter(
      (each) => each !== false,
    );
    return [t('run.engine-version', { version: engine.engine.version }), ...more].join(' · ');
  };
  const tone = (engine?.engine ?? null) === null ? 'warning' : status === 'live' ? 'good' : 'quiet';
  return (
    <>
      <span className={`run-engine ${tone}`} role="status" title={engine?.engine?.os}>
        <span className="run-dot" aria-hidden />
        <span className="run-versions">
          {words()}
          {(engine?.compose ?? null) !== null && (
            <span className="run-compose"> Compose {engine?.compose}</span>
          )}
        </span>
      </span>
      {(engine?.engine ?? null) !== null && engine?.engine?.podman !== true && (
        <Choice
          label={t('run.target')}
          value={target}
          options={[
            { value: 'engine', label: t('run.target-engine'), hint: 'docker compose' },
            { value: 'swarm', label: t('run.target-swarm'), hint: 'docker stack' },
          ]}
          onChange={(value) => chooseTarget(value === 'swarm' ? 'swarm' : 'engine')}
        />
      )}
      {(engine?.contexts.length ?? 0) > 1 && (
        <Choice
          label={t('run.context')}
          value={context ?? AUTOMATIC}
          options={[
            { value: AUTOMATIC, label: t('run.context-default') },
            ...(engine?.contexts ?? []).map(({ name, endpoint }) => ({
              value: name,
              label: name,
              hint: endpoint,
            })),
          ]}
          onChange={(value) => chooseContext(value === AUTOMATIC ? null : value)}
        />
      )}
    </>
  );
}
