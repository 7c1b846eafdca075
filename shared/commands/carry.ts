import type { FilePath } from '../diagnostic.ts';
import { message } from '../message.ts';
import { pathText } from '../project/project-law.ts';
import { isRefusal, refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import { carryEntry } from '../yaml/carry-entry.ts';
import { removeIn } from '../yaml/remove.ts';
import type { Path } from '../yaml/yaml-node.ts';
import type { Snapshot } from '../project/snapshot-type.ts';
import type { Plan } from './command.ts';
import type { Draft } from './draft.ts';
import { findChange } from './same-everywhere.ts';

/** A step of a draft: the entry at a path, with its comments, from one file to the end of the same map in others. */
export function carry(draft: Draft, path: Path, from: FilePath, to: readonly FilePath[]): void {
  const source = draft.yaml(from);
  if (source === undefined) return;
  for (const file of to) draft.step(file, (yaml) => carryEntry(source, path, yaml));
  draft.step(from, (yaml) => removeIn(yaml, path));
}

/** A plan that must leave every environment as it is, or the refusal that names the first that it would change and where. */
export function provenEverywhere(snapshot: Snapshot, plan: Plan | Refusal): Plan | Refusal {
  if (isRefusal(plan)) return plan;
  const change = findChange(snapshot, plan);
  if (change === undefined) return plan;
  const { environment, path } = change;
  return path === ''
    ? refuse('breaks-environment', message('commands.carry-breaks', { environment }))
    : refuse('changes-environment', message('commands.carry-changes', { environment, path }));
}

/** Nothing may change in what the active environment comes to. */
export const nothingChanges = { touches: [], holds: [], gone: [] } as const;

/** A list is moved as a whole: what an entry of it means depends on the entries beside it. */
export function needWhole(path: Path): Refusal | undefined {
  const index = path.findIndex((step) => typeof step === 'number');
  return index < 0
    ? undefined
    : refuse('entry-of-list', message('commands.carry-entry', { list: pathText(path.slice(0, index)) }));
}
