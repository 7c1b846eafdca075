import type { Path } from '../yaml/yaml-node.ts';
import { mapItems, originAs, textOf, textValue, withEntry } from './make-value.ts';
import { lookUp, type Scope } from './scope.ts';
import type { Value } from './value.ts';

// Step 17 of the pipeline: a name alone in a list of `environment` takes the variable's value. (What configs and secrets
// take from variables is never printed, so it is not read here.)

/** The service with the variables that its `environment` names by themselves; other elements as they are. */
export function resolveEnvironment(service: Value, path: Path, scope: Scope): Value {
  if (path[0] !== 'services' || service.kind !== 'map' || !scope.options.typed) return service;
  const environment = service.entries.get('environment');
  if (environment?.kind !== 'list') return service;
  const items = mapItems(environment, (item) => {
    const name = textOf(item);
    const text = name === undefined || name.includes('=') ? undefined : lookUp(scope, name);
    if (name === undefined || text === undefined) return item;
    return textValue(`${name}=${text}`, originAs(item.origin, 'variable', [name]));
  });
  return withEntry(service, 'environment', items);
}
