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

/** What services keep in memory or are built from says little of how they work together. */
const asides: readonly NodeKind[] = ['tmpfs', 'build'];

/** Every view, in the order of the switch. */
export const graphViews: Readonly<Record<ViewName, GraphView>> = {
  architecture: {
    name: 'architecture',
    arrangement: 'layers',
    onDemand: asides,
    project: (graph, _, asked = []) => {
      const left = asides.filter((kind) => !asked.includes(kind));
      const isDrawn = ({ kind }: { readonly kind: NodeKind }) => !left.includes(kind);
      return graph.nodes.every(isDrawn) ? graph : partOf(graph, isDrawn, () => true);
    },
  },
  networks: {
    name: 'networks',
    arrangement: 'zones',
    onDemand: [],
    project: (graph) => partOf(graph, kinds('service', 'network'), means('network', 'shares-namespace')),
  },
  'start-order': {
    name: 'start-order',
    arrangement: 'waves',
    onDemand: [],
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
    onDemand: [],
    project: (graph) =>
      withoutLoose(
        partOf(
          graph,
          kinds('service', 'volume', 'bind', 'tmpfs', 'config', 'secret'),
          means('mount', 'config', 'secret', 'volumes-from'),
        ),
      ),
  },
  exposure: {
    name: 'exposure',
    arrangement: 'layers',
    onDemand: [],
    project: (graph) => withoutLoose(partOf(graph, kinds('service', 'port'), means('port'))),
  },
};
