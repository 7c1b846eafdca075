import { locationOf } from '../locate-value.ts';
import { nodeId, portName } from '../node-id.ts';
import type { KindOfNode } from './draft.ts';
import { draftNode } from './draft.ts';

/** Published host ports, the doors into the project: the edge runs from the port to the service that answers there. */
export const portKind: KindOfNode = {
  declared: () => [],
  reads: ['ports'],
  ofService: (service) => {
    const ports = service.ports.flatMap((port) => {
      const name = portName(port);
      return name === undefined ? [] : [{ name, port }];
    });
    const path = (index: number) => ['services', service.name, 'ports', index];
    return {
      nodes: ports.map(({ name, port }) =>
        draftNode({
          id: nodeId('port', name),
          kind: 'port',
          name: name.endsWith('/tcp') ? name.slice(0, -'/tcp'.length) : name,
          disabled: !service.enabled,
          path: path(port.index),
          location: locationOf(port.value),
        }),
      ),
      edges: ports.map(({ name, port }) => ({
        kind: 'port' as const,
        source: nodeId('port', name),
        target: nodeId('service', service.name),
        label: `${port.published ?? ''} → ${port.target}`,
        path: path(port.index),
        location: locationOf(port.value),
      })),
    };
  },
};
