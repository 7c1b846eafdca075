import { PanelRightClose, PanelRightOpen } from 'lucide-react';
import type { ComponentType } from 'react';
import type { ViewName } from '../../../shared/graph/views/view.ts';
import type { Snapshot } from '../../../shared/project/snapshot-type.ts';
import { useT } from '../../i18n/t.ts';
import { actions, overlayNow, useApp, useUi, useView, useWrittenSnapshot } from '../../store/index.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { DataFacts } from './DataFacts.tsx';
import { ExposureFacts } from './ExposureFacts.tsx';
import { NetworkFacts } from './NetworkFacts.tsx';
import { StartFacts } from './StartFacts.tsx';
import { useViewMarks } from './use-view-marks.ts';

/** The facts of each view; what is drawn says enough of the architecture. */
const panels: Readonly<Partial<Record<ViewName, ComponentType<{ readonly snapshot: Snapshot }>>>> = {
  networks: NetworkFacts,
  'start-order': StartFacts,
  data: DataFacts,
  exposure: ExposureFacts,
};

/** Beside the drawing: what the active view knows, in words. Can be folded away. */
export function FactsPanel() {
  const snapshot = useWrittenSnapshot();
  return snapshot === undefined ? null : <FactsOf snapshot={snapshot} />;
}

function FactsOf({ snapshot }: { readonly snapshot: Snapshot }) {
  const t = useT();
  const view = useView();
  const { facts: isOpen } = useUi();
  const overlay = useApp(overlayNow);
  useViewMarks(snapshot.model);
  const Facts = panels[view];
  if (Facts === undefined || overlay !== undefined) return null;
  const label = t('views.facts', { view: t(`views.${view}`) });
  return (
    <aside className={`facts${isOpen ? '' : ' folded'}`} aria-label={label} data-region="facts" tabIndex={-1}>
      <header>
        {isOpen && <h2>{t(`views.${view}`)}</h2>}
        <IconButton
          icon={isOpen ? PanelRightClose : PanelRightOpen}
          size="small"
          side="left"
          label={t(isOpen ? 'views.hide-facts' : 'views.show-facts')}
          aria-expanded={isOpen}
          onClick={() => actions.setUi({ facts: !isOpen })}
        />
      </header>
      {isOpen && (
        <div className="facts-body" tabIndex={0} role="group" aria-label={label}>
          <Facts snapshot={snapshot} />
        </div>
      )}
    </aside>
  );
}
