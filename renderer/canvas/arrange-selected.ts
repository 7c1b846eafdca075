import {
  alignNodes,
  distributeNodes,
  type Alignment,
  type Axis,
  type PlacedNode,
} from '../../shared/layout/align-nodes.ts';
import { partOf } from '../../shared/graph/views/view.ts';
import type { Layout, LayoutPatch } from '../../shared/layout/positions.ts';
import { settleDrop } from '../../shared/layout/place-graph.ts';
import { t } from '../i18n/t.ts';
import { actions } from '../store/index.ts';
import { announce, canvasStore } from './canvas-store.ts';
import { arrangePart } from './placer.ts';
import { selectedNow } from './perform.ts';

/** The cards that are selected, where they stand. */
export function selectedCards(): readonly PlacedNode[] {
  const { graph, places } = canvasStore.getState();
  const { nodes } = selectedNow();
  return graph.nodes.flatMap(({ id, width, height }) => {
    const place = nodes.includes(id) ? places.get(id) : undefined;
    return place === undefined ? [] : [{ id, ...place, width, height }];
  });
}

/** Puts the selected cards on one line. */
export function alignSelected(to: Alignment): void {
  pin(selectedCards(), alignNodes(selectedCards(), to), 2);
}

/** Spreads the selected cards evenly. */
export function distributeSelected(axis: Axis): void {
  pin(selectedCards(), distributeNodes(selectedCards(), axis), 3);
}

/** Arranges the selected cards among themselves, from where the leftmost and topmost stand. All else stays. */
export async function tidySelected(): Promise<void> {
  const cards = selectedCards();
  if (cards.length < 2) {
    pin(cards, new Map(), 2);
    return;
  }
  const ids = new Set(cards.map(({ id }) => id));
  const { graph } = canvasStore.getState();
  const part = partOf(
    graph,
    ({ id }) => ids.has(id),
    () => true,
  );
  const places = await arrangePart(part);
  const [left, top] = [Math.min(...cards.map(({ x }) => x)), Math.min(...cards.map(({ y }) => y))];
  const wanted = new Map([...places].map(([id, { x, y }]) => [id, { x: x + left, y: y + top }] as const));
  pin(cards, wanted, 2);
}

/** Pins what moves; a card that would come to lie on one that stays goes to the nearest free place. */
function pin(cards: readonly PlacedNode[], wanted: Layout, least: number): void {
  if (cards.length < least) {
    announce(t('gesture.select-more', { count: least }));
    actions.notify({ tone: 'info', text: { key: 'gesture.select-more', args: { count: least } } });
    return;
  }
  const { graph, places } = canvasStore.getState();
  const chosen = new Set(cards.map(({ id }) => id));
  const others = graph.nodes.filter(({ id }) => !chosen.has(id));
  const settled = new Map(places);
  const patch: LayoutPatch = new Map(
    cards.map(({ id, x, y }) => {
      const node = graph.nodes.find((each) => each.id === id)!;
      const point = settleDrop(node, wanted.get(id) ?? { x, y }, others, settled);
      settled.set(id, point);
      others.push(node);
      return [id, point] as const;
    }),
  );
  actions.moveNodes(patch);
  announce(t('gesture.arranged', { count: cards.length }));
}
