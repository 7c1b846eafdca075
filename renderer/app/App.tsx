import { Tooltip } from '@base-ui/react/tooltip';
import { useEffect } from 'react';
import { useT } from '../i18n/t.ts';
import { store, useApp } from '../store/index.ts';
import { handleMenu } from '../store/start.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { popups } from '../ui/popups.ts';
import { Notices } from '../ui/Notices.tsx';
import { CommandMenu } from '../command-menu/CommandMenu.tsx';
import { Dialogs } from './dialogs/Dialogs.tsx';
import { actionTable, keysOf, runAction, titleOf } from './actions.ts';
import { ChangeAnnouncer } from './ChangeAnnouncer.tsx';
import { ConnectionBar } from './ConnectionBar.tsx';
import { DropTarget } from './DropTarget.tsx';
import { StartScreen } from './StartScreen.tsx';
import { Tour } from '../tour/Tour.tsx';
import { useDocumentTitle } from './use-document-title.ts';
import { useKeys } from './use-keys.ts';
import { Workbench } from './Workbench.tsx';
import './app.css';

/** The window. */
export function App() {
  const phase = useApp((state) => state.phase);
  const menuOpen = useApp((state) => state.dialog?.kind === 'command-menu');
  useKeys();
  useDocumentTitle();
  useEffect(() => handleMenu((action) => void runAction(action, store.getState())), []);
  return (
    <Tooltip.Provider delay={500}>
      <ErrorBoundary>
        <main className="window">
          <ConnectionBar />
          {phase === 'open' ? <Workbench /> : phase === 'empty' ? <StartScreen /> : <Busy />}
          <div ref={popups} />
          <Tour />
          <ChangeAnnouncer />
        </main>
        <DropTarget />
        <Dialogs />
        {menuOpen && <CommandMenu actions={actionTable} titleOf={titleOf} keysOf={keysOf} />}
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
