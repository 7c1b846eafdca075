import { headOf } from '../../shared/graph/group-graph.ts';
import type { NodeId } from '../../shared/layout/positions.ts';
import { t } from '../i18n/t.ts';
import { actions } from '../store/index.ts';
import { announce, canvasStore } from './canvas-store.ts';
import { arrange } from './placer.ts';
import { selectedNow } from './perform.ts';

/** Folds the group that a node heads or stands in into one card, or unfolds it; without a node: that of the selection. */
export function toggleGroup(id: NodeId | undefined = selectedNow().nodes[0]): void {
  const { graph } = canvasStore.getState();
  const head = id === undefined ? undefined : headOf(graph, id);
  const node = graph.nodes.find((each) => each.id === head);
  if (node?.collapsed === undefined) {
    announce(t('gesture.group-none'));
    return;
  }
  actions.foldGroup(node.id, !node.collapsed);
  actions.select([node.id], 'canvas');
  canvasStore.setState({ focused: node.id });
  announce(t(node.collapsed ? 'gesture.group-expanded' : 'gesture.group-collapsed', { name: node.name }));
}

/** Folds all groups of the view, or unfolds them. Where most of the drawing goes or comes, it is arranged anew and fitted. */
export function foldAll(isFolded: boolean): void {
  const { graph } = canvasStore.getState();
  actions.collapseGroups(
    isFolded ? graph.nodes.flatMap(({ id, collapsed }) => (collapsed === undefined ? [] : [id])) : [],
  );
  // The drawing of the folded groups comes first.
  requestAnimationFrame(() => void arrange());
}
