import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import { Panel } from '@xyflow/react';
import { Database, DoorOpen, ListOrdered, Network, Workflow, type LucideIcon } from 'lucide-react';
import { viewNames, type ViewName } from '../../shared/graph/views/view.ts';
import { useT } from '../i18n/t.ts';
import { actions, useView } from '../store/index.ts';

const icons: Readonly<Record<ViewName, LucideIcon>> = {
  architecture: Workflow,
  networks: Network,
  'start-order': ListOrdered,
  data: Database,
  exposure: DoorOpen,
};

/** Which view of the project the canvas shows. On a narrow canvas only the one that is shown has its name beside the sign. */
export function ViewSwitch() {
  const t = useT();
  const view = useView();
  return (
    <Panel position="top-left" className="view-switch">
      <ToggleGroup
        className="segments"
        aria-label={t('views.switch')}
        value={[view]}
        onValueChange={([next]) => {
          if (next !== undefined) actions.showView(next);
        }}
      >
        {viewNames.map((name) => {
          const Icon = icons[name];
          return (
            <Toggle
              key={name}
              value={name}
              className="segment"
              aria-label={t(`views.${name}`)}
              title={t(`views.about-${name}`)}
            >
              <Icon size={14} aria-hidden />
              <span>{t(`views.${name}`)}</span>
            </Toggle>
          );
        })}
      </ToggleGroup>
    </Panel>
  );
}
