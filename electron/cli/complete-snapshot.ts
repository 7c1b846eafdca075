import type { Project } from '../../shared/project/project.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { takeSnapshot } from '../../shared/project/snapshot.ts';
import { loadUntilComplete } from './load-project.ts';

/** The snapshot of a project with every file that it asks for. */
export async function completeSnapshot(project: Project, previous?: Snapshot): Promise<Snapshot> {
  const { answer } = await loadUntilComplete(project, (each) => {
    const snapshot = takeSnapshot(each, previous);
    return { snapshot, missing: snapshot.resolution.missing };
  });
  return answer.snapshot;
}
