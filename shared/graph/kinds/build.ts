import type { Service } from '../../model/compose-model.ts';
import { entriesOf, entryOf, textOf } from '../../model/read-value.ts';
import { locationOf } from '../locate-value.ts';
import { bindName, nodeId } from '../node-id.ts';
import type { EdgeDraft, KindOfNode } from './draft.ts';
import { draftNode } from './draft.ts';

/**
 * What images are built from: one node per folder or Git URL, made by the builds that name it as their context or as a further one. Images
 * among the further contexts are no nodes; a service among them is the other end of the edge.
 */
export const buildKind: KindOfNode = {
  declared: () => [],
  reads: ['build'],
  ofService: (service, { directory }) => {
    const edges = contextsOf(service).map(({ context, ...rest }): EdgeDraft => {
      const other = /^service:(.+)$/s.exec(context)?.[1];
      return {
        ...rest,
        kind: 'build',
        source: nodeId('service', service.name),
        target:
          other === undefined ? nodeId('build', bindName(context, directory)) : nodeId('service', other),
      };
    });
    return {
      nodes: edges.flatMap(({ target, path, location }) =>
        target.startsWith('build:')
          ? [draftNode({ id: target, kind: 'build', name: target.slice('build:'.length), path, location })]
          : [],
      ),
      edges,
    };
  },
};

type ContextOfBuild = Pick<EdgeDraft, 'label' | 'path' | 'location'> & { readonly context: string };

function contextsOf({ name, value, build }: Service): readonly ContextOfBuild[] {
  if (build === undefined) return [];
  const written = value.entries.get('build');
  const path = ['services', name, 'build'];
  const { context, dockerfile, target } = build;
  const label = [dockerfile === 'Dockerfile' ? undefined : dockerfile, target]
    .filter((part) => part !== undefined)
    .join(' · ');
  const further = entriesOf(entryOf(written, 'additional_contexts')).flatMap(([as, each]) => {
    const text = textOf(each) ?? '';
    if (text === '' || /^(?:docker-image|oci-layout):/.test(text)) return [];
    const at = [...path, 'additional_contexts', as];
    return [{ context: text, label: as, path: at, location: locationOf(each) }];
  });
  const own = locationOf(entryOf(written, 'context')) ?? locationOf(written);
  return [{ context, label, path, location: own }, ...further];
}
