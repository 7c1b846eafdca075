import { activeEnvironment } from '../../../shared/project/create-project.ts';
import type { Snapshot } from '../../../shared/project/snapshot-type.ts';
import type { NamedService } from '../../../shared/run/container-names.ts';
import type { RunSelection } from '../../../shared/run/run-contract.ts';
import { store } from '../store.ts';
import { liveStore } from './live-store.ts';

/** The active environment as `docker compose` is told of it. */
export function runSelection(snapshot: Snapshot): RunSelection {
  const { files, envFiles, profiles, projectName, variables } = activeEnvironment(snapshot.project);
  const { context, target } = liveStore.getState();
  return {
    context,
    target,
    project: snapshot.resolution.projectName,
    projectDirectory: snapshot.resolution.projectDirectory,
    files: [...files],
    envFiles: [...envFiles],
    profiles: [...profiles],
    projectName: projectName ?? null,
    variables: { ...variables },
  };
}

/** The services of the project with their `container_name`. */
export function namedServices({ model }: Snapshot): readonly NamedService[] {
  return [...model.services.values()].map(({ name, value }) => {
    const given = value.entries.get('container_name');
    const text = given?.kind === 'scalar' && typeof given.value === 'string' ? given.value : undefined;
    return { name, containerName: text };
  });
}

/** Whether the files of the active environment are all as on disk: what runs is what is there. */
export function isSaved(): boolean {
  const { snapshot, dirty, files } = store.getState();
  return snapshot !== undefined && !files.sample && !snapshot.resolution.used.some((path) => dirty.has(path));
}
