import { locationOf } from '../locate-value.ts';
import { nodeId } from '../node-id.ts';
import { temporaryMounts } from '../temporary-mounts.ts';
import type { KindOfNode } from './draft.ts';
import { draftNode } from './draft.ts';

/** File systems in memory: one node per entry, because no two services share one. */
export const tmpfsKind: KindOfNode = {
  declared: () => [],
  reads: ['tmpfs', 'volumes'],
  ofService: (service) => {
    const mounts = temporaryMounts(service).map(({ target, options, readOnly, path, value }) => ({
      id: nodeId('tmpfs', `${service.name}:${target}`),
      at: { path, location: locationOf(value) },
      target,
      options,
      readOnly,
    }));
    return {
      nodes: mounts.map(({ id, at, target, options }) =>
        draftNode({
          ...at,
          id,
          kind: 'tmpfs',
          name: target,
          disabled: !service.enabled,
          ...(options === '' ? {} : { facts: { subtitle: options, badges: [] } }),
        }),
      ),
      edges: mounts.map(({ id, at, target, readOnly }) => ({
        ...at,
        kind: 'mount' as const,
        source: nodeId('service', service.name),
        target: id,
        label: target,
        readOnly,
      })),
    };
  },
};
