import type { FilePath } from '../../diagnostic.ts';
import type { ComposeModel, FileGrant, Resource, Service } from '../../model/compose-model.ts';
import type { NodeFacts } from '../graph.ts';
import { locationOf } from '../locate-value.ts';
import { bindName, nodeId } from '../node-id.ts';
import type { KindOfNode } from './draft.ts';
import { draftNode } from './draft.ts';

/** Configs and secrets are drawn alike: a declared source of text, and the services that get it as a file. */
export function grantedFileKind(
  kind: 'config' | 'secret',
  declared: (model: ComposeModel) => ReadonlyMap<string, Resource>,
  granted: (service: Service) => readonly FileGrant[],
): KindOfNode {
  const section = `${kind}s`;
  return {
    declared: (model, { directory }) =>
      [...declared(model).values()].map((resource) =>
        draftNode({
          id: nodeId(kind, resource.name),
          kind,
          name: resource.name,
          external: resource.external,
          path: [section, resource.name],
          location: locationOf(resource.value),
          facts: grantedFacts(resource, directory),
        }),
      ),
    reads: [section],
    ofService: (service) => ({
      nodes: [],
      edges: granted(service).map((grant) => ({
        kind,
        source: nodeId('service', service.name),
        target: nodeId(kind, grant.source),
        label: grant.target ?? '',
        path: ['services', service.name, section, grant.index],
        location: locationOf(grant.value),
      })),
    }),
  };
}

function grantedFacts(resource: Resource, directory: FilePath): NodeFacts {
  const badges: NodeFacts['badges'] = resource.external ? [{ id: 'external', text: '' }] : [];
  const { from } = resource;
  if (from === undefined || from.how === 'content') return { badges };
  const subtitle = from.how === 'file' ? bindName(from.text, directory) : `$${from.text}`;
  return { subtitle, badges };
}
