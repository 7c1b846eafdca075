import { realpath } from 'node:fs/promises';
import { message } from '../../shared/message.ts';
import type { Project } from '../../shared/project/project.ts';
import { CliFailure, printProblem, say } from './fail.ts';
import { versionOnDisk } from './write-output.ts';

/** Refuses to write over a file that the run has read, whatever name it goes by, and over any other file without `--force`. */
export async function checkOutputs(
  outputs: Iterable<string>,
  projects: readonly Project[],
  force = false,
): Promise<void> {
  const read = projects.flatMap(({ files }) => [...files.keys()]);
  const inputs = new Set([...read, ...(await Promise.all(read.map(realOf)))]);
  for (const output of outputs) {
    if (inputs.has(output) || inputs.has(await realOf(output))) {
      throw new CliFailure(printProblem(output, undefined, say(message('cli.output-is-input'))));
    }
    if (!force && (await versionOnDisk(output)) !== null) {
      throw new CliFailure(printProblem(output, undefined, say(message('cli.output-exists'))));
    }
  }
}

const realOf = (file: string): Promise<string> => realpath(file).catch(() => file);
