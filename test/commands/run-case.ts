import { expect } from 'vitest';
import { runCommand } from '../../shared/commands/run-command.ts';
import type { CommandCall } from '../../shared/diagnostic.ts';
import { printMessage } from '../../shared/messages/print-message.ts';
import { applyTransaction } from '../../shared/project/apply-transaction.ts';
import { createProject } from '../../shared/project/create-project.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { takeSnapshot } from '../../shared/project/snapshot.ts';
import { isRefusal } from '../../shared/refusal.ts';
import type { Refusal } from '../../shared/refusal.ts';

export const DIR = '/project';
export const FILE = `${DIR}/compose.yaml`;

/** A snapshot of files in memory; one text alone is `compose.yaml`. `.env` and overrides that are not given do not exist. */
export function snapshotOf(files: string | Readonly<Record<string, string>>): Snapshot {
  const texts = typeof files === 'string' ? { 'compose.yaml': files } : files;
  const list = Object.entries(texts).map(([name, text]) => ({ path: `${DIR}/${name}`, text, version: 'v1' }));
  const composeFiles = list.map(({ path }) => path).filter((path) => /\.ya?ml$/.test(path));
  const project = createProject({ directory: DIR, composeFiles, files: list, variables: {} });
  let snapshot = takeSnapshot(project);
  for (let turn = 0; turn < 5 && snapshot.resolution.missing.length > 0; turn++) {
    const absent = new Set([...snapshot.project.absent, ...snapshot.resolution.missing]);
    snapshot = takeSnapshot({ ...snapshot.project, absent });
  }
  return snapshot;
}

/** The text of a file of a snapshot. */
export function textOf(snapshot: Snapshot, name = 'compose.yaml'): string {
  const file = snapshot.project.files.get(`${DIR}/${name}`);
  if (file === undefined) throw new Error(`no file ${name}`);
  return file.text;
}

/** Runs a command that must be accepted, and checks that its inverse restores every byte. Gives the next snapshot. */
export function accept(snapshot: Snapshot, call: CommandCall): Snapshot {
  const answer = runCommand(snapshot, call);
  if (isRefusal(answer)) throw new Error(`refused (${answer.code}): ${printMessage(answer.message)}`);
  const back = applyTransaction(answer.snapshot.project, answer.inverse).project;
  expect([...back.files.keys()]).toEqual([...snapshot.project.files.keys()]);
  for (const [path, file] of snapshot.project.files) expect(back.files.get(path)?.text).toBe(file.text);
  expect(back.layouts).toEqual(snapshot.project.layouts);
  expect(back.groupings).toEqual(snapshot.project.groupings);
  expect(back.environments).toEqual(snapshot.project.environments);
  return answer.snapshot;
}

/** Runs a command that must be refused. */
export function refusal(snapshot: Snapshot, call: CommandCall): Refusal {
  const answer = runCommand(snapshot, call);
  if (!isRefusal(answer)) throw new Error(`${call.command} was accepted`);
  return answer;
}

/**
 * The whole law for one command on one text: the expected text, exactly; the same with CRLF, with a BOM and without a final
 * newline; and the inverse restores the bytes each time.
 */
export function expectEdit(before: string, call: CommandCall, after: string): void {
  const variants: ((text: string) => string)[] = [
    (text) => text,
    (text) => text.replaceAll('\n', '\r\n'),
    (text) => `\uFEFF${text}`,
  ];
  for (const variant of variants) {
    expect(textOf(accept(snapshotOf(variant(before)), call))).toBe(variant(after));
  }
  const trimmed = before.replace(/\n$/, '');
  const answer = textOf(accept(snapshotOf(trimmed), call));
  expect(answer.replace(/\n$/, '')).toBe(after.replace(/\n$/, ''));
}
