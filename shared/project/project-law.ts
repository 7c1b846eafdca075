import type { CommandCall, FilePath } from '../diagnostic.ts';
import { message } from '../message.ts';
import { refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import { toJson } from '../resolve/to-json.ts';
import type { OriginKind, Value } from '../resolve/value.ts';
import type { Path } from '../yaml/yaml-node.ts';
import { diffValues } from './diff-values.ts';
import { valueAt } from '../resolve/make-value.ts';
import type { Difference } from './diff-values.ts';
import type { Snapshot } from './snapshot-type.ts';

/** What an edit was asked to change in the effective configuration (`Resolution.model`, the long syntax). */
export interface Expectation {
  /** Prefixes of the paths that may change. */
  readonly touches: readonly Path[];
  /** Values that must be there afterwards, as JSON. */
  readonly holds: readonly { readonly path: Path; readonly value: unknown }[];
  /** Paths that must be gone. */
  readonly gone: readonly Path[];
  /** Whether the person has said yes to changing everything that shares the text. */
  readonly shared?: boolean;
  /** The value at this path, when it is a scalar, must come from this file: no later layer covers it. */
  readonly from?: { readonly path: Path; readonly file: FilePath };
}

/**
 * The project law (DESIGN.md section 2): the effective configuration differs only where the edit was asked to change it, and
 * there it has the value asked for. It catches shared anchors, inherited `<<` keys, and values that a later layer covers.
 * `call` is the command that made the edit: choices repeat it in another layer.
 */
export function checkProjectLaw(
  before: Snapshot,
  after: Snapshot,
  expect: Expectation,
  call: CommandCall,
): Refusal | undefined {
  const model = after.resolution.model;
  const { layer } = call.args;
  const target = typeof layer === 'string' ? layer : after.project.target;
  for (const { path, value } of expect.holds) {
    const found = valueAt(model, path);
    if (found !== undefined && sameJson(toJson(found), value)) continue;
    return refuseWithout(path, found, target, call);
  }
  for (const path of expect.gone) {
    const found = valueAt(model, path);
    if (found !== undefined) return refuseWithout(path, found, target, call);
  }
  if (expect.from !== undefined) {
    const found = valueAt(model, expect.from.path);
    const winner = found?.kind === 'scalar' ? found.origin.source?.file : undefined;
    if (winner !== undefined && winner !== expect.from.file) {
      return refuseWithout(expect.from.path, found, expect.from.file, call);
    }
  }
  if (expect.shared === true) return undefined;
  const mayChange = (path: Path) =>
    expect.touches.some((prefix) => startsWith(path, prefix) || startsWith(prefix, path));
  const differences = diffValues(before.resolution.model, model);
  // In a list that got longer or shorter above, entries of its own stand at other indexes.
  const inherited = new Set(differences.filter(isInherited).map(attributeOf));
  for (const difference of differences) {
    if (mayChange(difference.path) || isFilledIn(difference) || inherited.has(attributeOf(difference)))
      continue;
    return refuse('project-law', message('project.law-spread', { path: pathText(difference.path) }), [
      {
        title: message('project.change-shared'),
        call: { command: call.command, args: { ...call.args, shared: true } },
      },
    ]);
  }
  return undefined;
}

/**
 * Whether a difference is there because the service takes the attribute from another by `extends`: what changes in that one is
 * meant to change here too. What the tool fills in (the `default` network) goes with it.
 */
function isInherited(difference: Difference): boolean {
  const { path, before, after } = difference;
  // Where only the tool's own is different, another difference may be of any kind.
  if (path[0] !== 'services' || isFilledIn(difference)) return false;
  return [before, after].every((value) => value === undefined || isEveryLeaf(value, inheritings));
}

/** Whether only what the tool fills in is different (the network `default`, names made from the project's): it follows from the rest. */
export function isFilledIn({ before, after }: Difference): boolean {
  return [before, after].every((value) => value === undefined || isEveryLeaf(value, fillings));
}

const fillings: ReadonlySet<OriginKind> = new Set(['normalized', 'default']);
const inheritings: ReadonlySet<OriginKind> = new Set(['extends', ...fillings]);

/** Whether all parts of a value have come about in one of some ways. */
function isEveryLeaf(value: Value, ways: ReadonlySet<OriginKind>): boolean {
  const parts = value.kind === 'map' ? [...value.entries.values()] : value.kind === 'list' ? value.items : [];
  return parts.length === 0 ? ways.has(value.origin.how) : parts.every((part) => isEveryLeaf(part, ways));
}

const attributeOf = ({ path }: Difference) => path.slice(0, 3).join('\0');

/** The first value in a value that is no map or list with something in it. */
export function firstLeaf(value: Value): Value {
  if (value.kind === 'map') {
    for (const entry of value.entries.values()) return firstLeaf(entry);
  } else if (value.kind === 'list' && value.items[0] !== undefined) {
    return firstLeaf(value.items[0]);
  }
  return value;
}

/** The wish did not come true: when another layer says what we see instead, offer that layer. */
function refuseWithout(path: Path, found: Value | undefined, target: FilePath, call: CommandCall): Refusal {
  const winner = found?.origin.source?.file;
  if (winner === undefined || winner === target) {
    return refuse('project-law', message('project.law-no-effect', { path: pathText(path) }));
  }
  const file = winner.slice(winner.lastIndexOf('/') + 1);
  return refuse('project-law', message('project.law-covered', { file, path: pathText(path) }), [
    {
      title: message('project.write-in', { file }),
      call: { command: call.command, args: { ...call.args, layer: winner } },
    },
  ]);
}

/** `services.web.ports[0]`, as messages show paths. */
export function pathText(path: Path): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`),
    '',
  );
}

/** Whether a path leads to a place or below it. */
export function startsWith(path: Path, prefix: Path): boolean {
  return prefix.length <= path.length && prefix.every((step, i) => String(step) === String(path[i]));
}

function sameJson(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every(
    (key) => key in b && sameJson((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}
