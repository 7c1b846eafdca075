import { Panel, useReactFlow } from '@xyflow/react';
import { LayoutGrid, Maximize, Minus, Plus } from 'lucide-react';
import { useT } from '../i18n/t.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { useFitDrawing } from './fit.ts';
import { arrangeAll } from './use-canvas-port.ts';

/** Zoom, fit and arrange, for those who have no wheel. */
export function ViewControls() {
  const t = useT();
  const flow = useReactFlow();
  const fit = useFitDrawing();
  return (
    <Panel position="bottom-left" className="view-controls" role="toolbar" aria-label={t('canvas.controls')}>
      <IconButton icon={Minus} side="top" label={t('canvas.zoom-out')} onClick={() => void flow.zoomOut()} />
      <IconButton icon={Plus} side="top" label={t('canvas.zoom-in')} onClick={() => void flow.zoomIn()} />
      <IconButton icon={Maximize} side="top" label={t('canvas.fit')} onClick={fit} />
      <IconButton
        icon={LayoutGrid}
        side="top"
        label={t('canvas.arrange')}
        onClick={() => void arrangeAll()}
      />
    </Panel>
  );
}
