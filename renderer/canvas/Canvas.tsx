import '@xyflow/react/dist/base.css';
import './canvas.css';
import './cards.css';
import './lines.css';
import './layers.css';
import './views.css';
import './facts/facts.css';
import './compare-marks.css';
import './run-marks.css';
import { ReactFlowProvider } from '@xyflow/react';
import { useEffect } from 'react';
import { useT } from '../i18n/t.ts';
import { useApp } from '../store/index.ts';
import { afterPaint } from '../ui/after-paint.ts';
import { calmly } from './calmly.tsx';
import { useCanvas } from './canvas-store.ts';
import { CanvasFlow } from './CanvasFlow.tsx';
import { CanvasMenu } from './CanvasMenu.tsx';
import { CompareBar } from './CompareBar.tsx';
import { ConnectHint } from './ConnectHint.tsx';
import { ConnectionDetailsForm } from './ConnectionDetailsForm.tsx';
import { FindBar } from './FindBar.tsx';
import { FactsPanel } from './facts/FactsPanel.tsx';
import { LayerStory } from './LayerStory.tsx';

const DetailsForm = calmly(ConnectionDetailsForm);
const Story = calmly(LayerStory);

/**
 * The drawing of the project: nodes and edges to look at, to edit by mouse and keyboard, and as a list for screen readers. `onDrawn`:
 * it is on the screen.
 */
export function Canvas({ onDrawn }: { readonly onDrawn: () => void }) {
  const t = useT();
  // Of what is open nothing more: this is not built anew with every key.
  const isOpen = useApp(({ snapshot }) => snapshot !== undefined);
  const isEmpty = useApp(({ snapshot }) => snapshot?.graph.nodes.length === 0);
  const announcement = useCanvas((state) => state.announcement);
  const arranging = useCanvas((state) => state.arranging);
  const isDrawn = useCanvas(({ graph, places }) => places.size > 0 || graph.nodes.length === 0);
  useEffect(() => (isDrawn ? afterPaint(onDrawn) : undefined), [isDrawn, onDrawn]);
  if (!isOpen) return null;
  return (
    <section className="canvas" aria-label={t('canvas.region')} aria-busy={arranging} data-region="canvas">
      <div className="canvas-body">
        <div className="canvas-drawing">
          <ReactFlowProvider>
            <CanvasMenu>
              <CanvasFlow />
            </CanvasMenu>
            <DetailsForm />
            <FindBar />
          </ReactFlowProvider>
        </div>
        <FactsPanel />
      </div>
      <CompareBar />
      <ConnectHint />
      <Story />
      {isEmpty && (
        <div className="canvas-empty">
          <p className="canvas-empty-title">{t('canvas.empty-title')}</p>
          <p>{t('canvas.empty-text')}</p>
        </div>
      )}
      <div role="status" aria-live="polite" className="visually-hidden">
        <span key={announcement.serial}>{announcement.text}</span>
      </div>
    </section>
  );
}
