import type { CommandCall } from '../../shared/diagnostic.ts';
import type { NodeId } from '../../shared/layout/positions.ts';
import { historyLabels } from '../../shared/project/history.ts';
import { say, t } from '../i18n/t.ts';
import { actions, removeSelected, store, type RunOptions, type RunResult } from '../store/index.ts';
import { announce } from './canvas-store.ts';

/** Runs a command for a gesture and tells the screen reader what happened. */
export function perform(call: CommandCall, options: RunOptions = {}): RunResult {
  return performAll([call], options);
}

/** Runs commands as one step of undo and tells the screen reader what happened. */
export function performAll(calls: readonly CommandCall[], options: RunOptions = {}): RunResult {
  const result = actions.runAll(calls, options);
  if (result.ok) announceDone();
  else announce(say(result.refusal.message));
  return result;
}

function announceDone(): void {
  const { undo } = historyLabels(store.getState().history);
  if (undo !== undefined) announce(t('canvas.done', { what: say(undo) }));
}

/** Deletes what is selected and tells the screen reader. */
export function deleteSelected(): void {
  if (removeSelected()) announceDone();
}

/** The node and edges that are selected, as the store has them. */
export function selectedNow(): { readonly nodes: readonly NodeId[]; readonly edges: readonly string[] } {
  const { nodes, edges } = store.getState().selection;
  return { nodes, edges };
}
