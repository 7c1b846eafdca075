import type { Diagnostic } from '../../shared/diagnostic.ts';
import { message } from '../../shared/message.ts';
import { isDirty } from '../../shared/project/source-file.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import type { Project } from '../../shared/project/project.ts';
import { printDiff, writeChanged } from './changed-files.ts';
import { completeSnapshot } from './complete-snapshot.ts';
import { CliFailure, PROBLEMS_FOUND, nameFile, say } from './fail.ts';
import { fixProblems } from './fix-problems.ts';
import { loadProject } from './load-project.ts';
import { printSarif } from './print-sarif.ts';
import { selectionOf } from './selection.ts';
import type { SelectionFlags } from './selection.ts';
import { placeOf, printDiagnostic } from './tell-diagnostics.ts';

export interface CheckFlags extends SelectionFlags {
  readonly format: 'text' | 'json' | 'github' | 'sarif';
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly maxWarnings?: number;
}

/**
 * `composewright check`: every problem of a project, on standard output since they are what was asked for. With `--fix` what
 * is left after the safe quick fixes; with `--dry-run` the diff that they would make instead, and nothing is written.
 */
export async function runCheck(flags: CheckFlags): Promise<void> {
  if (flags.dryRun && !flags.fix) throw new CliFailure(say(message('cli.dry-run-needs-fix')));
  const selection = selectionOf(flags);
  const toWrite = flags.fix === true && flags.dryRun !== true;
  const found = await completeSnapshot(await loadProject(selection, { toWrite }));
  const { project, diagnostics } = flags.fix ? await fixed(found, flags.dryRun === true) : found;
  if (!flags.dryRun) process.stdout.write(PRINTERS[flags.format](project, diagnostics));
  const count = (severity: string): number => diagnostics.filter((each) => each.severity === severity).length;
  const tooMany = flags.maxWarnings !== undefined && count('warning') > flags.maxWarnings;
  if (count('error') > 0 || tooMany) process.exitCode = PROBLEMS_FOUND;
}

async function fixed(found: Snapshot, dryRun: boolean): Promise<Snapshot> {
  const { snapshot, count } = await fixProblems(found);
  const changed = [...snapshot.project.files.values()].filter(isDirty);
  if (dryRun) process.stdout.write(changed.map(printDiff).join(''));
  else await writeChanged(changed);
  process.stderr.write(`composewright: ${say(message(dryRun ? 'cli.would-fix' : 'cli.fixed', { count }))}\n`);
  return snapshot;
}

type Printer = (project: Project, diagnostics: readonly Diagnostic[]) => string;

const PRINTERS: Readonly<Record<CheckFlags['format'], Printer>> = {
  text: (project, diagnostics) =>
    diagnostics.map((each) => `${printDiagnostic(project, each)} (${each.id})\n`).join(''),
  json: (project, diagnostics) =>
    `${JSON.stringify(
      diagnostics.map((each) => plain(project, each)),
      null,
      2,
    )}\n`,
  sarif: printSarif,
  github: (project, diagnostics) => diagnostics.map((each) => `${annotation(project, each)}\n`).join(''),
};

function plain(project: Project, diagnostic: Diagnostic): object {
  const { file, at } = placeOf(project, diagnostic);
  const { id, severity, path, subjects = [], fixes = [] } = diagnostic;
  return {
    id,
    severity,
    message: say(diagnostic.message),
    file: file ?? null,
    line: at?.line ?? null,
    column: at?.column ?? null,
    path: path ?? null,
    subjects,
    fixes: fixes.map(({ title, call }) => ({ title: say(title), ...call })),
  };
}

const LEVELS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** A workflow command, as GitHub's runner reads it from the output of a step. */
function annotation(project: Project, diagnostic: Diagnostic): string {
  const { file, at } = placeOf(project, diagnostic);
  const data = (text: string): string =>
    text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const properties = [
    ...(file === undefined ? [] : [`file=${property(nameFile(file))}`]),
    ...(at === undefined ? [] : [`line=${at.line}`, `col=${at.column}`]),
    `title=${property(diagnostic.id)}`,
  ];
  return `::${LEVELS[diagnostic.severity]} ${properties.join(',')}::${data(say(diagnostic.message))}`;
}
