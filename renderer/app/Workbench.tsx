import { useCallback, useEffect, useState } from 'react';
import { Group, Panel, Separator, usePanelRef } from 'react-resizable-panels';
import { useT } from '../i18n/t.ts';
import { Canvas } from '../canvas/Canvas.tsx';
import { Placing } from '../canvas/Placing.tsx';
import { actions, drawingSeen, store, useApp, type PanelName } from '../store/index.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { Region } from '../ui/Region.tsx';
import { Dock, Inspector, Palette, ProjectTree, readLater } from './later.tsx';
import { TopBar } from './TopBar.tsx';
import { useStages } from './use-stages.ts';

const GROUP = 'window';
/** So long problems wait for a window that is still being built. */
const LATEST_MS = 1000;
const defaults: Readonly<Record<PanelName | 'palette', number>> = {
  left: 240,
  right: 320,
  dock: 290,
  palette: 300,
};
type Sized = keyof typeof defaults;

/** What is built once the drawing is seen, in this order: the headings are in order at each step. */
const later = { dock: 1, palette: 2, tree: 2, inspector: 3 } as const;

/**
 * The window while a project is open. The layout is asked for places before anything else is built, and works meanwhile; both in the
 * same frame.
 */
export function Workbench() {
  const [isAsked, setAsked] = useState(false);
  const onAsked = useCallback(() => setAsked(true), []);
  return (
    <>
      <ErrorBoundary>
        <Placing onAsked={onAsked} />
      </ErrorBoundary>
      {isAsked && <Parts />}
    </>
  );
}

/**
 * Sizes are pixels: a larger window gives its room to the canvas. The drawing comes first, the panels around it fill as soon as it is
 * seen.
 */
function Parts() {
  const t = useT();
  const panels = useApp((state) => state.ui.panels);
  const left = usePanelRef();
  const palette = usePanelRef();
  const dock = usePanelRef();
  const right = usePanelRef();
  const [isDrawn, setDrawn] = useState(false);
  const onDrawn = useCallback(() => {
    setDrawn(true);
    // The panels come before the problems.
    requestIdleCallback(drawingSeen, { timeout: LATEST_MS });
  }, []);
  const stage = useStages(isDrawn, Math.max(...Object.values(later)));
  useEffect(() => {
    if (stage > 0) readLater();
  }, [stage]);
  const sizes = useApp((state) => state.ui.layouts[GROUP]);
  const sizeOf = (panel: Sized) => sizes?.[panel] ?? defaults[panel];
  const remember = () => {
    const now: Record<string, number> = { ...store.getState().ui.layouts[GROUP] };
    for (const [panel, handle] of Object.entries({ left, palette, dock, right })) {
      const size = handle.current?.getSize().inPixels ?? 0;
      if (size > 0) now[panel] = Math.round(size);
    }
    actions.setUi({ layouts: { ...store.getState().ui.layouts, [GROUP]: now } });
  };
  return (
    <>
      <TopBar />
      <Group
        className="workbench"
        orientation="horizontal"
        onLayoutChanged={(_, { isUserInteraction }) => isUserInteraction && remember()}
      >
        {panels.left && (
          <>
            <Panel
              id="left"
              panelRef={left}
              defaultSize={sizeOf('left')}
              minSize={180}
              maxSize={480}
              groupResizeBehavior="preserve-pixel-size"
            >
              <Group
                orientation="vertical"
                onLayoutChanged={(_, { isUserInteraction }) => isUserInteraction && remember()}
              >
                <Panel
                  id="palette"
                  panelRef={palette}
                  defaultSize={sizeOf('palette')}
                  minSize={80}
                  groupResizeBehavior="preserve-pixel-size"
                >
                  <ErrorBoundary>{stage >= later.palette && <Palette />}</ErrorBoundary>
                </Panel>
                <Separator className="separator" aria-label={t('app.resize')} />
                <Panel id="tree" minSize={80}>
                  <Region id="tree" label={t('tree.region')}>
                    {stage >= later.tree && <ProjectTree />}
                  </Region>
                </Panel>
              </Group>
            </Panel>
            <Separator className="separator" aria-label={t('app.resize')} />
          </>
        )}
        <Panel id="centre" minSize={320}>
          <Group
            orientation="vertical"
            onLayoutChanged={(_, { isUserInteraction }) => isUserInteraction && remember()}
          >
            <Panel id="canvas" minSize={120}>
              <ErrorBoundary>
                <Canvas onDrawn={onDrawn} />
              </ErrorBoundary>
            </Panel>
            {panels.dock && (
              <>
                <Separator className="separator" aria-label={t('app.resize')} />
                <Panel
                  id="dock"
                  panelRef={dock}
                  defaultSize={sizeOf('dock')}
                  minSize={110}
                  groupResizeBehavior="preserve-pixel-size"
                >
                  {stage >= later.dock && <Dock />}
                </Panel>
              </>
            )}
          </Group>
        </Panel>
        {panels.right && (
          <>
            <Separator className="separator" aria-label={t('app.resize')} />
            <Panel
              id="right"
              panelRef={right}
              defaultSize={sizeOf('right')}
              minSize={260}
              maxSize={640}
              groupResizeBehavior="preserve-pixel-size"
            >
              <Region id="inspector" label={t('inspector.region')}>
                {stage >= later.inspector && <Inspector />}
              </Region>
            </Panel>
          </>
        )}
      </Group>
    </>
  );
}
