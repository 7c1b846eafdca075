import { Menu } from '@base-ui/react/menu';
import { ArrowDownToLine, CircleStop, Ellipsis, Play, RotateCw, type LucideIcon } from 'lucide-react';
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
      <Act icon={Play} label={t('run.deploy')} first disabled={!usable || sample} run={proposeUp} />
      <Act
        icon={ArrowDownToLine}
        label={t('run.undeploy')}
        disabled={!usable || !isThere}
        run={proposeDown}
      />
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
      <Act icon={Play} label={t('run.up')} first disabled={!canRun} run={proposeUp} />
      <Act
        icon={CircleStop}
        label={t('run.stop')}
        disabled={!usable || !runs}
        run={() => runAct({ kind: 'stop' })}
      />
      <Act
        icon={RotateCw}
        label={t('run.restart')}
        disabled={!usable || !isThere}
        run={() => runAct({ kind: 'restart' })}
      />
      <Act icon={ArrowDownToLine} label={t('run.down')} disabled={!canRun} run={proposeDown} />
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

interface ActProps extends ItemProps {
  readonly icon: LucideIcon;
  readonly disabled: boolean;
  /** What is usually wanted. */
  readonly first?: boolean;
}

function Act({ icon: Icon, label, first = false, disabled, run }: ActProps) {
  return (
    <button
      type="button"
      className={first ? 'button primary' : 'button'}
      disabled={disabled}
      onClick={() => void run()}
    >
      <Icon size={14} aria-hidden />
      {label}
    </button>
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
