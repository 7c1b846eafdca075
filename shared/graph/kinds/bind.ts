import type { ComposeModel, Mount, Service } from '../../model/compose-model.ts';
import { locationOf } from '../locate-value.ts';
import { bindName, nodeId } from '../node-id.ts';
import type { KindOfNode } from './draft.ts';
import { draftNode } from './draft.ts';

/** Host paths that services mount: one node per path, made by the mounts themselves. */
export const bindKind: KindOfNode = {
  nodes: (model) => {
    const firsts = new Map<string, { readonly service: Service; readonly mount: Mount }>();
    for (const found of bindMounts(model)) {
      if (!firsts.has(found.name)) firsts.set(found.name, found);
    }
    return [...firsts].map(([name, { service, mount }]) =>
      draftNode({
        id: nodeId('bind', name),
        kind: 'bind',
        name,
        path: ['services', service.name, 'volumes', mount.index],
        location: locationOf(mount.value),
      }),
    );
  },
  edges: (model) =>
    bindMounts(model).map(({ name, service, mount }) => ({
      kind: 'mount' as const,
      source: nodeId('service', service.name),
      target: nodeId('bind', name),
      label: mount.target,
      readOnly: mount.readOnly,
      path: ['services', service.name, 'volumes', mount.index],
      location: locationOf(mount.value),
    })),
};

function bindMounts(
  model: ComposeModel,
): readonly { readonly name: string; readonly service: Service; readonly mount: Mount }[] {
  return [...model.services.values()].flatMap((service) =>
    service.mounts.flatMap((mount) =>
      mount.source !== undefined && (mount.type === 'bind' || mount.type === 'npipe')
        ? [{ name: bindName(mount.source, model.directory), service, mount }]
        : [],
    ),
  );
}
