import type { Diagnostic } from '../../shared/diagnostic.ts';
import { positionOf } from '../../shared/project/range-of.ts';
import type { Project } from '../../shared/project/project.ts';
import type { Position } from '../../shared/text/lines.ts';
import { printProblem, say } from './fail.ts';

/** Where a diagnostic stands in the texts as they are. */
export function placeOf(project: Project, { location }: Diagnostic): { file?: string; at?: Position } {
  if (location === undefined) return {};
  const at = positionOf(project, location);
  return at === undefined ? { file: location.file } : { file: location.file, at };
}

export function printDiagnostic(project: Project, diagnostic: Diagnostic, withSeverity = true): string {
  const { file, at } = placeOf(project, diagnostic);
  const words = say(diagnostic.message);
  return printProblem(file, at, withSeverity ? `${diagnostic.severity}: ${words}` : words);
}

/** Errors and warnings on standard error, one line each. */
export function tellDiagnostics(project: Project, diagnostics: readonly Diagnostic[]): void {
  for (const diagnostic of diagnostics) {
    if (diagnostic.severity !== 'info') process.stderr.write(`${printDiagnostic(project, diagnostic)}\n`);
  }
}
