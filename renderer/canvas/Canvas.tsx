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
import { useSnapshot, useWrittenSnapshot } from '../store/index.ts';
import { afterPaint } from '../ui/after-paint.ts';
import { useCanvas } from './canvas-store.ts';
import { CanvasFlow } from './CanvasFlow.tsx';
import { CanvasMenu } from './CanvasMenu.tsx';
import { CompareBar } from './CompareBar.tsx';
import { ConnectHint } from './ConnectHint.tsx';
import { ConnectionDetailsForm } from './ConnectionDetailsForm.tsx';
import { FindBar } from './FindBar.tsx';
import { FactsPanel } from './facts/FactsPanel.tsx';
import { LayerStory } from './LayerStory.tsx';

/**
 * The drawing of the project: nodes and edges to look at, to edit by mouse and keyboard, and as a list for screen readers. `onDrawn`:
 * it is on the screen.
 */
export function Canvas({ onDrawn }: { readonly onDrawn: () => void }) {
  const t = useT();
  const snapshot = useSnapshot();
  const written = useWrittenSnapshot();
  const announcement = useCanvas((state) => state.announcement);
  const arranging = useCanvas((state) => state.arranging);
  const isDrawn = useCanvas(({ graph, places }) => places.size > 0 || graph.nodes.length === 0);
  useEffect(() => (isDrawn ? afterPaint(onDrawn) : undefined), [isDrawn, onDrawn]);
  if (snapshot === undefined || written === undefined) return null;
  return (
    <section className="canvas" aria-label={t('canvas.region')} aria-busy={arranging} data-region="canvas">
      <div className="canvas-body">
        <div className="canvas-drawing">
          <ReactFlowProvider>
            <CanvasMenu>
              <CanvasFlow written={written} />
            </CanvasMenu>
            <ConnectionDetailsForm snapshot={written} />
            <FindBar />
          </ReactFlowProvider>
        </div>
        <FactsPanel snapshot={written} />
      </div>
      <CompareBar />
      <ConnectHint />
      <LayerStory snapshot={written} />
      {snapshot.graph.nodes.length === 0 && (
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
