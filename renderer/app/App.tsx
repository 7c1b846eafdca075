import { Tooltip } from '@base-ui/react/tooltip';
import { useEffect } from 'react';
import { useT } from '../i18n/t.ts';
import { store, useApp } from '../store/index.ts';
import { handleMenu } from '../store/start.ts';
import { afterPaint } from '../ui/after-paint.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { popups } from '../ui/popups.ts';
import { Notices } from '../ui/Notices.tsx';
import { runAction } from './actions.ts';
import { ChangeAnnouncer } from './ChangeAnnouncer.tsx';
import { ConnectionBar } from './ConnectionBar.tsx';
import { DropTarget } from './DropTarget.tsx';
import { ActionMenu, Dialogs, Tour, readLater } from './later.tsx';
import { StartScreen } from './StartScreen.tsx';
import { useDocumentTitle } from './use-document-title.ts';
import { useKeys } from './use-keys.ts';
import { Workbench } from './Workbench.tsx';
import './app.css';

/** The window. */
export function App() {
  const phase = useApp((state) => state.phase);
  const menuOpen = useApp((state) => state.dialog?.kind === 'command-menu');
  const dialogOpen = useApp((state) => state.dialog !== undefined && state.dialog.kind !== 'command-menu');
  const touring = useApp((state) => state.tour !== undefined);
  useKeys();
  useDocumentTitle();
  useEffect(() => handleMenu((action) => void runAction(action, store.getState())), []);
  useEffect(() => (phase === 'empty' ? afterPaint(readLater) : undefined), [phase]);
  return (
    <Tooltip.Provider delay={500}>
      <ErrorBoundary>
        <main className="window">
          <ConnectionBar />
          {phase === 'open' ? <Workbench /> : phase === 'empty' ? <StartScreen /> : <Busy />}
          <div ref={popups} />
          {touring && <Tour />}
          <ChangeAnnouncer />
        </main>
        <DropTarget />
        {dialogOpen && <Dialogs />}
        {menuOpen && <ActionMenu />}
      </ErrorBoundary>
      <Notices />
    </Tooltip.Provider>
  );
}

function Busy() {
  const t = useT();
  const opening = useApp((state) => state.phase === 'opening');
  return (
    <div className="empty" role="status">
      {t(opening ? 'app.opening' : 'app.starting')}
    </div>
  );
}
