import { append } from '../append.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { message } from '../message.ts';
import { composeFile } from '../spec/compose-file.ts';
import type { Path } from '../yaml/yaml-node.ts';
import { canonicalize } from './canonical.ts';
import type { Entry } from './entry.ts';
import { entryOf, mapEntries } from './make-value.ts';
import { mergeValues } from './merge.ts';
import { dotted, warning } from './problem.ts';
import { applyResets } from './reset.ts';
import { checkSchema } from './schema/check-schema.ts';
import { childShape, shapeOf, type Shape } from './shape.ts';
import type { Made } from './memory.ts';
import { enforceUnicity } from './unicity.ts';
import type { MapValue, Value } from './value.ts';

/** A named element with all documents so far merged, in its long syntax. */
export interface Folded {
  readonly path: Path;
  readonly value: Value;
  /** The same with short syntax, as the schema saw it. */
  readonly checked: Value;
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

/** The first document's entry in long syntax. `before`: what another reading of it gave. */
export function foldFirst(rules: FoldRules, entry: Entry, before?: Made<Entry, Folded>): Folded {
  const holds = (key: string, value: Value): boolean => entryOf(before?.from.value, key) === value;
  return complete(rules, entry.path, entry.value, entry.diagnostics, before && { folded: before.to, holds });
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
  const merged = mergeValues(kept, entry.value, shapeAt(entry.path), at);
  // What the schema accepted, and has no short syntax, would stay the same object.
  const holds = (key: string, value: Value): boolean =>
    entryOf(base.value, key) === value && entryOf(base.checked, key) === value;
  return complete(rules, entry.path, merged, diagnostics, { folded: base, holds });
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

/** What is known of the attributes of a service before it is folded. */
interface Known {
  readonly folded: Folded;
  /** Whether the attribute would become again what it is there. */
  readonly holds: (key: string, value: Value) => boolean;
}

/** Steps 8 to 13, for the attributes of which nothing is known. No attribute looks at another on the way. */
function complete(
  rules: FoldRules,
  path: Path,
  merged: Value,
  before: readonly Diagnostic[],
  known?: Known,
): Folded {
  if (known === undefined || !isSilentService(known.folded) || merged.kind !== 'map')
    return completeAll(rules, path, merged, before);
  const { folded, holds } = known;
  const rest = mapEntries(merged, (value, key) =>
    holds(key, value) && entryOf(folded.value, key) !== undefined ? undefined : value,
  );
  if (rest === merged) return completeAll(rules, path, merged, before);
  const part = completeAll(rules, path, rest, before);
  const whole = (onto: MapValue, now: Value, then: Value): MapValue =>
    mapEntries(onto, (_, key) => entryOf(rest.entries.has(key) ? now : then, key));
  const value = whole(merged, part.value, folded.value);
  // Where no syntax was short, both are one.
  return { ...part, value, checked: whole(value, part.checked, folded.checked) };
}

/** A service about which nothing was told, so that nothing would be told again. Other elements are small. */
function isSilentService({ path, value, diagnostics }: Folded): boolean {
  return path[0] === 'services' && path.length === 2 && value.kind === 'map' && diagnostics.length === 0;
}

/** Steps 8 to 13: unicity, schema, long syntax, and unicity of what the long syntax reveals. */
function completeAll(rules: FoldRules, path: Path, merged: Value, before: readonly Diagnostic[]): Folded {
  const diagnostics: Diagnostic[] = [];
  const report = (one: Diagnostic): void => void diagnostics.push(one);
  const shape = shapeAt(path);
  const checked = enforceUnicity(merged, shape, path, report);
  if (rules.schema) append(diagnostics, checkSchema(checked, { path }));
  const long = canonicalize(checked, shape, {
    path,
    report,
    interpolated: rules.interpolated,
    unchecked: !rules.schema,
  });
  const value = enforceUnicity(long, shape, path, report);
  return {
    path,
    value,
    checked,
    diagnostics: diagnostics.length === 0 ? before : [...before, ...diagnostics],
  };
}
