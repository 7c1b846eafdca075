import type { Resource } from '../../model/compose-model.ts';
import type { NodeFacts } from '../graph.ts';
import { locationOf } from '../locate-value.ts';
import { nodeId } from '../node-id.ts';
import type { KindOfNode } from './draft.ts';
import { draftNode } from './draft.ts';

/** Named volumes and where they are mounted. Anonymous ones belong to their service alone and are not drawn. */
export const volumeKind: KindOfNode = {
  declared: (model) =>
    [...model.volumes.values()].map((volume) =>
      draftNode({
        id: nodeId('volume', volume.name),
        kind: 'volume',
        name: volume.name,
        external: volume.external,
        path: ['volumes', volume.name],
        location: locationOf(volume.value),
        facts: volumeFacts(volume),
      }),
    ),
  reads: ['volumes'],
  ofService: (service) => ({
    nodes: [],
    edges: service.mounts.flatMap((mount) => {
      if (mount.source === undefined || (mount.type !== 'volume' && mount.type !== 'cluster')) return [];
      return [
        {
          kind: 'mount' as const,
          source: nodeId('service', service.name),
          target: nodeId('volume', mount.source),
          label: mount.target,
          readOnly: mount.readOnly,
          path: ['services', service.name, 'volumes', mount.index],
          location: locationOf(mount.value),
        },
      ];
    }),
  }),
};

function volumeFacts(volume: Resource): NodeFacts {
  const badges: NodeFacts['badges'] = volume.external ? [{ id: 'external', text: '' }] : [];
  return volume.driver === undefined || volume.driver === 'local'
    ? { badges }
    : { subtitle: volume.driver, badges };
}
