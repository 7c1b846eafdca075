import { activeEnvironment } from '../../shared/project/create-project.ts';
import { actions, type AppState } from '../store/index.ts';
import { isOpen, nameOf, oneService, type Action } from './action.ts';
import { moveActions } from './move-actions.ts';

const activeLayers = (snapshot: AppState['snapshot']) =>
  snapshot === undefined ? [] : activeEnvironment(snapshot.project).files;
const isSeveral = ({ snapshot }: AppState): boolean => (snapshot?.project.environments.length ?? 0) > 1;

/** What is done with environments and the layers that they consist of. */
export const layerActions: readonly Action[] = [
  {
    id: 'next-environment',
    group: 'view',
    title: 'action.next-environment',
    run: actions.nextEnvironment,
    enabled: isSeveral,
  },
  { id: 'next-target', group: 'edit', title: 'action.next-target', run: actions.nextTarget, enabled: isOpen },
  {
    id: 'edit-environments',
    group: 'edit',
    title: 'action.edit-environments',
    run: () => actions.showDialog({ kind: 'environments' }),
    enabled: isOpen,
  },
  {
    id: 'new-layer',
    group: 'add',
    title: 'action.new-layer',
    run: () => actions.showDialog({ kind: 'new-layer' }),
    enabled: isOpen,
  },
  {
    id: 'export-override',
    group: 'file',
    title: 'action.export-override',
    run: () => actions.showDialog({ kind: 'export-override' }),
    enabled: isSeveral,
  },
  {
    id: 'extract-base',
    group: 'file',
    title: 'action.extract-base',
    run: () => actions.showDialog({ kind: 'extract-base' }),
    enabled: isOpen,
  },
  {
    id: 'flatten',
    group: 'file',
    title: 'action.flatten',
    run: () => actions.showDialog({ kind: 'flatten' }),
    enabled: isOpen,
  },
  {
    id: 'split-service',
    group: 'edit',
    title: 'action.split-service',
    run: ({ selection }) =>
      actions.showDialog({ kind: 'split-service', service: nameOf(selection.nodes[0]) ?? '' }),
    enabled: oneService,
  },
  ...moveActions,
  {
    id: 'extract-variable',
    group: 'edit',
    title: 'action.extract-variable',
    run: ({ selection, ui, snapshot }) => {
      const { path, text, by } = selection;
      const isLayer = activeLayers(snapshot).includes(ui.openFile ?? '');
      const layer = by === 'editor' && isLayer ? ui.openFile : undefined;
      if (path !== undefined) actions.showDialog({ kind: 'extract-variable', path, layer, text });
    },
    enabled: ({ selection }) => (selection.path?.length ?? 0) > 2,
  },
  {
    id: 'show-compare',
    group: 'view',
    title: 'action.show-compare',
    run: () => actions.showDock('compare'),
    enabled: isOpen,
  },
  {
    id: 'mark-comparison',
    group: 'view',
    title: 'action.mark-comparison',
    run: () => {
      actions.showDock('compare');
      actions.showOverlay(true);
    },
    enabled: (s) => isOpen(s) && !s.comparison.overlay,
  },
  {
    id: 'end-comparison',
    group: 'view',
    title: 'action.end-comparison',
    run: () => actions.showOverlay(false),
    enabled: ({ comparison }) => comparison.overlay,
  },
];
