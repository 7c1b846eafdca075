import { runCommand, type CommandResult } from '../../shared/commands/run-command.ts';
import type { CommandCall } from '../../shared/diagnostic.ts';
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
  return runAll([{ command, args }], options);
}

export function runAll(calls: readonly CommandCall[], options: RunOptions = {}): RunResult {
  const { snapshot } = store.getState();
  if (snapshot === undefined) return { ok: false, refusal: nothingOpen(calls[0]?.command ?? '') };
  const origin = options.origin ?? 'canvas';
  // All of it is tried before anything is committed.
  const results: CommandResult[] = [];
  for (const call of calls) {
    const result = runCommand(results.at(-1)?.snapshot ?? snapshot, call, origin);
    if (isRefusal(result)) {
      if (options.quiet !== true) store.setState({ dialog: { kind: 'refusal', refusal: result } });
      return { ok: false, refusal: result };
    }
    results.push(result);
  }
  // The step is called after what it makes: variables that are set for it only come first.
  const maker = results.find(({ select: made }) => made.length > 0) ?? results[0];
  const label = options.label ?? maker?.transaction.label;
  const group = options.group ?? `run ${++runs}`;
  for (const result of results) {
    const named = { label: label ?? result.transaction.label };
    commit(result.snapshot, { ...result.transaction, ...named }, { ...result.inverse, ...named }, group);
  }
  for (const note of results.flatMap(({ notes }) => notes)) notify({ tone: 'info', text: { message: note } });
  const made = [...new Set(results.flatMap(({ select }) => select))];
  const layout = placement(options, made);
  if (layout !== undefined && label !== undefined) {
    const layouts = new Map([[activeView(store.getState()), layout]]);
    dispatch({ label, origin, edits: new Map(), layouts }, group);
  }
  if (options.keepSelection !== true && made.length > 0) select(made, 'command');
  return { ok: true, select: made };
}

export function wouldRun(command: string, args: Readonly<Record<string, unknown>>): Refusal | undefined {
  const { snapshot } = store.getState();
  if (snapshot === undefined) return nothingOpen(command);
  const result = runCommand(snapshot, { command, args });
  return isRefusal(result) ? result : undefined;
}

/** What was made is pinned from the point downwards; a service is at most this high. */
const ROW = 132;

function placement({ at, atEach, layout }: RunOptions, made: readonly string[]): LayoutPatch | undefined {
  if (atEach !== undefined) {
    const pins = atEach.slice(0, made.length).map((point, index) => [made[index]!, point] as const);
    return new Map([...(layout ?? []), ...pins]);
  }
  if (at === undefined || made.length === 0) return layout;
  const [x, y] = [Math.round(at.x), Math.round(at.y)];
  return new Map([...(layout ?? []), ...made.map((id, index) => [id, { x, y: y + index * ROW }] as const)]);
}
