import { Menu } from '@base-ui/react/menu';
import { ArrowDownToLine, CircleStop, Ellipsis, Play, RotateCw } from 'lucide-react';
import { nodeId } from '../../shared/graph/node-id.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { useT } from '../i18n/t.ts';
import { proposeDown, proposeUp, runAct, showOneOff, useApp, useLive, useSelection } from '../store/index.ts';
import { popups } from '../ui/popups.ts';
import { EngineChoice } from './EngineChoice.tsx';

interface Props {
  readonly snapshot: Snapshot;
  readonly usable: boolean;
}

/** What can be done with the whole project, and the engine that it is done on. */
export function RunBar(props: Props) {
  const target = useLive((state) => state.target);
  return (
    <div className="run-bar">
      {target === 'swarm' ? <StackButtons usable={props.usable} /> : <ComposeButtons {...props} />}
      <span className="run-space" />
      <EngineChoice />
    </div>
  );
}

function StackButtons({ usable }: { readonly usable: boolean }) {
  const t = useT();
  const isThere = useLive(({ containers }) => containers.length > 0);
  const sample = useApp((state) => state.files.sample);
  return (
    <>
      <button
        type="button"
        className="button primary"
        disabled={!usable || sample}
        onClick={() => void proposeUp()}
      >
        <Play size={14} aria-hidden />
        {t('run.deploy')}
      </button>
      <button
        type="button"
        className="button"
        disabled={!usable || !isThere}
        onClick={() => void proposeDown()}
      >
        <ArrowDownToLine size={14} aria-hidden />
        {t('run.undeploy')}
      </button>
    </>
  );
}

function ComposeButtons({ snapshot, usable }: Props) {
  const t = useT();
  const runs = useLive(({ services }) => [...services.values()].some(({ running }) => running > 0));
  const isThere = useLive(({ containers }) => containers.length > 0);
  const paused = useLive(({ services }) => [...services.values()].some(({ state }) => state === 'paused'));
  const sample = useApp((state) => state.files.sample);
  const canRun = usable && !sample;
  const { nodes } = useSelection();
  const names = [...snapshot.model.services.keys()];
  const first = names.find((name) => nodes.includes(nodeId('service', name))) ?? names[0];
  const builds = [...snapshot.model.services.values()].some(({ build }) => build !== undefined);
  return (
    <>
      <button type="button" className="button primary" disabled={!canRun} onClick={() => void proposeUp()}>
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
      <button type="button" className="button" disabled={!canRun} onClick={() => void proposeDown()}>
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
              <Item
                label={t('run.one-off-menu')}
                disabled={sample || first === undefined}
                run={() => Promise.resolve(showOneOff(first))}
              />
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
    </>
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
