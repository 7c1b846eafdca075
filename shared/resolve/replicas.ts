import { message } from '../message.ts';
import { entryOf, withEntry } from './make-value.ts';
import { memo1 } from './memo.ts';
import { note, noDiagnostics, type Found } from './problem.ts';
import type { MapValue, Value } from './value.ts';

/** The tool's consistency check writes `scale` into an existing `deploy`, which then shows. */
export function settleReplicas(service: Value, name: string): Found<Value> {
  if (service.kind !== 'map' || !service.entries.has('scale')) {
    return { value: service, diagnostics: noDiagnostics };
  }
  const value = settled(service);
  const scale = service.entries.get('scale')!;
  if (value === service || entryOf(entryOf(service, 'deploy'), 'replicas') !== undefined) {
    return { value, diagnostics: noDiagnostics };
  }
  const sentence = message('resolve.scale-becomes-replicas', { service: name });
  return {
    value,
    diagnostics: [
      note('scale-becomes-replicas', sentence, { path: ['services', name, 'scale'], value: scale }),
    ],
  };
}

const settled = memo1((service: MapValue): Value => {
  const scale = service.entries.get('scale')!;
  const deploy = entryOf(service, 'deploy');
  if (deploy?.kind !== 'map') return service;
  return withEntry(service, 'deploy', withEntry(deploy, 'replicas', scale));
});
