import { applyTransaction } from '../project/apply-transaction.ts';
import { diffValues, type Difference } from '../project/diff-values.ts';
import { showEnvironment } from '../project/environments.ts';
import { pathText } from '../project/project-law.ts';
import type { Snapshot } from '../project/snapshot-type.ts';
import { snapshotIn, takeSnapshot } from '../project/snapshot.ts';
import type { Resolution } from '../resolve/resolution.ts';
import type { Plan } from './command.ts';

/** An environment whose effective configuration a plan would change, and the first path at which; '' when the tool would refuse it. */
export interface ChangedEnvironment {
  readonly environment: string;
  readonly path: string;
}

/** What a plan makes of an environment. */
export interface Consequence {
  readonly environment: string;
  readonly before: Resolution;
  readonly after: Resolution;
  /** Where the effective configuration is another, contents of env files included. */
  readonly differences: readonly Difference[];
}

/** What a plan makes of each environment, the one that is shown among them. One after the other, as they are asked for. */
export function* consequencesOf(snapshot: Snapshot, plan: Plan): Generator<Consequence> {
  const { label, edits, parsed, create, environments } = plan;
  const transaction = {
    label,
    origin: 'fix',
    edits,
    ...(create === undefined ? {} : { create }),
    ...(environments === undefined ? {} : { environments }),
  } as const;
  const { project } = applyTransaction(snapshot.project, transaction, parsed);
  for (const { name } of snapshot.project.environments) {
    const before = snapshotIn(snapshot, name).resolution;
    const after = takeSnapshot(showEnvironment(project, name), snapshot).resolution;
    const differences = [
      ...diffValues(before.config, after.config),
      ...diffValues(before.model, after.model),
    ];
    yield { environment: name, before, after, differences };
  }
}

/**
 * The first environment whose effective configuration a plan would change; undefined: it changes none. For commands that say the
 * same in other words.
 */
export function findChange(snapshot: Snapshot, plan: Plan): ChangedEnvironment | undefined {
  for (const { environment, before, after, differences } of consequencesOf(snapshot, plan)) {
    const [difference] = differences;
    if (difference !== undefined) return { environment, path: pathText(difference.path) };
    if (before.accepted && !after.accepted) return { environment, path: '' };
  }
  return undefined;
}

/** The name of the environment that `findChange` finds. */
export function findChangedEnvironment(snapshot: Snapshot, plan: Plan): string | undefined {
  return findChange(snapshot, plan)?.environment;
}
