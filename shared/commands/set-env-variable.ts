import { z } from 'zod';
import type { FilePath } from '../diagnostic.ts';
import { message } from '../message.ts';
import { isEnvFileName } from '../compose-file-names.ts';
import type { Project } from '../project/project.ts';
import { refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import type { TextEdits } from '../text/text-edit.ts';
import { removeFromDotenv, renameInDotenv, setInDotenv } from '../variables/write-dotenv.ts';
import type { Plan } from './command.ts';
import { defineCommand } from './define.ts';

const nameOf = (path: FilePath) => path.slice(path.lastIndexOf('/') + 1);

/** Why a file cannot be written as an env file; undefined: it can. */
function refuseFile(project: Project, file: FilePath): Refusal | undefined {
  const isText = project.files.has(file) || project.absent.has(file) || isEnvFileName(nameOf(file));
  return isText ? undefined : refuse('no-such-file', message('commands.no-env-file', { file: nameOf(file) }));
}

/** A plan that edits one env file, which is made when it is not there. */
export function envFilePlan(
  project: Project,
  file: FilePath,
  edit: (text: string) => TextEdits | undefined,
  label: Plan['label'],
): Plan | Refusal {
  const refusal = refuseFile(project, file);
  if (refusal !== undefined) return refusal;
  const edits = edit(project.files.get(file)?.text ?? '');
  if (edits === undefined)
    return refuse('bad-env-file', message('commands.env-not-writable', { file: nameOf(file) }));
  return {
    label,
    edits: new Map([[file, edits]]),
    parsed: new Map(),
    ...(project.files.has(file) ? {} : { create: [file] }),
    // Whatever uses the variable may change: that is what is asked for.
    expect: { touches: [[]], holds: [], gone: [] },
  };
}

const envFile = z.string().min(1).describe('The env file, absolute');

/** Sets a variable in an env file; the line, its quotes and comments stay as they are. */
export const setEnvVariable = defineCommand({
  name: 'setEnvVariable',
  title: 'commands.set-env-variable',
  args: z.object({
    file: envFile,
    name: z.string().min(1).describe('Name of the variable'),
    value: z.string().nullable().describe('The value; null takes the variable out'),
    references: z.boolean().optional().describe('The value may refer to other variables'),
  }),
  plan({ project }, { file, name, value, references = false }) {
    const args = { name, file: nameOf(file) };
    return value === null
      ? envFilePlan(
          project,
          file,
          (text) => removeFromDotenv(text, name),
          message('commands.remove-env-variable-label', args),
        )
      : envFilePlan(
          project,
          file,
          (text) => setInDotenv(text, name, value, { references }),
          message('commands.set-env-variable-label', args),
        );
  },
});

/** Gives a variable another name in an env file. What refers to it is not followed. */
export const renameEnvVariable = defineCommand({
  name: 'renameEnvVariable',
  title: 'commands.rename-env-variable',
  args: z.object({
    file: envFile,
    name: z.string().min(1).describe('Name of the variable'),
    to: z.string().min(1).describe('The new name'),
  }),
  plan: ({ project }, { file, name, to }) =>
    envFilePlan(
      project,
      file,
      (text) => renameInDotenv(text, name, to),
      message('commands.rename-env-variable-label', { name, to }),
    ),
});
