import type { Diagnostic } from '../../shared/diagnostic.ts';
import { takeSnapshot } from '../../shared/project/snapshot.ts';
import type { Project } from '../../shared/project/project.ts';
import { PROBLEMS_FOUND, nameFile, say } from './fail.ts';
import { loadProject, loadUntilComplete } from './load-project.ts';
import { selectionOf } from './selection.ts';
import type { SelectionFlags } from './selection.ts';
import { placeOf, printDiagnostic } from './tell-diagnostics.ts';

export interface CheckFlags extends SelectionFlags {
  readonly format: 'text' | 'json' | 'github';
  readonly maxWarnings?: number;
}

/** `composewright check`: every problem of a project, on standard output since they are what was asked for. */
export async function runCheck(flags: CheckFlags): Promise<void> {
  const { project, answer } = await loadUntilComplete(await loadProject(selectionOf(flags)), (each) => {
    const snapshot = takeSnapshot(each);
    return { snapshot, missing: snapshot.resolution.missing };
  });
  const { diagnostics } = answer.snapshot;
  process.stdout.write(PRINTERS[flags.format](project, diagnostics));
  const count = (severity: string): number => diagnostics.filter((each) => each.severity === severity).length;
  const tooMany = flags.maxWarnings !== undefined && count('warning') > flags.maxWarnings;
  if (count('error') > 0 || tooMany) process.exitCode = PROBLEMS_FOUND;
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
