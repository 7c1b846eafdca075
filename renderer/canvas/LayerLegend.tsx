import { Menu } from '@base-ui/react/menu';
import { Panel } from '@xyflow/react';
import { Layers } from 'lucide-react';
import type { ReactNode } from 'react';
import { activeEnvironment } from '../../shared/project/create-project.ts';
import { layerView } from '../../shared/project/layer-view.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { useT } from '../i18n/t.ts';
import { actions, useUi } from '../store/index.ts';
import { fileName } from '../ui/layer-colours.ts';
import { LayerMark } from '../ui/LayerMark.tsx';
import { CheckItem } from '../ui/MenuItems.tsx';
import { popups } from '../ui/popups.ts';

/** What of the layers is shown, and which number and colour is which file. Not there while there is one layer only. */
export function LayerLegend({ snapshot }: { readonly snapshot: Snapshot }) {
  const t = useT();
  const { layers } = useUi();
  const { project } = snapshot;
  const files = activeEnvironment(project).files;
  if (files.length < 2) return null;
  const option = (key: 'colours' | 'marks' | 'removed' | 'hints', label: ReactNode) => (
    <CheckItem
      checked={layers[key]}
      onChange={(checked) => actions.setUi({ layers: { ...layers, [key]: checked } })}
    >
      {label}
    </CheckItem>
  );
  return (
    <Panel position="top-right" className="layer-legend">
      <Menu.Root>
        <Menu.Trigger className="button plain layer-options" aria-label={t('canvas.layers')}>
          <Layers size={14} aria-hidden />
          <span>{t('canvas.layers')}</span>
        </Menu.Trigger>
        <Menu.Portal container={popups}>
          <Menu.Positioner className="positioner" align="end" sideOffset={4}>
            <Menu.Popup className="popup">
              {option('colours', t('canvas.layers-colours'))}
              {option('marks', t('canvas.layers-marks'))}
              {option('removed', <RemovedLabel snapshot={snapshot} />)}
              {option('hints', t('canvas.layers-hints'))}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      {layers.colours && (
        <ol aria-label={t('canvas.layers-legend')}>
          {files.map((file, index) => (
            <li key={file} title={file}>
              <LayerMark index={index} />
              <span>{fileName(file)}</span>
              {file === project.target && <small>{t('canvas.layers-target')}</small>}
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}

/** How many elements that are; counted while the menu is open. */
function RemovedLabel({ snapshot }: { readonly snapshot: Snapshot }) {
  const t = useT();
  const elements = [...(layerView(snapshot)?.elements.values() ?? [])];
  const count = elements.filter(({ whole }) => whole === 'removed').length;
  return t('canvas.layers-removed', { count });
}
