import { applyTransaction } from '../project/apply-transaction.ts';
import { diffValues } from '../project/diff-values.ts';
import { showEnvironment } from '../project/environments.ts';
import type { Snapshot } from '../project/snapshot-type.ts';
import { snapshotIn, takeSnapshot } from '../project/snapshot.ts';
import type { Plan } from './command.ts';

/**
 * The first environment whose effective configuration a plan would change, contents of env files included; undefined: it changes
 * none. For commands that say the same in other words.
 */
export function findChangedEnvironment(snapshot: Snapshot, plan: Plan): string | undefined {
  const { label, edits, parsed, create } = plan;
  const transaction = { label, origin: 'fix', edits, ...(create === undefined ? {} : { create }) } as const;
  const { project } = applyTransaction(snapshot.project, transaction, parsed);
  return project.environments.find(({ name }) => {
    const before = snapshotIn(snapshot, name).resolution;
    const after = takeSnapshot(showEnvironment(project, name), snapshot).resolution;
    return (
      diffValues(before.model, after.model).length > 0 || diffValues(before.config, after.config).length > 0
    );
  })?.name;
}
