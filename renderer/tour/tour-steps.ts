import type { Key } from '../i18n/t.ts';
import { actions, store } from '../store/index.ts';

export interface TourStep {
  readonly id: string;
  /** Finds the part of the window that the step is about. */
  readonly target: string;
  readonly side: 'top' | 'bottom' | 'left' | 'right';
  readonly title: Key;
  readonly text: Key;
  /** Brings the part into sight. */
  readonly show?: () => void;
}

const region = (name: string) => `[data-region="${name}"]`;

/** A service to look at: the one that is connected most, so that there is something to see. */
function selectService(): void {
  const { snapshot } = store.getState();
  const count = new Map<string, number>();
  for (const { source, target } of snapshot?.graph.edges ?? []) {
    for (const id of [source, target]) count.set(id, (count.get(id) ?? 0) + 1);
  }
  const services = (snapshot?.graph.nodes ?? []).filter(({ kind }) => kind === 'service');
  const [most] = services.toSorted((a, b) => (count.get(b.id) ?? 0) - (count.get(a.id) ?? 0));
  if (most !== undefined) actions.select([most.id], 'tree');
}

/** What a person should have seen after a minute, in the order in which it explains itself. */
export const tourSteps: readonly TourStep[] = [
  {
    id: 'canvas',
    target: region('canvas'),
    side: 'left',
    title: 'tour.canvas-title',
    text: 'tour.canvas-text',
  },
  {
    id: 'inspector',
    target: region('inspector'),
    side: 'left',
    title: 'tour.inspector-title',
    text: 'tour.inspector-text',
    show: () => {
      actions.togglePanel('right', true);
      selectService();
    },
  },
  {
    id: 'yaml',
    target: region('yaml'),
    side: 'top',
    title: 'tour.yaml-title',
    text: 'tour.yaml-text',
    show: () => actions.showDock('yaml'),
  },
  {
    id: 'palette',
    target: region('palette'),
    side: 'right',
    title: 'tour.palette-title',
    text: 'tour.palette-text',
    show: () => actions.togglePanel('left', true),
  },
  {
    id: 'views',
    target: '.view-switch',
    side: 'bottom',
    title: 'tour.views-title',
    text: 'tour.views-text',
  },
  {
    id: 'environments',
    target: region('environments'),
    side: 'bottom',
    title: 'tour.environments-title',
    text: 'tour.environments-text',
  },
  {
    id: 'problems',
    target: region('problems'),
    side: 'top',
    title: 'tour.problems-title',
    text: 'tour.problems-text',
    show: () => actions.showDock('problems'),
  },
  {
    id: 'commands',
    target: '.top-command',
    side: 'bottom',
    title: 'tour.commands-title',
    text: 'tour.commands-text',
    show: () => actions.showDock('yaml'),
  },
];
