import { rangeOf } from '../../shared/project/range-of.ts';
import type { Diagnostic } from '../../shared/diagnostic.ts';
import { actions, type AppState } from '../store/index.ts';

let last: Diagnostic | undefined;

/** Shows a problem: its node on the canvas, its place in the YAML pane. */
export function showProblem(state: AppState, problem: Diagnostic): void {
  last = problem;
  const { snapshot } = state;
  if (snapshot === undefined) return;
  if (problem.subjects !== undefined && problem.subjects.length > 0) {
    actions.select(
      problem.subjects.slice(0, 1),
      'problems',
      problem.path === undefined ? {} : { path: problem.path },
    );
  }
  const range = problem.location && rangeOf(snapshot.project, problem.location);
  if (range !== undefined) actions.revealInYaml(range.file, range.from, range.to);
}

/** The problem after (or before) the one that was shown last, round and round. */
export function goToProblem(state: AppState, step: 1 | -1): void {
  const problems = state.snapshot?.diagnostics ?? [];
  if (problems.length === 0) {
    actions.notify({ tone: 'good', text: { key: 'problems.none' } });
    return;
  }
  const at = last === undefined ? -1 : problems.findIndex((each) => same(each, last));
  const from = at < 0 && step < 0 ? 0 : at;
  const next = problems[(from + step + problems.length) % problems.length];
  if (next !== undefined) showProblem(state, next);
}

const same = (a: Diagnostic, b: Diagnostic | undefined): boolean =>
  a === b || (a.id === b?.id && a.location?.file === b.location?.file && String(a.path) === String(b.path));
