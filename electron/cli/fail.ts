import path from 'node:path';
import type { Message } from '../../shared/message.ts';
import { message } from '../../shared/message.ts';
import type { HostErrorCode } from '../../shared/host.ts';
import type { MessageId } from '../../shared/messages/en/index.ts';
import { printMessage } from '../../shared/messages/print-message.ts';
import type { Language } from '../../shared/messages/print-message.ts';
import { HostFailure } from '../host/host-failure.ts';

export const PROBLEMS_FOUND = 1;
export const BAD_USAGE = 2;

/** The command cannot go on; printed as one line on standard error, then the process ends with this status. */
export class CliFailure extends Error {
  readonly status: number;

  constructor(line: string, status: number = BAD_USAGE) {
    super(line);
    this.status = status;
  }
}

/** The language of the command line: that of the system's messages. */
export function cliLanguage(env: NodeJS.ProcessEnv = process.env): Language {
  return (env.LC_ALL || env.LC_MESSAGES || env.LANG || '').startsWith('ko') ? 'ko' : 'en';
}

export function say(text: Message): string {
  return printMessage(text, cliLanguage());
}

/** A path as a person would name it from here. */
export function nameFile(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative === '' || relative.startsWith('..') ? file : relative;
}

/** `file:line:col: what, and what to do`, on one line whatever the parts hold. */
export function printProblem(
  file: string | undefined,
  place: { readonly line: number; readonly column: number } | undefined,
  words: string,
): string {
  const where = [
    ...(file === undefined ? [] : [nameFile(file)]),
    ...(place === undefined ? [] : [place.line, place.column]),
  ].join(':');
  return `${where === '' ? 'composewright' : where}: ${words}`.replace(/\s*\n\s*/g, ' ');
}

const HOST_MESSAGES: Partial<Record<HostErrorCode, MessageId>> = {
  'not-found': 'host.cli-not-found',
  'not-readable': 'host.cli-not-readable',
  'not-utf8': 'host.cli-not-utf8',
  binary: 'host.cli-binary',
  'too-large': 'host.cli-too-large',
  'not-writable': 'host.cli-not-writable',
  'disk-full': 'host.cli-disk-full',
  'changed-on-disk': 'host.cli-changed-on-disk',
  'no-compose-file': 'host.cli-no-compose-file',
};

/** Any failure as one line and a status; what is no failure of ours or the machine's is a bug, and is thrown on. */
export function toCliFailure(error: unknown): CliFailure {
  if (error instanceof CliFailure) return error;
  if (!(error instanceof HostFailure)) throw error;
  const detail = error.detail ?? error.code;
  const words = say(message(HOST_MESSAGES[error.code] ?? 'host.cli-failed', { detail }));
  return new CliFailure(printProblem(error.path, undefined, words));
}
