import { Tabs } from '@base-ui/react/tabs';
import { PanelBottomClose } from 'lucide-react';
import { useT } from '../i18n/t.ts';
import { Compare } from '../compare/Compare.tsx';
import { GraphList } from '../graph-list/GraphList.tsx';
import { Preview } from '../preview/Preview.tsx';
import { Problems } from '../problems/Problems.tsx';
import { actions, store, useApp, useLateSnapshot, type DockTab } from '../store/index.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Region } from '../ui/Region.tsx';
import { Run } from '../run/Run.tsx';
import { Variables } from '../variables/Variables.tsx';
import { YamlPane } from '../yaml-editor/YamlPane.tsx';
import { keysOf } from './actions.ts';
import { showProblem } from './go-to-problem.ts';

const tabs: readonly DockTab[] = ['yaml', 'problems', 'preview', 'compare', 'variables', 'run', 'list'];

/** The panels below the canvas, one at a time. */
export function Dock() {
  const t = useT();
  const tab = useApp((state) => state.ui.dockTab);
  return (
    <Tabs.Root
      className="dock"
      value={tab}
      onValueChange={(next: DockTab) => actions.setUi({ dockTab: next })}
    >
      <div className="dock-bar">
        <Tabs.List className="tabs" aria-label={t('app.dock')}>
          {tabs.map((each) => (
            <Tabs.Tab key={each} value={each} className="tab">
              {t(`${each}.region`)}
              {each === 'problems' && <ProblemCount />}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <IconButton
          icon={PanelBottomClose}
          label={t('action.toggle-dock')}
          keys={keysOf('toggle-dock')}
          size="small"
          side="top"
          onClick={() => actions.togglePanel('dock', false)}
        />
      </div>
      <Tabs.Panel value="yaml" className="dock-panel">
        <Region id="yaml" label={t('yaml.region')}>
          <YamlPane />
        </Region>
      </Tabs.Panel>
      <Tabs.Panel value="problems" className="dock-panel">
        <Region id="problems" label={t('problems.region')}>
          <Problems onOpen={(problem) => showProblem(store.getState(), problem)} />
        </Region>
      </Tabs.Panel>
      <Tabs.Panel value="preview" className="dock-panel">
        <Region id="preview" label={t('preview.region')}>
          <Preview />
        </Region>
      </Tabs.Panel>
      <Tabs.Panel value="compare" className="dock-panel">
        <Region id="compare" label={t('compare.region')}>
          <Compare />
        </Region>
      </Tabs.Panel>
      <Tabs.Panel value="variables" className="dock-panel">
        <Region id="variables" label={t('variables.region')}>
          <Variables />
        </Region>
      </Tabs.Panel>
      <Tabs.Panel value="run" className="dock-panel">
        <Region id="run" label={t('run.region')}>
          <Run />
        </Region>
      </Tabs.Panel>
      <Tabs.Panel value="list" className="dock-panel">
        <Region id="list" label={t('list.region')}>
          <GraphList />
        </Region>
      </Tabs.Panel>
    </Tabs.Root>
  );
}

function ProblemCount() {
  const diagnostics = useLateSnapshot()?.diagnostics;
  const errors = diagnostics?.filter(({ severity }) => severity === 'error').length ?? 0;
  const warnings = diagnostics?.filter(({ severity }) => severity === 'warning').length ?? 0;
  if (errors + warnings === 0) return null;
  return (
    <span className={`badge ${errors > 0 ? 'error' : 'warning'}`}>{errors > 0 ? errors : warnings}</span>
  );
}
