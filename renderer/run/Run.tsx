import { useEffect } from 'react';
import { useT } from '../i18n/t.ts';
import {
  actions,
  askEngine,
  liveStore,
  useApp,
  useLive,
  useSnapshot,
  type RunPanelView,
} from '../store/index.ts';
import { EngineNotice } from './EngineNotice.tsx';
import { Logs } from './Logs.tsx';
import { Progress } from './Progress.tsx';
import { RunBar } from './RunBar.tsx';
import { Services } from './Services.tsx';
import { SwarmNotice } from './SwarmNotice.tsx';
import { TerminalView } from './TerminalView.tsx';
import './run.css';
import './progress.css';
import './logs.css';

const views: readonly RunPanelView[] = ['services', 'progress', 'logs', 'terminal'];

/** The real thing: what is there to run the project with, what runs, and what can be done about it. */
export function Run() {
  const t = useT();
  const snapshot = useSnapshot();
  const view = useLive((state) => state.view);
  const status = useLive((state) => state.status);
  const engine = useLive((state) => state.engine);
  const target = useLive((state) => state.target);
  useEffect(() => void askEngine(), [status, target]);
  if (snapshot === undefined) return null;
  const isUsable = engine === undefined || engine.problem === null;
  const swarm = engine?.engine?.swarm ?? 'inactive';
  const isNoManager = target === 'swarm' && engine !== undefined && swarm !== 'manager';
  return (
    <div className="run">
      <RunBar snapshot={snapshot} usable={isUsable && !isNoManager} />
      <Unsaved />
      {!isUsable ? (
        <EngineNotice engine={engine} />
      ) : isNoManager ? (
        <SwarmNotice swarm={swarm} />
      ) : (
        <>
          <div className="run-views" role="tablist" aria-label={t('run.view')}>
            {views.map((each) => (
              <button
                key={each}
                type="button"
                role="tab"
                className="tab"
                id={`run-tab-${each}`}
                aria-selected={view === each}
                aria-controls="run-view"
                tabIndex={view === each ? 0 : -1}
                data-selected={view === each ? '' : undefined}
                onClick={() => liveStore.setState({ view: each })}
                onKeyDown={(event) => {
                  const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
                  if (by === 0) return;
                  const next = views[(views.indexOf(view) + by + views.length) % views.length] ?? view;
                  liveStore.setState({ view: next });
                  document.getElementById(`run-tab-${next}`)?.focus();
                }}
              >
                {t(`run.view-${each}`)}
              </button>
            ))}
          </div>
          <div className="run-view" id="run-view" role="tabpanel" aria-labelledby={`run-tab-${view}`}>
            {view === 'services' && <Services snapshot={snapshot} />}
            {view === 'progress' && <Progress snapshot={snapshot} />}
            {view === 'logs' && <Logs snapshot={snapshot} />}
            {view === 'terminal' && <TerminalView />}
          </div>
        </>
      )}
    </div>
  );
}

/** What runs is on disk: says so when the window shows something else. */
function Unsaved() {
  const t = useT();
  const used = useSnapshot()?.resolution.used;
  const sample = useApp((state) => state.files.sample);
  const isDirty = useApp(({ dirty }) => used?.some((path) => dirty.has(path)) === true);
  if (!sample && !isDirty) return null;
  return (
    <p className="run-unsaved" role="status">
      {t(sample ? 'run.sample' : 'run.unsaved')}
      <button type="button" className="button" onClick={() => void actions.saveAll()}>
        {t('run.unsaved-save')}
      </button>
    </p>
  );
}
