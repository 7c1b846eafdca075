import type { FilePath } from '../diagnostic.ts';
import { message } from '../message.ts';
import type { Message } from '../message.ts';
import type { Difference } from '../project/diff-values.ts';
import { isFilledIn, pathText, startsWith } from '../project/project-law.ts';
import type { Expectation } from '../project/project-law.ts';
import { isRefusal, refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import { carryEntry } from '../yaml/carry-entry.ts';
import { removeIn } from '../yaml/remove.ts';
import type { Path } from '../yaml/yaml-node.ts';
import type { Snapshot } from '../project/snapshot-type.ts';
import type { Plan } from './command.ts';
import type { Draft } from './draft.ts';
import { consequencesOf } from './same-everywhere.ts';

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
  const told = changedBy(snapshot, plan, [], () => false);
  return isRefusal(told) ? told : plan;
}

/** What a plan does to environments that it may do something to. */
export interface Told {
  /** Those that are another afterwards. */
  readonly changed: readonly string[];
  /** Those of these that the tool would refuse, and why. */
  readonly broken: readonly Broken[];
}

/** An environment that the tool would refuse. */
export interface Broken {
  readonly environment: string;
  readonly reason: Message;
}

/**
 * The environments that a plan changes, in nothing but the element that a path leads into; a refusal where one changes elsewhere, or
 * is none of those that `may` change.
 */
export function changedBy(
  snapshot: Snapshot,
  plan: Plan,
  path: Path,
  may: (environment: string) => boolean,
): Told | Refusal {
  const changed: string[] = [];
  const broken: Broken[] = [];
  for (const { environment, before, after, differences } of consequencesOf(snapshot, plan)) {
    const isFree = may(environment);
    const fault = before.accepted
      ? after.diagnostics.find(({ severity }) => severity === 'error')
      : undefined;
    if (fault !== undefined && !isFree) return refuseBroken({ environment, reason: fault.message });
    if (fault !== undefined) broken.push({ environment, reason: fault.message });
    const isMeant = (each: Difference) => isFree && (isWithin(each.path, path) || isFilledIn(each));
    // What a refused project comes to is not all there.
    const other = fault === undefined ? differences.find((each) => !isMeant(each)) : undefined;
    if (other !== undefined) return refuseChanged(environment, pathText(other.path));
    if (differences.length > 0 || fault !== undefined) changed.push(environment);
  }
  return { changed, broken };
}

function isWithin(path: Path, place: Path): boolean {
  const element = place.slice(0, 2);
  return startsWith(path, element) || startsWith(element, path);
}

/** An environment would be one that the tool refuses. */
export const refuseBroken = ({ environment, reason }: Broken): Refusal =>
  refuse('breaks-environment', message('commands.carry-breaks', { environment, reason }));

const refuseChanged = (environment: string, path: string) =>
  refuse('changes-environment', message('commands.carry-changes', { environment, path }));

/** Nothing may change in what the active environment comes to. */
export const nothingChanges = { touches: [], holds: [], gone: [] } as const;

/** What may change in the active environment when the environments of these names may, at a path. */
export function changesIn(snapshot: Snapshot, names: readonly string[], path: Path): Expectation {
  return names.includes(snapshot.project.active) ? { ...nothingChanges, touches: [path] } : nothingChanges;
}
