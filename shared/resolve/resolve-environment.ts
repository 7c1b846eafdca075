import { entryOf, isNull, mapItems, textOf, textValue, withEntry } from './make-value.ts';
import type { Scope } from './scope.ts';
import type { MapValue, Value } from './value.ts';
import type { Path } from '../yaml/yaml-node.ts';

// Step 17 of the pipeline: names of variables that stand for values. `- VAR` in a list of `environment` takes the
// variable's value; a config's `environment` becomes its content.

/** The element with the variables that it names by themselves. */
export function resolveEnvironment(value: Value, path: Path, scope: Scope): Value {
  if (value.kind !== 'map') return value;
  if (path[0] === 'services') return resolveList(value, scope);
  if (path[0] !== 'configs') return value;
  const variable = textOf(entryOf(value, 'environment'));
  if (variable === undefined || !Object.hasOwn(scope.variables, variable)) return value;
  const origin = entryOf(value, 'environment')!.origin;
  return withEntry(value, 'content', textValue(scope.variables[variable]!, { ...origin, how: 'variable' }));
}

function resolveList(service: MapValue, scope: Scope): Value {
  const environment = service.entries.get('environment');
  if (environment?.kind !== 'list' || isNull(environment)) return service;
  const items = mapItems(environment, (item) => {
    const name = textOf(item);
    if (name === undefined || name.includes('=') || !Object.hasOwn(scope.variables, name)) return item;
    const origin = { ...item.origin, how: 'variable' as const, variables: [name] };
    return textValue(`${name}=${scope.variables[name]}`, origin);
  });
  return withEntry(service, 'environment', items);
}
