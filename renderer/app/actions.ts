import { say, t } from '../i18n/t.ts';
import { viewNames } from '../../shared/graph/views/view.ts';
import { historyLabels } from '../../shared/project/history.ts';
import {
  actions,
  activeView,
  canRename,
  findCanvas,
  removeSelected,
  startTour,
  type AppState,
} from '../store/index.ts';
import { focusLater } from '../ui/focus-later.ts';
import { isOpen as open, nameOf, oneService, type Action } from './action.ts';
import { gestureActions } from './gesture-actions.ts';
import { isMac } from './is-mac.ts';
import { keymap, printKeys } from './keymap.ts';
import { layerActions } from './layer-actions.ts';
import { goToProblem } from './go-to-problem.ts';
import { runActions } from './run-actions.ts';
import { revealSelection } from './reveal-selection.ts';

const selected = (state: AppState) => state.selection.nodes.length > 0;

const focusRegion = (region: string) => () => {
  document.querySelector<HTMLElement>(`[data-region="${region}"]`)?.focus();
};

function showViewBeside(state: AppState, by: 1 | -1): void {
  const count = viewNames.length;
  const index = (viewNames.indexOf(activeView(state)) + by + count) % count;
  actions.showView(viewNames[index] ?? 'architecture');
}

export const actionTable: readonly Action[] = [
  {
    id: 'open-folder',
    group: 'file',
    title: 'action.open-folder',
    run: () => void actions.chooseAndOpen('folder'),
  },
  {
    id: 'open-file',
    group: 'file',
    title: 'action.open-file',
    run: () => void actions.chooseAndOpen('file'),
  },
  {
    id: 'open-sample',
    group: 'file',
    title: 'action.open-sample',
    run: ({ host }) => void actions.openSample(host.start?.samples[0]?.id ?? ''),
    enabled: ({ host }) => (host.start?.samples.length ?? 0) > 0,
  },
  { id: 'save', group: 'file', title: 'action.save', run: () => void actions.save(), enabled: open },
  {
    id: 'save-all',
    group: 'file',
    title: 'action.save-all',
    run: () => void actions.saveAll(),
    enabled: open,
  },
  { id: 'close-project', group: 'file', title: 'action.close-project', run: actions.close, enabled: open },

  {
    id: 'undo',
    group: 'edit',
    title: 'action.undo',
    run: actions.undo,
    enabled: ({ history }) => history.undo.length > 0,
  },
  {
    id: 'redo',
    group: 'edit',
    title: 'action.redo',
    run: actions.redo,
    enabled: ({ history }) => history.redo.length > 0,
  },
  {
    id: 'delete',
    group: 'edit',
    title: 'action.delete',
    run: () => void removeSelected(),
    enabled: (s) => selected(s) || s.selection.edges.length > 0,
  },
  {
    id: 'rename',
    group: 'edit',
    title: 'action.rename',
    run: ({ selection }) => actions.showDialog({ kind: 'rename', node: selection.nodes[0] ?? '' }),
    enabled: ({ snapshot, selection }) =>
      selection.nodes.length === 1 && canRename(snapshot, selection.nodes[0]),
  },
  ...gestureActions,
  {
    id: 'save-template',
    group: 'edit',
    title: 'action.save-template',
    run: () => actions.showDialog({ kind: 'save-template' }),
    enabled: selected,
  },
  {
    id: 'select-all',
    group: 'edit',
    title: 'action.select-all',
    run: () => findCanvas()?.selectAll(),
    enabled: open,
  },
  {
    id: 'clear-selection',
    group: 'edit',
    title: 'action.clear-selection',
    run: () => actions.clearSelection('command'),
    enabled: selected,
  },

  ...(['service', 'network', 'volume', 'config', 'secret'] as const).map((element): Action => ({
    id: `add-${element}`,
    group: 'add',
    title: `action.add-${element}`,
    run: () => actions.showDialog({ kind: 'add-element', element }),
    enabled: open,
  })),
  {
    id: 'add-dependency',
    group: 'add',
    title: 'action.add-dependency',
    run: (state) =>
      actions.showDialog({
        kind: 'add-dependency',
        service: oneService(state) ? nameOf(state.selection.nodes[0]) : undefined,
      }),
    enabled: ({ snapshot }) => (snapshot?.model.services.size ?? 0) > 1,
  },

  {
    id: 'command-menu',
    group: 'view',
    title: 'action.command-menu',
    run: () => actions.showDialog({ kind: 'command-menu' }),
  },
  {
    id: 'toggle-left',
    group: 'view',
    title: 'action.toggle-left',
    run: () => actions.togglePanel('left'),
    enabled: open,
  },
  {
    id: 'toggle-right',
    group: 'view',
    title: 'action.toggle-right',
    run: () => actions.togglePanel('right'),
    enabled: open,
  },
  {
    id: 'toggle-dock',
    group: 'view',
    title: 'action.toggle-dock',
    run: () => actions.togglePanel('dock'),
    enabled: open,
  },
  {
    id: 'show-yaml',
    group: 'view',
    title: 'action.show-yaml',
    run: () => actions.showDock('yaml'),
    enabled: open,
  },
  {
    id: 'show-problems',
    group: 'view',
    title: 'action.show-problems',
    run: () => actions.showDock('problems'),
    enabled: open,
  },
  {
    id: 'show-list',
    group: 'view',
    title: 'action.show-list',
    run: () => actions.showDock('list'),
    enabled: open,
  },
  {
    id: 'show-preview',
    group: 'view',
    title: 'action.show-preview',
    run: () => actions.showDock('preview'),
    enabled: open,
  },
  {
    id: 'show-variables',
    group: 'view',
    title: 'action.show-variables',
    run: () => actions.showDock('variables'),
    enabled: open,
  },
  ...runActions,
  ...layerActions,
  {
    id: 'share',
    group: 'file',
    title: 'action.share',
    run: () => actions.showDialog({ kind: 'share' }),
    enabled: open,
  },
  {
    id: 'next-problem',
    group: 'view',
    title: 'action.next-problem',
    run: (s) => goToProblem(s, 1),
    enabled: open,
  },
  {
    id: 'previous-problem',
    group: 'view',
    title: 'action.previous-problem',
    run: (s) => goToProblem(s, -1),
    enabled: open,
  },
  { id: 'reveal-yaml', group: 'view', title: 'action.reveal-yaml', run: revealSelection, enabled: selected },
  {
    id: 'focus-canvas',
    group: 'view',
    title: 'action.focus-canvas',
    run: () => findCanvas()?.focus(),
    enabled: open,
  },
  {
    id: 'focus-inspector',
    group: 'view',
    title: 'action.focus-inspector',
    run: focusRegion('inspector'),
    enabled: open,
  },
  {
    id: 'focus-yaml',
    group: 'view',
    title: 'action.focus-yaml',
    run: () => {
      actions.showDock('yaml');
      focusLater('.yaml-text .cm-content');
    },
    enabled: open,
  },
  { id: 'fit', group: 'view', title: 'action.fit', run: () => findCanvas()?.fit(), enabled: open },
  { id: 'zoom-in', group: 'view', title: 'action.zoom-in', run: () => findCanvas()?.zoomIn(), enabled: open },
  {
    id: 'zoom-out',
    group: 'view',
    title: 'action.zoom-out',
    run: () => findCanvas()?.zoomOut(),
    enabled: open,
  },
  {
    id: 'zoom-reset',
    group: 'view',
    title: 'action.zoom-reset',
    run: () => findCanvas()?.zoomReset(),
    enabled: open,
  },
  {
    id: 'arrange',
    group: 'view',
    title: 'action.arrange',
    run: () => findCanvas()?.arrange(),
    enabled: open,
  },
  {
    id: 'next-view',
    group: 'view',
    title: 'action.next-view',
    run: (state) => showViewBeside(state, 1),
    enabled: open,
  },
  {
    id: 'previous-view',
    group: 'view',
    title: 'action.previous-view',
    run: (state) => showViewBeside(state, -1),
    enabled: open,
  },
  ...viewNames.map((view): Action => ({
    id: `view-${view}`,
    group: 'view',
    title: `action.view-${view}`,
    run: () => actions.showView(view),
    enabled: open,
  })),
  ...(['system', 'light', 'dark'] as const).map((theme): Action => ({
    id: `theme-${theme}`,
    group: 'view',
    title: `action.theme-${theme}`,
    run: () => actions.setUi({ theme }),
    enabled: ({ ui }) => ui.theme !== theme,
  })),
  ...(['en', 'ko'] as const).map((language): Action => ({
    id: `language-${language}`,
    group: 'view',
    title: `action.language-${language}`,
    run: () => actions.setUi({ language }),
    enabled: ({ ui }) => ui.language !== language,
  })),

  { id: 'tour', group: 'help', title: 'action.tour', run: () => void startTour() },
  {
    id: 'keyboard',
    group: 'help',
    title: 'action.keyboard',
    run: () => actions.showDialog({ kind: 'keyboard' }),
  },
];

const byId = new Map(actionTable.map((action) => [action.id, action]));

export function findAction(id: string): Action | undefined {
  return byId.get(id);
}

/** Runs an action by its id, if it may run now. */
export function runAction(id: string, state: AppState): boolean {
  const action = byId.get(id);
  if (action === undefined || action.enabled?.(state) === false) return false;
  action.run(state);
  return true;
}

/** The keys of an action as a person reads them; undefined when it has none. */
export function keysOf(id: string): string | undefined {
  const keys = (keymap as Readonly<Record<string, readonly string[]>>)[id]?.[0];
  return keys === undefined ? undefined : printKeys(keys, isMac);
}

/** The name of an action now: undo and redo say what they would take back. */
export function titleOf(action: Action, state: AppState): string {
  const labels = historyLabels(state.history);
  if (action.id === 'undo' && labels.undo) return t('action.undo-named', { label: say(labels.undo) });
  if (action.id === 'redo' && labels.redo) return t('action.redo-named', { label: say(labels.redo) });
  return t(action.title);
}
