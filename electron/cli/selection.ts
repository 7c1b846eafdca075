import type { Command } from 'commander';
import path from 'node:path';
import { toContract } from '../host/paths.ts';
import { help } from './help.ts';

/** What `-f`, `-p`, `--env-file`, `--profile` and `--project-directory` say; paths absolute, from the current folder. */
export interface Selection {
  /** Empty: found as the tool finds them. */
  readonly files: readonly string[];
  /** The one of the files that is `-`: its text comes from standard input, and it stands in the current folder. */
  readonly standardInput?: string;
  readonly envFiles: readonly string[];
  readonly profiles: readonly string[];
  readonly projectName?: string;
  readonly projectDirectory?: string;
  readonly workingDirectory: string;
}

interface Flags {
  readonly file?: readonly string[];
  readonly envFile?: readonly string[];
  readonly profile?: readonly string[];
  readonly projectName?: string;
  readonly projectDirectory?: string;
}

export type SelectionFlags = Flags;

const another = (value: string, values: readonly string[] = []): readonly string[] => [...values, value];

/** Adds the options that select a project; they mean what they mean for `docker compose`. */
export function withSelection(command: Command): Command {
  return command
    .option('-f, --file <path>', help('file'), another)
    .option('--env-file <path>', help('env-file'), another)
    .option('--profile <name>', help('profile'), another)
    .option('-p, --project-name <name>', help('project-name'))
    .option('--project-directory <path>', help('project-directory'));
}

export function selectionOf(flags: Flags): Selection {
  const absolute = (file: string): string => toContract(path.resolve(file));
  return {
    files: (flags.file ?? []).map(absolute),
    ...(flags.file?.includes('-') ? { standardInput: absolute('-') } : {}),
    envFiles: (flags.envFile ?? []).map(absolute),
    profiles: flags.profile ?? [],
    ...(flags.projectName === undefined ? {} : { projectName: flags.projectName }),
    ...(flags.projectDirectory === undefined ? {} : { projectDirectory: absolute(flags.projectDirectory) }),
    workingDirectory: toContract(process.cwd()),
  };
}
