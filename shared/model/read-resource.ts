import type { Value } from '../resolve/value.ts';
import type { Resource } from './compose-model.ts';
import { entryOf, isFilledIn, isTrue, itemsOf, textOf, valueAt } from './read-value.ts';

/** The typed view of a top-level network, volume, config or secret. */
export function readResource(name: string, value: Value): Resource {
  return {
    name,
    value,
    external: isTrue(entryOf(value, 'external')) || entryOf(value, 'external')?.kind === 'map',
    driver: textOf(entryOf(value, 'driver')),
    internal: isTrue(entryOf(value, 'internal')),
    subnet: textOf(entryOf(itemsOf(valueAt(value, 'ipam', 'config'))[0], 'subnet')),
    from: readFrom(value),
    implicit: isFilledIn(value),
  };
}

function readFrom(value: Value): Resource['from'] {
  const file = textOf(entryOf(value, 'file'));
  if (file !== undefined) return { how: 'file', text: file };
  const environment = textOf(entryOf(value, 'environment'));
  if (environment !== undefined) return { how: 'environment', text: environment };
  return entryOf(value, 'content') === undefined ? undefined : { how: 'content', text: '' };
}
