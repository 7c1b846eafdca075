import { printConfig } from '../../shared/resolve/output/print-config.ts';
import { activeEnvironment } from '../../shared/project/create-project.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { host } from '../host/host.ts';
import { outsideFileOf, store, whenLoaded } from '../store/index.ts';
import { verdictOf, type ToolAnswer, type Verdict } from './verdict.ts';

/** What a comparison found, and of which texts. */
export interface Comparison {
  readonly snapshot: Snapshot;
  readonly ours: string | undefined;
  readonly theirs: string | undefined;
  readonly commandLine: string | undefined;
  readonly verdict: Verdict;
}

let runs = 0;

export const newRun = (): string => `preview-${++runs}`;

/** What we print of a project; undefined when it could not be read. */
export function printOurs(snapshot: Snapshot): string | undefined {
  return snapshot.resolution.config === undefined
    ? undefined
    : printConfig(snapshot.resolution.config, 'yaml');
}

/** Asks the real tool about the texts as they are now, saved or not. */
export async function compare(shown: Snapshot, run: string): Promise<Comparison> {
  // Only when all is loaded is it known which files lie outside.
  const snapshot = (await whenLoaded()) ?? shown;
  const { project, resolution } = snapshot;
  if (resolution.diagnostics.some((problem) => outsideFileOf(problem) !== undefined)) {
    // The tool asks nobody: it would read what the person has not allowed.
    const none = { theirs: undefined, commandLine: undefined };
    return { snapshot, ours: printOurs(snapshot), ...none, verdict: { kind: 'withheld' } };
  }
  const { files, envFiles, profiles, projectName, variables } = activeEnvironment(project);
  const unsaved: Record<string, string> = {};
  for (const path of store.getState().dirty) {
    const file = project.files.get(path);
    if (file !== undefined) unsaved[path] = file.text;
  }
  const answer: ToolAnswer = await host().call('composeConfig', {
    projectDirectory: resolution.projectDirectory,
    files: [...files],
    envFiles: [...envFiles],
    profiles: [...profiles],
    projectName: projectName ?? null,
    unsaved,
    variables,
    format: 'yaml',
    run,
  });
  const ours = printOurs(snapshot);
  const errors = resolution.diagnostics.filter(({ severity }) => severity === 'error');
  return {
    snapshot,
    ours,
    theirs: answer.ok && answer.value.exitCode === 0 ? answer.value.stdout : undefined,
    commandLine: answer.ok ? answer.value.commandLine : undefined,
    verdict: verdictOf(ours, errors, answer),
  };
}

export const cancel = (run: string): void => void host().call('cancelRun', { run });
