import type { ReactFlowInstance } from '@xyflow/react';
import type { Point } from '../../shared/layout/positions.ts';
import { groupingLabels } from '../../shared/graph/grouping.ts';
import { t } from '../i18n/t.ts';
import { actions, findCanvas, partsOf, store, type CanvasGesture } from '../store/index.ts';
import { alignSelected, distributeSelected, tidySelected } from './arrange-selected.ts';
import { announce, canvasStore } from './canvas-store.ts';
import { copySelected, pasteFromMenu } from './clipboard.ts';
import { duplicateSelected } from './duplicate.ts';
import { foldAll, toggleGroup } from './groups.ts';
import { selectedNow } from './perform.ts';

let pointer: Point | undefined;

/** Remembers where the pointer is over the drawing; undefined: it has left. */
export function pointTo(at: Point | undefined): void {
  pointer = at;
}

/** Where things go that a key or menu makes: under the pointer while it is over the drawing, else the middle of what is seen. */
export function placeOf(
  element: Element | null,
  flow: Pick<ReactFlowInstance, 'screenToFlowPosition'>,
): Point {
  const box = element?.getBoundingClientRect();
  if (box === undefined) return { x: 0, y: 0 };
  const at = pointer ?? { x: box.x + box.width / 2 - 100, y: box.y + box.height / 2 - 40 };
  const { x, y } = flow.screenToFlowPosition(at);
  return { x: Math.round(x), y: Math.round(y) };
}

/** Shows the selected node with its neighbours alone; again, or without a selection: everything. */
function focusNear(): void {
  const { focus } = canvasStore.getState();
  const [id] = selectedNow().nodes;
  canvasStore.setState({ focus: id === focus ? undefined : id });
  requestAnimationFrame(() => findCanvas()?.fit());
}

/** By the first label that puts services together; the menu of the drawing has the others. */
function groupByLabel(): void {
  const { snapshot } = store.getState();
  const [key] = snapshot === undefined ? [] : groupingLabels(snapshot.model);
  if (key === undefined) announce(t('gesture.group-no-label'));
  else actions.groupBy(`label:${key}`);
}

/** Asks for the name of a network that the selected services are to share: their group, where they are grouped by network. */
function networkOfSelected(): void {
  const members = selectedNow().nodes.flatMap((id) => {
    const { kind, name } = partsOf(id);
    return kind === 'service' ? [name] : [];
  });
  if (members.length > 0) actions.showDialog({ kind: 'add-element', element: 'network', members });
}

/** What menu, command menu and keys ask of the canvas. */
export function gesturesOf(place: () => Point): Readonly<Record<CanvasGesture, () => void>> {
  return {
    copy: () => void copySelected(false),
    cut: () => void copySelected(true),
    paste: () => void pasteFromMenu(place()),
    duplicate: () => duplicateSelected(),
    'align-left': () => alignSelected('left'),
    'align-centre': () => alignSelected('centre'),
    'align-right': () => alignSelected('right'),
    'align-top': () => alignSelected('top'),
    'align-middle': () => alignSelected('middle'),
    'align-bottom': () => alignSelected('bottom'),
    'distribute-horizontal': () => distributeSelected('horizontal'),
    'distribute-vertical': () => distributeSelected('vertical'),
    tidy: () => void tidySelected(),
    find: () => canvasStore.setState({ finding: true }),
    'focus-near': focusNear,
    'toggle-group': () => toggleGroup(),
    'collapse-all': () => foldAll(true),
    'expand-all': () => foldAll(false),
    'group-none': () => actions.groupBy('none'),
    'group-network': () => actions.groupBy('network'),
    'group-profile': () => actions.groupBy('profile'),
    'group-label': groupByLabel,
    'network-of-selected': networkOfSelected,
    'add-note': () => canvasStore.setState({ editingNote: actions.addNote(place()) }),
  };
}
