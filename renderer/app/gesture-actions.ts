import {
  activeArrangement,
  elementOf,
  findCanvas,
  type AppState,
  type CanvasGesture,
} from '../store/index.ts';
import { isOpen as open, type Action } from './action.ts';

const atLeast =
  (least: number) =>
  ({ selection }: AppState) =>
    selection.nodes.length >= least;
const someService = ({ selection }: AppState) =>
  selection.nodes.some((id) => elementOf(id)?.kind === 'service');

const groupable = (state: AppState) => open(state) && activeArrangement(state) !== 'waves';
const grouped = (state: AppState) => open(state) && activeArrangement(state) === 'zones';

/** What the canvas does when it is asked, and when it can be. */
const rows: readonly (readonly [CanvasGesture, Action['group'], (state: AppState) => boolean])[] = [
  ['copy', 'edit', atLeast(1)],
  ['cut', 'edit', atLeast(1)],
  ['paste', 'edit', open],
  ['duplicate', 'edit', someService],
  ['align-left', 'edit', atLeast(2)],
  ['align-centre', 'edit', atLeast(2)],
  ['align-right', 'edit', atLeast(2)],
  ['align-top', 'edit', atLeast(2)],
  ['align-middle', 'edit', atLeast(2)],
  ['align-bottom', 'edit', atLeast(2)],
  ['distribute-horizontal', 'edit', atLeast(3)],
  ['distribute-vertical', 'edit', atLeast(3)],
  ['tidy', 'edit', atLeast(2)],
  ['add-note', 'add', open],
  ['network-of-selected', 'add', someService],
  ['group-none', 'view', groupable],
  ['group-network', 'view', groupable],
  ['group-profile', 'view', groupable],
  ['group-label', 'view', groupable],
  ['toggle-group', 'view', atLeast(1)],
  ['collapse-all', 'view', grouped],
  ['expand-all', 'view', grouped],
  ['find', 'view', open],
  ['focus-near', 'view', open],
];

/** The gestures of the canvas as actions: command menu, keys and menus reach them too. */
export const gestureActions: readonly Action[] = rows.map(([gesture, group, enabled]) => ({
  id: gesture,
  group,
  title: `action.${gesture}`,
  run: () => findCanvas()?.act(gesture),
  enabled,
}));
