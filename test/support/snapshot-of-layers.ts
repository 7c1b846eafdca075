import { createProject } from '../../shared/project/create-project.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { takeSnapshot } from '../../shared/project/snapshot.ts';

/** A project in `/p` whose one environment stacks these files, the lowest first, beside others. */
export function snapshotOfLayers(
  layers: Readonly<Record<string, string>>,
  variables: Readonly<Record<string, string>> = {},
  others: Readonly<Record<string, string>> = {},
): Snapshot {
  const files = Object.entries({ ...layers, ...others }).map(([name, text]) => ({
    path: `/p/${name}`,
    text,
    version: null,
  }));
  const paths = Object.keys(layers).map((name) => `/p/${name}`);
  return takeSnapshot(
    createProject({
      directory: '/p',
      composeFiles: paths,
      files,
      variables,
      environment: { name: 'all', files: paths, envFiles: [], profiles: [], variables: {} },
    }),
  );
}
