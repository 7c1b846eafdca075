import { Menu } from '@base-ui/react/menu';
import { ArrowDownToLine, CircleStop, Ellipsis, Play, RotateCw } from 'lucide-react';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { useT } from '../i18n/t.ts';
import { chooseContext, propose, runAct, useApp, useLive } from '../store/index.ts';
import { Choice } from '../ui/Choice.tsx';
import { popups } from '../ui/popups.ts';

const AUTOMATIC = ' ';

/** What can be done with the whole project, and the engine that it is done on. */
export function RunBar({ snapshot, usable }: { readonly snapshot: Snapshot; readonly usable: boolean }) {
  const t = useT();
  const runs = useLive(({ services }) => [...services.values()].some(({ running }) => running > 0));
  const isThere = useLive(({ containers }) => containers.length > 0);
  const paused = useLive(({ services }) => [...services.values()].some(({ state }) => state === 'paused'));
  const sample = useApp((state) => state.files.sample);
  const canRun = usable && !sample;
  const builds = [...snapshot.model.services.values()].some(({ build }) => build !== undefined);
  return (
    <div className="run-bar">
      <button
        type="button"
        className="button primary"
        disabled={!canRun}
        onClick={() => void propose({ kind: 'up' })}
      >
        <Play size={14} aria-hidden />
        {t('run.up')}
      </button>
      <button
        type="button"
        className="button"
        disabled={!usable || !runs}
        onClick={() => void runAct({ kind: 'stop' })}
      >
        <CircleStop size={14} aria-hidden />
        {t('run.stop')}
      </button>
      <button
        type="button"
        className="button"
        disabled={!usable || !isThere}
        onClick={() => void runAct({ kind: 'restart' })}
      >
        <RotateCw size={14} aria-hidden />
        {t('run.restart')}
      </button>
      <button
        type="button"
        className="button"
        disabled={!canRun}
        onClick={() => void propose({ kind: 'down' })}
      >
        <ArrowDownToLine size={14} aria-hidden />
        {t('run.down')}
      </button>
      <Menu.Root>
        <Menu.Trigger className="button icon" aria-label={t('run.more')} disabled={!usable}>
          <Ellipsis size={16} aria-hidden />
        </Menu.Trigger>
        <Menu.Portal container={popups}>
          <Menu.Positioner className="positioner" align="start" sideOffset={4}>
            <Menu.Popup className="popup">
              <Item label={t('run.start')} disabled={!isThere} run={() => runAct({ kind: 'start' })} />
              {paused ? (
                <Item label={t('run.unpause')} run={() => runAct({ kind: 'unpause' })} />
              ) : (
                <Item label={t('run.pause')} disabled={!runs} run={() => runAct({ kind: 'pause' })} />
              )}
              <Menu.Separator className="rule" />
              <Item label={t('run.pull')} disabled={sample} run={() => runAct({ kind: 'pull' })} />
              <Item
                label={t('run.build')}
                disabled={sample || !builds}
                run={() => runAct({ kind: 'build' })}
              />
              <Item label={t('run.watch')} disabled={sample} run={() => runAct({ kind: 'watch' })} />
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      <span className="run-space" />
      <Engine />
    </div>
  );
}

interface ItemProps {
  readonly label: string;
  readonly disabled?: boolean;
  readonly run: () => Promise<void>;
}

function Item({ label, disabled = false, run }: ItemProps) {
  return (
    <Menu.Item className="item" disabled={disabled} onClick={() => void run()}>
      {label}
    </Menu.Item>
  );
}

/** The engine that answers, and the others that could. */
function Engine() {
  const t = useT();
  const engine = useLive((state) => state.engine);
  const context = useLive((state) => state.context);
  const status = useLive((state) => state.status);
  const words = () => {
    if (engine === undefined) return t('run.engine-asking');
    if (engine.engine === null) return t('run.engine-none');
    const more = [
      engine.engine.podman && 'Podman',
      engine.engine.rootless && t('run.rootless'),
      engine.engine.swarm !== 'inactive' && 'Swarm',
    ].filter((each) => each !== false);
    return [t('run.engine-version', { version: engine.engine.version }), ...more].join(' · ');
  };
  const tone = (engine?.engine ?? null) === null ? 'warning' : status === 'live' ? 'good' : 'quiet';
  return (
    <>
      <span className={`run-engine ${tone}`} role="status" title={engine?.engine?.os}>
        <span className="run-dot" aria-hidden />
        {words()}
        {(engine?.compose ?? null) !== null && <span className="run-compose">Compose {engine?.compose}</span>}
      </span>
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
