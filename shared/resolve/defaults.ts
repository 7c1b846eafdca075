import type { Path } from '../yaml/yaml-node.ts';
import {
  boolValue,
  entryOf,
  intValue,
  isNull,
  mapEntries,
  mapItems,
  originOf,
  textOf,
  textValue,
  withEntry,
} from './make-value.ts';
import { childShape, type Shape } from './shape.ts';
import type { MapValue, Value } from './value.ts';

// Step 14 of the pipeline: values that the tool adds where the files give none. Those that depend on nothing stand in
// the attribute rows; the two that depend on their neighbours are here.

/** The value with its defaults, in long syntax. */
export function setDefaults(value: Value, shape: Shape | undefined, path: Path): Value {
  const filled = rowDefaults(value, shape);
  if (path[0] !== 'services' || filled.kind !== 'map') return filled;
  let service = filled;
  service = changeItems(service, ['secrets'], secretTarget);
  service = changeItems(service, ['gpus'], deviceCount);
  return changeItems(service, ['deploy', 'resources', 'reservations', 'devices'], deviceCount);
}

function rowDefaults(value: Value, shape: Shape | undefined): Value {
  if (shape === undefined || !shape.has.default || value.kind === 'scalar') return value;
  if (value.kind === 'list') return mapItems(value, (item) => rowDefaults(item, shape.item));
  let filled = mapEntries(value, (entry, key) => rowDefaults(entry, childShape(shape, key)));
  for (const [key, child] of shape.defaults) {
    if (!filled.entries.has(key)) filled = withEntry(filled, key, scalar(child.row.default!));
  }
  return filled;
}

const scalars = new Map<string | number | boolean, Value>();

/** One object for each default: every service has some. */
function scalar(value: string | number | boolean): Value {
  let known = scalars.get(value);
  if (known === undefined) scalars.set(value, (known = makeScalar(value)));
  return known;
}

function makeScalar(value: string | number | boolean): Value {
  const origin = originOf('default');
  if (typeof value === 'string') return textValue(value, origin);
  if (typeof value === 'number') return intValue(value, origin);
  return boolValue(value, origin);
}

function secretTarget(secret: MapValue): MapValue {
  const source = textOf(secret.entries.get('source'));
  if (source === undefined || secret.entries.has('target')) return secret;
  return withEntry(secret, 'target', textValue(`/run/secrets/${source}`, originOf('default')));
}

function deviceCount(device: MapValue): MapValue {
  if (device.entries.has('count') || device.entries.has('device_ids')) return device;
  return withEntry(device, 'count', textValue('all', originOf('default')));
}

/** Changes the maps of a list that stands below keys, where there is one. */
export function changeItems(
  map: MapValue,
  path: readonly string[],
  change: (item: MapValue) => MapValue,
): MapValue {
  const [key, ...rest] = path;
  const child = entryOf(map, key!);
  if (child === undefined || isNull(child)) return map;
  if (rest.length > 0)
    return child.kind === 'map' ? withEntry(map, key!, changeItems(child, rest, change)) : map;
  if (child.kind !== 'list') return map;
  return withEntry(
    map,
    key!,
    mapItems(child, (item) => (item.kind === 'map' ? change(item) : item)),
  );
}
