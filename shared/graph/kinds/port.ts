import type { ComposeModel, Port, Service } from '../../model/compose-model.ts';
import { locationOf } from '../locate-value.ts';
import { nodeId, portName } from '../node-id.ts';
import type { KindOfNode } from './draft.ts';
import { draftNode } from './draft.ts';

/** Published host ports, the doors into the project: the edge runs from the port to the service that answers there. */
export const portKind: KindOfNode = {
  nodes: (model) => {
    const firsts = new Map<string, { readonly service: Service; readonly port: Port }>();
    for (const found of publishedPorts(model)) {
      if (!firsts.has(found.name)) firsts.set(found.name, found);
    }
    return [...firsts].map(([name, { service, port }]) =>
      draftNode({
        id: nodeId('port', name),
        kind: 'port',
        name: name.endsWith('/tcp') ? name.slice(0, -'/tcp'.length) : name,
        disabled: !service.enabled,
        path: ['services', service.name, 'ports', port.index],
        location: locationOf(port.value),
      }),
    );
  },
  edges: (model) =>
    publishedPorts(model).map(({ name, service, port }) => ({
      kind: 'port' as const,
      source: nodeId('port', name),
      target: nodeId('service', service.name),
      label: `${port.published ?? ''} → ${port.target}`,
      path: ['services', service.name, 'ports', port.index],
      location: locationOf(port.value),
    })),
};

function publishedPorts(
  model: ComposeModel,
): readonly { readonly name: string; readonly service: Service; readonly port: Port }[] {
  return [...model.services.values()].flatMap((service) =>
    service.ports.flatMap((port) => {
      const name = portName(port);
      return name === undefined ? [] : [{ name, service, port }];
    }),
  );
}
