import { applyTransaction } from '../project/apply-transaction.ts';
import { diffValues } from '../project/diff-values.ts';
import { showEnvironment } from '../project/environments.ts';
import { pathText } from '../project/project-law.ts';
import type { Snapshot } from '../project/snapshot-type.ts';
import { snapshotIn, takeSnapshot } from '../project/snapshot.ts';
import type { Plan } from './command.ts';

/** An environment whose effective configuration a plan would change, and the first path at which; '' when the tool would refuse it. */
export interface ChangedEnvironment {
  readonly environment: string;
  readonly path: string;
}

/**
 * The first environment whose effective configuration a plan would change, contents of env files included; undefined: it changes
 * none. For commands that say the same in other words.
 */
export function findChange(snapshot: Snapshot, plan: Plan): ChangedEnvironment | undefined {
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
    const [difference] = [
      ...diffValues(before.config, after.config),
      ...diffValues(before.model, after.model),
    ];
    if (difference !== undefined) return { environment: name, path: pathText(difference.path) };
    if (before.accepted && !after.accepted) return { environment: name, path: '' };
  }
  return undefined;
}

/** The name of the environment that `findChange` finds. */
export function findChangedEnvironment(snapshot: Snapshot, plan: Plan): string | undefined {
  return findChange(snapshot, plan)?.environment;
}
