import { entryOf, withEntry } from './make-value.ts';
import { memo1 } from './memo.ts';
import type { Value } from './value.ts';

/** The tool's consistency check writes `scale` into an existing `deploy`, which then shows. */
export const settleReplicas: (service: Value) => Value = memo1((service: Value): Value => {
  const scale = entryOf(service, 'scale');
  const deploy = entryOf(service, 'deploy');
  if (service.kind !== 'map' || scale === undefined || deploy?.kind !== 'map') return service;
  return withEntry(service, 'deploy', withEntry(deploy, 'replicas', scale));
});
