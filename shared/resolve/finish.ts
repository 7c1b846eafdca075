import type { Diagnostic } from '../diagnostic.ts';
import { message } from '../message.ts';
import type { Path } from '../yaml/yaml-node.ts';
import { decodeValue } from './decode.ts';
import { setDefaults } from './defaults.ts';
import { shapeAt, type Folded } from './fold.ts';
import { entryOf, mapEntries, sameEntriesAt, withEntry } from './make-value.ts';
import type { Made } from './memory.ts';
import { normalizeEntry } from './normalize.ts';
import { resolvePaths } from './paths.ts';
import { dotted, warning, type Found, type Report } from './problem.ts';
import { resolveEnvironment } from './resolve-environment.ts';
import type { Scope } from './scope.ts';
import { validateEntry, validateIncludedConfig, validatePaths } from './validate.ts';
import type { MapValue, Value } from './value.ts';

// Steps 14 to 19 of the pipeline for one element: they look at nothing but the element and the scope.

/** An element of an included project, as it joins the including one. */
export function finishIncluded(scope: Scope, folded: Folded): Found<Value> {
  const diagnostics: Diagnostic[] = [];
  const value = complete(scope, folded, diagnostics, true);
  validateIncludedConfig(value, folded.path, scope, (one) => void diagnostics.push(one));
  return { value, diagnostics: joined(folded.diagnostics, diagnostics) };
}

/**
 * An element of the project itself: complete, normalized, and in the types that the tool prints. `before`: what was made of another
 * reading of it; of a service the attributes that stayed are taken over.
 */
export function finishEntry(scope: Scope, folded: Folded, before?: Made<Folded, Found<Value>>): Found<Value> {
  const rest = before && changedPart(folded, before);
  if (rest === undefined) return finishWhole(scope, folded);
  const { value, diagnostics } = finishWhole(scope, { ...folded, value: rest });
  return { value: withPart(folded.value as MapValue, before!, rest, value), diagnostics };
}

/** What networks and dependencies of a service follow from, beside themselves. */
const linked = [
  'networks',
  'network_mode',
  'provider',
  'depends_on',
  'links',
  'volumes_from',
  'ipc',
  'pid',
  'uts',
  'cgroup',
];

/**
 * The attributes of a service that are not as before, where everything else would become again what it is: all other steps look at one
 * attribute at a time. Undefined: the whole is to be made.
 */
function changedPart({ path, value }: Folded, before: Made<Folded, Found<Value>>): MapValue | undefined {
  const { from, to, stale } = before;
  if (stale || path[0] !== 'services' || to.diagnostics.length > 0) return undefined;
  if (value.kind !== 'map' || from.value.kind !== 'map' || to.value.kind !== 'map') return undefined;
  const { entries } = from.value;
  if (!sameEntriesAt(value, from.value, linked)) return undefined;
  return mapEntries(value, (entry, key) => (entries.get(key) === entry ? undefined : entry));
}

/** The service with the attributes that were made anew; those that no file says stay at its end. */
function withPart(
  service: MapValue,
  { from, to }: Made<Folded, Found<Value>>,
  rest: MapValue,
  made: Value,
): MapValue {
  let whole = mapEntries(service, (_, key) => entryOf(rest.entries.has(key) ? made : to.value, key));
  (to.value as MapValue).entries.forEach((value, key) => {
    if (!(from.value as MapValue).entries.has(key)) whole = withEntry(whole, key, value);
  });
  return whole;
}

function finishWhole(scope: Scope, folded: Folded): Found<Value> {
  const diagnostics: Diagnostic[] = [];
  const report = (one: Diagnostic): void => void diagnostics.push(one);
  const { path } = folded;
  const whole = complete(scope, folded, diagnostics, scope.options.resolvePaths);
  const normal = scope.options.normalize ? normalizeEntry(whole, path, scope) : whole;
  const held = withoutUnused(normal, path, report);
  const value = scope.options.typed ? decodeValue(held, shapeAt(path), path, report) : normal;
  return { value, diagnostics: joined(folded.diagnostics, diagnostics) };
}

/** The tool's schema knows these, but it has no place for them. `pull_refresh_after` is left out when a service is printed. */
function withoutUnused(value: Value, path: Path, report: Report): Value {
  const tell = (unused: Value | undefined, ...at: string[]): void => {
    const place = { path: [...path, ...at], value: unused };
    if (unused !== undefined)
      report(
        warning('unused-by-tool', message('resolve.unused-by-tool', { path: dotted(place.path) }), place),
      );
  };
  if (path[0] === 'services') tell(entryOf(value, 'pull_refresh_after'), 'pull_refresh_after');
  const ipam = path[0] === 'networks' ? entryOf(value, 'ipam') : undefined;
  if (value.kind !== 'map' || ipam?.kind !== 'map') return value;
  tell(entryOf(ipam, 'options'), 'ipam', 'options');
  return withEntry(value, 'ipam', withEntry(ipam, 'options', undefined));
}

function joined(a: readonly Diagnostic[], b: readonly Diagnostic[]): readonly Diagnostic[] {
  return b.length === 0 ? a : [...a, ...b];
}

function complete(scope: Scope, folded: Folded, diagnostics: Diagnostic[], paths: boolean): Value {
  const { path } = folded;
  const shape = shapeAt(path);
  const filled = setDefaults(folded.value, shape, path);
  const report = (one: Diagnostic): void => void diagnostics.push(one);
  validateEntry(filled, path, report);
  if (paths) validatePaths(filled, path, report);
  return resolveEnvironment(paths ? resolvePaths(filled, shape, scope) : filled, path, scope);
}
