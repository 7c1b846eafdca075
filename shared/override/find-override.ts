import { isSection } from '../resolve/entry.ts';
import { shapeAt } from '../resolve/fold.ts';
import { textOf, valueAt } from '../resolve/make-value.ts';
import { toJson } from '../resolve/to-json.ts';
import type { Value } from '../resolve/value.ts';
import { diffValues } from '../project/diff-values.ts';
import type { Path } from '../yaml/yaml-node.ts';
import { printed, type Writing } from './node-of-value.ts';
import type { OverrideNode } from './override-tree.ts';
import type { Miss } from './trial.ts';
import { pathKey, valueOverride, type Wanting } from './value-override.ts';
import { findWithheld, type Withheld } from './withheld.ts';
import { isKeyed, keyedEntries, variableTexts } from './written-value.ts';

/** One element that the override speaks of. */
export interface Draft {
  readonly path: Path;
  readonly base: Value | undefined;
  readonly target: Value | undefined;
  readonly forced: Set<string>;
  readonly literals: Map<string, OverrideNode>;
  /** The variables in its texts cannot be kept, or need not. */
  waived: boolean;
  /** A value that could only be written as it is after interpolation, and is a secret. */
  withheld?: Withheld;
  node: OverrideNode | undefined;
}

/** What merging needs at an element, as far as the texts tell; `writing` and `inBase` say how it is written. */
export function plan(draft: Draft, writing: Writing & Pick<Wanting, 'inBase'>): void {
  const { path, base, target, forced, literals } = draft;
  draft.node = valueOverride(base, target, shapeAt(path), path, { ...writing, forced, literals });
}

/** Places where another way to write was chosen. */
export interface Escalation {
  readonly path: Path;
  readonly literal: boolean;
}

/**
 * Chooses a stronger way to write where a trial shows that the one so far was not enough: `!override` at the place, then the
 * value as it is after interpolation, then the same further up. Answers what it chose; empty: nothing is left to try.
 */
export function escalate(
  draft: Draft,
  miss: Miss,
  written: Value | undefined,
  writing: Writing,
): Escalation[] {
  if (miss.variables) return keepVariables(draft, written);
  const chosen = new Map<string, Escalation>();
  for (const place of placesOf(draft, miss)) {
    const next = strengthen(draft, place, miss, writing);
    if (next !== undefined) chosen.set(pathKey(next.path), next);
  }
  return [...chosen.values()];
}

function placesOf({ path }: Draft, { element, wanted, error }: Miss): Path[] {
  if (element === undefined || wanted === undefined) return [path];
  const places = diffValues(element.value, wanted.value).map(({ path: inner }) => [...path, ...inner]);
  if (error?.path !== undefined && error.path.length >= path.length) places.push([...error.path]);
  return places.length === 0 ? [path] : places;
}

/** Lists are written whole, so that a place in one is the list's. */
function strengthen(draft: Draft, place: Path, miss: Miss, writing: Writing): Escalation | undefined {
  const index = place.findIndex((part) => typeof part === 'number');
  const deepest = index < 0 ? place.length : index;
  for (let length = deepest; length >= draft.path.length; length--) {
    const path = place.slice(0, length);
    const inner = path.slice(draft.path.length);
    const key = pathKey(path);
    const isWritten = writes(draft, inner);
    if (!draft.forced.has(key) && (isWritten || length === draft.path.length)) {
      draft.forced.add(key);
      return { path, literal: false };
    }
    const value = valueAt(miss.wanted?.value, inner);
    if (draft.literals.has(key) || value === undefined || draft.target === undefined) continue;
    const withheld = findWithheld(value, path);
    if (withheld !== undefined) {
      draft.withheld ??= withheld;
      return undefined;
    }
    draft.literals.set(key, literalNode(value, writing));
    draft.waived = true;
    return { path, literal: true };
  }
  return undefined;
}

/** Whether base or target say something at a path, as written. */
function writes({ path, base, target }: Draft, inner: Path): boolean {
  const above = inner.slice(0, -1);
  const name = String(inner.at(-1) ?? '');
  const isKey = inner.length > 0 && isKeyed(shapeAt([...path, ...above]));
  return [base, target].some((value) =>
    isKey ? keyedEntries(valueAt(value, above)).has(name) : valueAt(value, inner) !== undefined,
  );
}

/** Attributes whose texts have lost or kept a variable that the target's do not. */
function keepVariables(draft: Draft, written: Value | undefined): Escalation[] {
  const { path, target, forced } = draft;
  const keys = path.length === 1 && isSection(String(path[0])) ? [] : keysOf(written, target);
  const found: Escalation[] = [];
  for (const key of keys) {
    const at = [...path, key];
    const shape = shapeAt(at);
    if (variableTexts(valueAt(written, [key]), shape) === variableTexts(valueAt(target, [key]), shape))
      continue;
    if (forced.has(pathKey(at))) continue;
    forced.add(pathKey(at));
    found.push({ path: at, literal: false });
  }
  if (found.length === 0) draft.waived = true;
  return found;
}

function keysOf(...values: readonly (Value | undefined)[]): Set<string> {
  return new Set(values.flatMap((value) => (value?.kind === 'map' ? [...value.entries.keys()] : [])));
}

/** A value after interpolation as text that gives it again. */
export function literalNode(value: Value, writing: Pick<Writing, 'style'>): OverrideNode {
  if (value.kind === 'map') {
    const entries = [...value.entries].map(([key, entry]) => ({
      key,
      node: literalNode(entry, writing),
      above: [],
      trailing: '',
    }));
    return entries.length === 0 ? { kind: 'leaf', lines: ['{}'] } : { kind: 'map', entries };
  }
  if (value.kind === 'list') {
    const items = value.items.map((item) => ({
      key: '',
      node: literalNode(item, writing),
      above: [],
      trailing: '',
    }));
    return items.length === 0 ? { kind: 'leaf', lines: ['[]'] } : { kind: 'list', flow: false, items };
  }
  const text = textOf(value);
  const plain =
    text === undefined
      ? (toJson(value) as string | number | bigint | boolean | null)
      : text.replaceAll('$', '$$$$');
  return printed(plain, writing);
}
