import type { Service } from '../../model/compose-model.ts';
import { isFilledIn } from '../../model/read-value.ts';
import type { Path } from '../../yaml/yaml-node.ts';
import { locationOf } from '../locate-value.ts';
import { bindName, nodeId } from '../node-id.ts';
import type { EdgeDraft, KindOfNode } from './draft.ts';
import { draftNode } from './draft.ts';
import { serviceFacts } from './service-facts.ts';

const namespaceAttributes = ['network_mode', 'ipc', 'pid', 'uts', 'cgroup'] as const;

/** Services, and what one says of another: depends_on, links, volumes_from, shared namespaces, extends. What environments say is in infer-references.ts. */
export const serviceKind: KindOfNode = {
  declared: () => [],
  ofService: (service, { directory }) => ({
    nodes: [
      draftNode({
        id: nodeId('service', service.name),
        kind: 'service',
        name: service.name,
        disabled: !service.enabled,
        path: ['services', service.name],
        location: locationOf(service.value),
        facts: serviceFacts(service, (path) => bindName(path, directory)),
      }),
    ],
    edges: [],
  }),
  also: {
    reads: ['depends_on', 'links', 'volumes_from', ...namespaceAttributes],
    ofService: (service) => ({ nodes: [], edges: declaredEdges(service) }),
  },
};

function declaredEdges(service: Service): readonly EdgeDraft[] {
  const dependencies = service.dependsOn
    .filter((dependency) => !isFilledIn(dependency.value))
    .map((dependency) =>
      edgeTo(service, 'depends-on', dependency.service, {
        label: dependency.condition,
        condition: dependency.condition,
        required: dependency.required,
        path: ['services', service.name, 'depends_on', dependency.service],
        location: locationOf(dependency.value),
      }),
    );
  const links = service.links.map((link) =>
    edgeTo(service, 'link', link.service, {
      label: link.detail ?? '',
      path: ['services', service.name, 'links', link.index],
      location: locationOf(link.value),
    }),
  );
  const volumesFrom = service.volumesFrom.map((from) =>
    edgeTo(service, 'volumes-from', from.service, {
      label: from.detail ?? '',
      readOnly: from.detail === 'ro',
      path: ['services', service.name, 'volumes_from', from.index],
      location: locationOf(from.value),
    }),
  );
  const extended = service.extends.map((name) =>
    edgeTo(service, 'extends', name, {
      label: '',
      path: ['services', service.name, 'extends'],
      location: undefined,
    }),
  );
  return [...dependencies, ...links, ...volumesFrom, ...sharedNamespaces(service), ...extended];
}

function sharedNamespaces(service: Service): readonly EdgeDraft[] {
  return namespaceAttributes.flatMap((attribute) => {
    const value = service.value.entries.get(attribute);
    const text = value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : '';
    if (!text.startsWith('service:')) return [];
    return [
      edgeTo(service, 'shares-namespace', text.slice('service:'.length), {
        label: attribute,
        path: ['services', service.name, attribute],
        location: locationOf(value),
      }),
    ];
  });
}

function edgeTo(
  service: Service,
  kind: EdgeDraft['kind'],
  target: string,
  rest: Omit<EdgeDraft, 'kind' | 'source' | 'target' | 'path'> & { readonly path: Path },
): EdgeDraft {
  return { kind, source: nodeId('service', service.name), target: nodeId('service', target), ...rest };
}
