import { namedPath } from '../../shared/commands/move-parts.ts';
import { demotionOf, promotionOf, type Move } from '../../shared/commands/moves.ts';
import { isRefusal, type Refusal } from '../../shared/refusal.ts';
import { sectionOf } from '../../shared/spec/element-kinds.ts';
import type { Path } from '../../shared/yaml/yaml-node.ts';
import { actions, elementOf, type AppState } from '../store/index.ts';
import type { Action } from './action.ts';

/** The place that is meant: the attribute that the cursor is in, else the element. */
function placeOf({ selection, snapshot, ui }: AppState): Path | undefined {
  const element = elementOf(selection.nodes[0] ?? '');
  if (selection.nodes.length !== 1 || element === undefined) return undefined;
  const { path, by } = selection;
  if (path === undefined) return [sectionOf[element.kind], element.name];
  const yaml = by === 'editor' ? snapshot?.project.files.get(ui.openFile ?? '')?.yaml : undefined;
  return yaml === undefined ? path : namedPath(yaml, path);
}

function moveAction(id: 'promote' | 'demote', command: string, moveOf: typeof promotionOf): Action {
  const find = (state: AppState): Move | Refusal | undefined => {
    const path = placeOf(state);
    return path === undefined || state.snapshot === undefined ? undefined : moveOf(state.snapshot, path);
  };
  return {
    id,
    group: 'edit',
    title: `action.${id}`,
    run: (state) => {
      const move = find(state);
      const { openFile = '' } = state.ui;
      // Whose cursor is in one of several layers means that one.
      const isHere = id === 'promote' && state.selection.by === 'editor';
      const layer = isHere && !isRefusal(move) && move?.layers.includes(openFile) ? { layer: openFile } : {};
      actions.run(command, { path: placeOf(state), ...layer });
    },
    enabled: (state) => {
      const move = find(state);
      // A refusal with a choice is one that helps.
      return move !== undefined && (!isRefusal(move) || move.choices.length > 0);
    },
    why: (state) => {
      const move = find(state);
      return isRefusal(move) && move.code !== 'no-layer' ? move.message : undefined;
    },
  };
}

/** A value from a layer to the base, and from there to the layers. */
export const moveActions: readonly Action[] = [
  moveAction('promote', 'promoteValue', promotionOf),
  moveAction('demote', 'demoteValue', demotionOf),
];
