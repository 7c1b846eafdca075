import { locationOf } from '../locate-value.ts';
import { bindName, nodeId } from '../node-id.ts';
import type { KindOfNode } from './draft.ts';
import { draftNode } from './draft.ts';

/** Host paths that services mount: one node per path, made by the mounts themselves. */
export const bindKind: KindOfNode = {
  declared: () => [],
  reads: ['volumes'],
  ofService: (service, { directory }) => {
    const mounts = service.mounts.flatMap((mount) =>
      mount.source !== undefined && (mount.type === 'bind' || mount.type === 'npipe')
        ? [{ name: bindName(mount.source, directory), mount }]
        : [],
    );
    const path = (index: number) => ['services', service.name, 'volumes', index];
    return {
      nodes: mounts.map(({ name, mount }) =>
        draftNode({
          id: nodeId('bind', name),
          kind: 'bind',
          name,
          path: path(mount.index),
          location: locationOf(mount.value),
        }),
      ),
      edges: mounts.map(({ name, mount }) => ({
        kind: 'mount' as const,
        source: nodeId('service', service.name),
        target: nodeId('bind', name),
        label: mount.target,
        readOnly: mount.readOnly,
        path: path(mount.index),
        location: locationOf(mount.value),
      })),
    };
  },
};
