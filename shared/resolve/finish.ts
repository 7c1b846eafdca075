import type { Diagnostic } from '../diagnostic.ts';
import { decodeValue } from './decode.ts';
import { setDefaults } from './defaults.ts';
import { shapeAt, type Folded } from './fold.ts';
import { memo2 } from './memo.ts';
import { normalizeEntry } from './normalize.ts';
import { resolvePaths } from './paths.ts';
import type { Found } from './problem.ts';
import { resolveEnvironment } from './resolve-environment.ts';
import type { Scope } from './scope.ts';
import { validateEntry } from './validate.ts';
import type { Value } from './value.ts';

// Steps 14 to 19 of the pipeline for one element: they look at nothing beside it, so the result is remembered by the
// element and the scope.

/** An element of an included project, as it joins the including one. */
export const finishIncluded: (scope: Scope, folded: Folded) => Found<Value> = memo2(
  (scope: Scope, folded: Folded): Found<Value> => {
    const diagnostics: Diagnostic[] = [...folded.diagnostics];
    return { value: complete(scope, folded, diagnostics, true), diagnostics };
  },
);

/** An element of the project itself: complete, normalized, and in the types that the tool prints. */
export const finishEntry: (scope: Scope, folded: Folded) => Found<Value> = memo2(
  (scope: Scope, folded: Folded): Found<Value> => {
    const diagnostics: Diagnostic[] = [...folded.diagnostics];
    const report = (one: Diagnostic): void => void diagnostics.push(one);
    const { path } = folded;
    const whole = complete(scope, folded, diagnostics, scope.options.resolvePaths);
    const normal = scope.options.normalize ? normalizeEntry(whole, path, scope) : whole;
    if (!scope.options.interpolate) return { value: normal, diagnostics };
    return { value: decodeValue(normal, shapeAt(path), path, report), diagnostics };
  },
);

function complete(scope: Scope, folded: Folded, diagnostics: Diagnostic[], paths: boolean): Value {
  const { path } = folded;
  const shape = shapeAt(path);
  const filled = setDefaults(folded.value, shape, path);
  validateEntry(filled, path, (one) => void diagnostics.push(one));
  return resolveEnvironment(paths ? resolvePaths(filled, shape, scope) : filled, path, scope);
}
