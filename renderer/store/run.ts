import { runCommand } from '../../shared/commands/run-command.ts';
import { message } from '../../shared/message.ts';
import type { LayoutPatch } from '../../shared/project/project.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/refusal.ts';
import type { RunOptions, RunResult } from './actions-type.ts';
import { commit, dispatch } from './commit.ts';
import { notify } from './notices.ts';
import { select } from './select.ts';
import { activeView } from './view.ts';
import { store } from './store.ts';

let runs = 0;

/** Nothing is open, so no command can run: the buttons that could ask are disabled, a script may still. */
function nothingOpen(name: string): Refusal {
  return refuse('nothing-open', message('project.unknown-command', { name, known: '' }));
}

export function run(
  command: string,
  args: Readonly<Record<string, unknown>>,
  options: RunOptions = {},
): RunResult {
  const { snapshot } = store.getState();
  if (snapshot === undefined) return { ok: false, refusal: nothingOpen(command) };
  const origin = options.origin ?? 'canvas';
  const result = runCommand(snapshot, { command, args }, origin);
  if (isRefusal(result)) {
    if (options.quiet !== true) store.setState({ dialog: { kind: 'refusal', refusal: result } });
    return { ok: false, refusal: result };
  }
  const group = options.group ?? `run ${++runs}`;
  commit(result.snapshot, result.transaction, result.inverse, group);
  for (const note of result.notes) notify({ tone: 'info', text: { message: note } });
  const layout = placement(options, result.select);
  if (layout !== undefined) {
    const layouts = new Map([[activeView(store.getState()), layout]]);
    dispatch({ label: result.transaction.label, origin, edits: new Map(), layouts }, group);
  }
  if (options.keepSelection !== true && result.select.length > 0) select(result.select, 'command');
  return { ok: true, select: result.select };
}

export function wouldRun(command: string, args: Readonly<Record<string, unknown>>): Refusal | undefined {
  const { snapshot } = store.getState();
  if (snapshot === undefined) return nothingOpen(command);
  const result = runCommand(snapshot, { command, args });
  return isRefusal(result) ? result : undefined;
}

function placement({ at, layout }: RunOptions, made: readonly string[]): LayoutPatch | undefined {
  const first = made[0];
  if (at === undefined || first === undefined) return layout;
  const point = { x: Math.round(at.x), y: Math.round(at.y) };
  return new Map([...(layout ?? []), [first, point] as const]);
}
