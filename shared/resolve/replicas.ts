import { entryOf, withEntry } from './make-value.ts';
import { memo1 } from './memo.ts';
import type { MapValue, Value } from './value.ts';

/** The tool's consistency check writes `scale` into an existing `deploy`, which then shows. */
export function settleReplicas(service: Value): Value {
  if (service.kind !== 'map' || !service.entries.has('scale')) return service;
  return settled(service);
}

const settled = memo1((service: MapValue): Value => {
  const scale = service.entries.get('scale')!;
  const deploy = entryOf(service, 'deploy');
  if (deploy?.kind !== 'map') return service;
  return withEntry(service, 'deploy', withEntry(deploy, 'replicas', scale));
});
