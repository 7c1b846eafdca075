import { append } from '../append.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { message } from '../message.ts';
import { composeFile } from '../spec/compose-file.ts';
import type { Path } from '../yaml/yaml-node.ts';
import { canonicalize } from './canonical.ts';
import type { Entry } from './entry.ts';
import { entryOf } from './make-value.ts';
import { mergeValues } from './merge.ts';
import { dotted, warning } from './problem.ts';
import { applyResets } from './reset.ts';
import { checkSchema } from './schema/check-schema.ts';
import { childShape, shapeOf, type Shape } from './shape.ts';
import { enforceUnicity } from './unicity.ts';
import type { Value } from './value.ts';

/** A named element with all documents so far merged, in its long syntax. */
export interface Folded {
  readonly path: Path;
  readonly value: Value;
  readonly diagnostics: readonly Diagnostic[];
}

/** How documents are folded. The objects below are the only ones: they are keys of what is remembered. */
export interface FoldRules {
  /** Whether each step is checked against the schema; an extended file is not. */
  readonly schema: boolean;
  /** Without interpolation, texts that only variables would make valid are left as they are. */
  readonly interpolated: boolean;
}

const foldRules: readonly FoldRules[] = [
  { schema: true, interpolated: true },
  { schema: true, interpolated: false },
  { schema: false, interpolated: true },
  { schema: false, interpolated: false },
];

/** The rules object for these choices. */
export function foldRulesFor(schema: boolean, interpolated: boolean): FoldRules {
  return foldRules.find((rules) => rules.schema === schema && rules.interpolated === interpolated)!;
}

const root = shapeOf(composeFile);

/** The row of an entry's path. */
export function shapeAt(path: Path): Shape | undefined {
  return path.reduce<Shape | undefined>(
    (shape, part) => (typeof part === 'number' ? shape?.item : childShape(shape, part)),
    root,
  );
}

/** The first document's entry in long syntax. */
export function foldFirst(rules: FoldRules, entry: Entry): Folded {
  return complete(rules, entry.path, entry.value, entry.diagnostics);
}

/** A further document's entry on top of what was folded so far. */
export function foldNext(rules: FoldRules, base: Folded, entry: Entry): Folded {
  const kept = applyResets(base.value, entry.resets);
  const diagnostics = [...base.diagnostics, ...entry.diagnostics];
  for (const reset of entry.resets) {
    const list = listOnTheWay(base.value, reset);
    if (list === undefined) continue;
    const path = [...entry.path, ...reset];
    const sentence = message('resolve.reset-misses', { path: dotted(path) });
    diagnostics.push(warning('reset-without-effect', sentence, { path, value: list }));
  }
  if (kept === undefined) return complete(rules, entry.path, entry.value, diagnostics);
  const at = { path: entry.path, report: (one: Diagnostic) => void diagnostics.push(one) };
  return complete(rules, entry.path, mergeValues(kept, entry.value, shapeAt(entry.path), at), diagnostics);
}

/** The list in which a `!reset` ends before it has found its place: the tool enters maps only, and says nothing. */
function listOnTheWay(base: Value, reset: Path): Value | undefined {
  let value: Value | undefined = base;
  for (const step of reset) {
    if (value?.kind === 'list') return value;
    value = entryOf(value, String(step));
  }
  return undefined;
}

/** Steps 8 to 13: unicity, schema, long syntax, and unicity of what the long syntax reveals. */
function complete(rules: FoldRules, path: Path, merged: Value, before: readonly Diagnostic[]): Folded {
  const diagnostics: Diagnostic[] = [];
  const report = (one: Diagnostic): void => void diagnostics.push(one);
  const shape = shapeAt(path);
  const unique = enforceUnicity(merged, shape, path, report);
  if (rules.schema) append(diagnostics, checkSchema(unique, { path }));
  const long = canonicalize(unique, shape, {
    path,
    report,
    interpolated: rules.interpolated,
    unchecked: !rules.schema,
  });
  const value = enforceUnicity(long, shape, path, report);
  return { path, value, diagnostics: diagnostics.length === 0 ? before : [...before, ...diagnostics] };
}
