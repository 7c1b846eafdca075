import { Command, PanelBottom, PanelLeft, PanelRight, Redo2, Save, Share2, Undo2 } from 'lucide-react';
import { useT } from '../i18n/t.ts';
import { EnvironmentPicker } from '../environments/EnvironmentPicker.tsx';
import { actions, store, useApp, useAppShallow, type AppState } from '../store/index.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { findAction, keysOf, runAction, titleOf } from './actions.ts';
import { SettingsMenu } from './SettingsMenu.tsx';

/** What is open, what it is looked at as, and what is wanted most often. */
export function TopBar() {
  const t = useT();
  const name = useApp((state) => state.snapshot?.resolution.projectName);
  const directory = useApp((state) => state.snapshot?.project.directory);
  const dirty = useApp((state) => state.dirty.size);
  return (
    <section className="top-bar" aria-label={t('app.top-bar')}>
      <div className="top-name" title={directory}>
        <h1>{name}</h1>
        {dirty > 0 && (
          <span
            className="dot"
            role="img"
            aria-label={t('app.unsaved', { count: dirty })}
            title={t('app.unsaved', { count: dirty })}
          />
        )}
      </div>
      <EnvironmentPicker targetKeys={keysOf('next-target')} />
      <div className="top-space" />
      <HistoryButtons />
      <IconButton
        icon={Save}
        label={t(dirty > 1 ? 'action.save-all' : 'action.save')}
        keys={keysOf(dirty > 1 ? 'save-all' : 'save')}
        disabled={dirty === 0}
        onClick={() => void actions.saveAll()}
      />
      <IconButton
        icon={Share2}
        label={t('action.share')}
        keys={keysOf('share')}
        onClick={() => actions.showDialog({ kind: 'share' })}
      />
      <span className="top-rule" />
      <button
        type="button"
        className="button top-command"
        onClick={() => actions.showDialog({ kind: 'command-menu' })}
      >
        <Command size={14} aria-hidden />
        {t('action.command-menu')}
        <kbd className="keys">{keysOf('command-menu')}</kbd>
      </button>
      <span className="top-rule" />
      <PanelButtons />
      <SettingsMenu />
    </section>
  );
}

function HistoryButtons() {
  useT();
  // Every key that is typed makes another history; what the buttons say of it is mostly the same.
  const titles = useAppShallow((state) => ({ undo: titleNow('undo', state), redo: titleNow('redo', state) }));
  const canDo = useAppShallow(({ history: { undo, redo } }) => ({
    undo: undo.length > 0,
    redo: redo.length > 0,
  }));
  return (['undo', 'redo'] as const).map((id) => {
    const title = titles[id];
    if (title === undefined) return null;
    return (
      <IconButton
        key={id}
        icon={id === 'undo' ? Undo2 : Redo2}
        label={title}
        keys={keysOf(id)}
        disabled={!canDo[id]}
        onClick={() => void runAction(id, store.getState())}
      />
    );
  });
}

function titleNow(id: 'undo' | 'redo', state: AppState): string | undefined {
  const action = findAction(id);
  return action && titleOf(action, state);
}

const panelIcons = { left: PanelLeft, dock: PanelBottom, right: PanelRight } as const;

function PanelButtons() {
  const t = useT();
  const panels = useApp((state) => state.ui.panels);
  return (['left', 'dock', 'right'] as const).map((panel) => (
    <IconButton
      key={panel}
      icon={panelIcons[panel]}
      label={t(`action.toggle-${panel}`)}
      keys={keysOf(`toggle-${panel}`)}
      aria-pressed={panels[panel]}
      onClick={() => actions.togglePanel(panel)}
    />
  ));
}
