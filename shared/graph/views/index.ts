import type { EdgeKind } from '../../spec/attribute.ts';
import type { NodeKind } from '../graph.ts';
import type { GraphView, ViewName } from './view.ts';
import { partOf, withoutLoose } from './view.ts';

const kinds =
  (...wanted: readonly NodeKind[]) =>
  ({ kind }: { readonly kind: NodeKind }) =>
    wanted.includes(kind);
const means =
  (...wanted: readonly EdgeKind[]) =>
  ({ kind }: { readonly kind: EdgeKind }) =>
    wanted.includes(kind);

/** Every view, in the order of the switch. */
export const graphViews: Readonly<Record<ViewName, GraphView>> = {
  architecture: { name: 'architecture', arrangement: 'layers', project: (graph) => graph },
  networks: {
    name: 'networks',
    arrangement: 'zones',
    project: (graph) => partOf(graph, kinds('service', 'network'), means('network', 'shares-namespace')),
  },
  'start-order': {
    name: 'start-order',
    arrangement: 'waves',
    project: (graph) =>
      partOf(
        graph,
        ({ kind, disabled }) => kind === 'service' && !disabled,
        means('depends-on', 'link', 'shares-namespace', 'volumes-from'),
      ),
  },
  data: {
    name: 'data',
    arrangement: 'layers',
    project: (graph) =>
      withoutLoose(
        partOf(
          graph,
          kinds('service', 'volume', 'bind', 'config', 'secret'),
          means('mount', 'config', 'secret', 'volumes-from'),
        ),
      ),
  },
  exposure: {
    name: 'exposure',
    arrangement: 'layers',
    project: (graph) => withoutLoose(partOf(graph, kinds('service', 'port'), means('port'))),
  },
};
