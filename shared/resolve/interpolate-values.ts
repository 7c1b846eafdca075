import type { Diagnostic } from '../diagnostic.ts';
import { message } from '../message.ts';
import type { Attribute } from '../spec/attribute.ts';
import type { Path } from '../yaml/yaml-node.ts';
import { boolValue, entryOf, intValue, listValue, mapEntries, originAs } from './make-value.ts';
import { dotted, noDiagnostics, problem, warning, type Found } from './problem.ts';
import { lookUp, type Scope } from './scope.ts';
import { childShape, type Shape } from './shape.ts';
import { castBoolean, castFloat, castInteger } from './syntax/casts.ts';
import { isFault } from './syntax/fault.ts';
import { interpolate } from './syntax/interpolate.ts';
import type { ScalarValue, Value } from './value.ts';
import { scalarValue } from './value-objects.ts';

// Step 3 of the pipeline, "Interpolation" of the Compose Specification: variables in every text value (never in keys),
// then the casts that the attribute rows ask for. Per file, before anything is merged.

/**
 * The value with its variables filled in. Quoted literals are cast too, as in the tool. Entries of it that `plain` has too, as
 * the same objects, are known to stay as they are.
 */
export function interpolateValues(
  value: Value,
  shape: Shape | undefined,
  path: Path,
  scope: Scope,
  plain?: Value,
): Found<Value> {
  const diagnostics: Diagnostic[] = [];
  const filling: Filling = { scope, path: [...path], diagnostics };
  const filled = walk(value, shape, filling, plain);
  return { value: filled, diagnostics: diagnostics.length === 0 ? noDiagnostics : diagnostics };
}

interface Filling {
  readonly scope: Scope;
  /** Where the walk stands; copied only for what is told. */
  readonly path: (string | number)[];
  readonly diagnostics: Diagnostic[];
}

function walk(value: Value, shape: Shape | undefined, filling: Filling, plain?: Value): Value {
  if (value.kind === 'scalar') return value.type === 'string' ? fillText(value, shape, filling) : value;
  const { path } = filling;
  if (value.kind === 'list') {
    let items: Value[] | undefined;
    for (let index = 0; index < value.items.length; index++) {
      path.push(index);
      const item = value.items[index]!;
      const filled = walk(item, shape?.item, filling);
      path.pop();
      if (filled !== item) (items ??= [...value.items])[index] = filled;
    }
    return items === undefined ? value : listValue(items, value.origin);
  }
  return mapEntries(value, (entry, key) => {
    if (plain !== undefined && entryOf(plain, key) === entry) return entry;
    path.push(key);
    const filled = walk(entry, childShape(shape, key), filling);
    path.pop();
    return filled;
  });
}

function fillText(value: ScalarValue, shape: Shape | undefined, filling: Filling): Value {
  const cast = shape?.row.cast;
  const hasVariables = (value.value as string).includes('$');
  if (!hasVariables && cast === undefined) return value;
  const path = [...filling.path];
  const filled = hasVariables ? fill(value, path, filling.scope, filling.diagnostics) : value;
  return cast === undefined ? filled : castText(filled, cast, path, filling.diagnostics);
}

function fill(value: ScalarValue, path: Path, scope: Scope, diagnostics: Diagnostic[]): ScalarValue {
  const text = String(value.value);
  const result = interpolate(text, (name) => lookUp(scope, name));
  const place = { path, value };
  if (isFault(result)) {
    diagnostics.push(
      result.code === 'required-variable'
        ? problem(
            'interp-required',
            message(result.reason ? 'resolve.required-variable-because' : 'resolve.required-variable', {
              path: dotted(path),
              name: result.variable ?? '',
              reason: result.reason ?? '',
            }),
            place,
          )
        : problem(
            'interp-syntax',
            message(text.includes('${{') ? 'resolve.actions-expression' : 'resolve.invalid-template', {
              path: dotted(path),
            }),
            place,
          ),
    );
    return value;
  }
  for (const name of result.warnings) {
    diagnostics.push(warning('unset-variable', message('resolve.unset-variable', { name }), place));
  }
  const names = [...new Set(result.used.map((use) => use.name))];
  const origin = names.length === 0 ? value.origin : originAs(value.origin, 'variable', names);
  return scalarValue(value.type, result.text, origin);
}

function castText(
  value: ScalarValue,
  to: NonNullable<Attribute['cast']>,
  path: Path,
  diagnostics: Diagnostic[],
): ScalarValue {
  const text = String(value.value);
  const place = { path, value };
  const refuse = (): ScalarValue => {
    const type = message(`resolve.not-a-${to}`, { path: dotted(path), text });
    diagnostics.push(problem('interp-cast', type, place));
    return value;
  };
  if (to === 'bool') {
    const cast = castBoolean(text);
    if (isFault(cast)) return refuse();
    if (cast.warning !== undefined) {
      const plain = message('resolve.yaml-1-1-boolean', { text, better: String(cast.value) });
      diagnostics.push(warning('yaml-1-1-boolean', plain, place));
    }
    return boolValue(cast.value, value.origin);
  }
  if (to === 'int') {
    const cast = castInteger(text);
    return isFault(cast) ? refuse() : intValue(cast, value.origin);
  }
  const cast = castFloat(text);
  return isFault(cast) ? refuse() : scalarValue('float', cast, value.origin);
}
