import type { Command } from 'commander';
import { help } from './help.ts';
import { withSelection } from './selection.ts';
import type { SelectionFlags } from './selection.ts';

/** What stands before `--with` and what stands after it. */
export interface TwoSelections {
  readonly left: SelectionFlags;
  /** What is not said again after `--with` is as on the left. */
  readonly right: SelectionFlags;
}

interface Side {
  file?: string[];
  envFile?: string[];
  profile?: string[];
  projectName?: string;
  projectDirectory?: string;
}

/**
 * Adds the options that select a project, and `--with`, after which they select another. The function tells, once the command line is
 * parsed, what each side got; undefined: there was no `--with`.
 */
export function withTwoSelections(command: Command): () => TwoSelections | undefined {
  const left: Side = {};
  const right: Side = {};
  let side = left;
  withSelection(command).option('--with', help('with'));
  command.on('option:with', () => (side = right));
  command.on('option:file', (value: string) => (side.file ??= []).push(value));
  command.on('option:env-file', (value: string) => (side.envFile ??= []).push(value));
  command.on('option:profile', (value: string) => (side.profile ??= []).push(value));
  command.on('option:project-name', (value: string) => (side.projectName = value));
  command.on('option:project-directory', (value: string) => (side.projectDirectory = value));
  return () => (side === right ? { left, right: { ...left, ...right } } : undefined);
}
