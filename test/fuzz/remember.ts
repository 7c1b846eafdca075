import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Oracle } from '../support/oracle.ts';
import { askTool, type Answer } from './ask.ts';
import type { FuzzProject } from './project.ts';

/** Asks the real tool about a project that has been written to `root`. */
export type Ask = (project: FuzzProject, root: string, likely: boolean) => Promise<Answer>;

/** Asks the tool each time; with a folder, once for each project: after a change in the engine only the engine runs again. */
export function askerOf(tool: Oracle, folder?: string): Ask {
  const ask: Ask = (project, root, likely) => askTool(tool, project, root, likely);
  return folder === undefined ? ask : remembering(ask, tool.version, folder);
}

function remembering(ask: Ask, version: string, folder: string): Ask {
  mkdirSync(folder, { recursive: true });
  return async (project, root, likely) => {
    const question = JSON.stringify([version, { ...project, name: undefined }]);
    const key = createHash('sha256').update(question).digest('hex');
    const file = path.join(folder, `${key}.json`);
    const place = path.dirname(root);
    if (existsSync(file)) {
      const stored = readFileSync(file, 'utf8').replaceAll(placeholder, place);
      return JSON.parse(stored) as Answer;
    }
    const answer = await ask(project, root, likely);
    // Written whole or not at all: another run may read it.
    writeFileSync(`${file}.new`, JSON.stringify(answer).replaceAll(place, placeholder));
    renameSync(`${file}.new`, file);
    return answer;
  };
}

/** Stands for the folder of the projects, which is another one each time. */
const placeholder = '/\\u0000projects';
