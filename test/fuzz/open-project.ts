import path from 'node:path';
import { addFiles, createProject } from '../../shared/project/create-project.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { takeSnapshot } from '../../shared/project/snapshot.ts';
import { readUtf8 } from '../support/load-project.ts';
import type { FuzzProject } from './project.ts';

/** A project that was written to a folder, opened as the app does it; `target` is the layer that edits go to. */
export function openProject(project: FuzzProject, root: string, target: string): Snapshot {
  const at = (file: string): string => path.join(root, file);
  const composeFiles = project.compose.map(at);
  const { environment: given, projectName, projectDirectory } = project;
  const variables: Record<string, string> = { PATH: process.env['PATH'] ?? '', HOME: '/home/oracle' };
  for (const [name, value] of Object.entries(given)) variables[name] = value.replaceAll('${ROOT}', root);
  const environment = {
    name: 'fuzz',
    files: composeFiles,
    envFiles: project.envFiles.map(at),
    profiles: project.profiles,
    variables: {},
    ...(projectName === undefined ? {} : { projectName }),
    ...(projectDirectory === undefined ? {} : { projectDirectory: at(projectDirectory) }),
  };
  const files = read(composeFiles);
  const opened = createProject({ directory: root, composeFiles, files, variables, environment });
  return complete(takeSnapshot({ ...opened, target: at(target) }));
}

function read(paths: readonly string[]) {
  return paths.flatMap((file) => {
    const text = readUtf8(file);
    return text === undefined ? [] : [{ path: file, text, version: null }];
  });
}

/** The snapshot with the files that it misses, as far as they are there. */
export function complete(first: Snapshot): Snapshot {
  let snapshot = first;
  for (let turn = 0; turn < 20 && snapshot.resolution.missing.length > 0; turn++) {
    const { missing } = snapshot.resolution;
    snapshot = takeSnapshot(addFiles(snapshot.project, missing, read(missing)), snapshot);
  }
  return snapshot;
}
