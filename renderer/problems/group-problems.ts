import type { Diagnostic, FilePath, Severity } from '../../shared/diagnostic.ts';
import type { Project } from '../../shared/project/project.ts';
import { rangeOf } from '../../shared/project/range-of.ts';
import { positionAt } from '../../shared/text/lines.ts';

export interface PlacedProblem {
  readonly problem: Diagnostic;
  /** Undefined: it concerns no place in particular. */
  readonly line: number | undefined;
  readonly column: number | undefined;
}

export interface ProblemGroup {
  /** Undefined: the whole project. */
  readonly file: FilePath | undefined;
  readonly problems: readonly PlacedProblem[];
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Problems by file: those with errors first, each in the order of the files; in a file the errors first, then by place. */
export function groupProblems(project: Project, diagnostics: readonly Diagnostic[]): ProblemGroup[] {
  const groups = new Map<FilePath | undefined, PlacedProblem[]>();
  for (const problem of diagnostics) {
    const range = problem.location && rangeOf(project, problem.location);
    const text = range && project.files.get(range.file)?.text;
    const place = range === undefined || text === undefined ? undefined : positionAt(text, range.from);
    const group = groups.get(problem.location?.file) ?? [];
    groups.set(problem.location?.file, group);
    group.push({ problem, line: place?.line, column: place?.column });
  }
  const order = [...project.files.keys()];
  const placeOf = (file: FilePath | undefined) => (file === undefined ? -1 : order.indexOf(file));
  const worst = (problems: readonly PlacedProblem[]) =>
    Math.min(...problems.map(({ problem }) => (problem.severity === 'error' ? 0 : 1)));
  return [...groups]
    .sort(([a, x], [b, y]) => worst(x) - worst(y) || placeOf(a) - placeOf(b))
    .map(([file, problems]) => ({
      file,
      problems: problems.sort(
        (a, b) =>
          rank[a.problem.severity] - rank[b.problem.severity] ||
          (a.line ?? 0) - (b.line ?? 0) ||
          (a.column ?? 0) - (b.column ?? 0),
      ),
    }));
}
