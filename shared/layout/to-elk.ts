import type { GraphEdge, GraphNode } from '../graph/graph.ts';

/** The part of elkjs' graph format that we write and read. */
export interface ElkGraph {
  readonly id: string;
  readonly layoutOptions?: Readonly<Record<string, string>>;
  readonly children?: readonly ElkChild[];
  readonly edges?: readonly ElkEdge[];
}

export interface ElkChild {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly x?: number;
  readonly y?: number;
  readonly layoutOptions?: Readonly<Record<string, string>>;
}

export interface ElkEdge {
  readonly id: string;
  readonly sources: readonly string[];
  readonly targets: readonly string[];
  readonly layoutOptions?: Readonly<Record<string, string>>;
}

/** Runs ELK: in a worker in the window, in process for the command line. */
export type RunElk = (graph: ElkGraph) => Promise<ElkGraph>;

/** How much an edge's direction counts when a ring has to be broken; edges that are not here have no say in the layers. */
const directionPriority: Partial<Record<GraphEdge['kind'], number>> = {
  'depends-on': 20,
  port: 20,
  mount: 20,
  config: 20,
  secret: 20,
  'volumes-from': 10,
  'shares-namespace': 10,
  link: 10,
  inferred: 1,
};

/**
 * ELK's input for one connected component without its networks (those are placed above): layered from left to right. Of its
 * answer the layers count and the heights in them; `shapeColumns` makes the picture.
 */
export function toElk(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): ElkGraph {
  const ids = new Set(nodes.map((node) => node.id));
  const drawn = edges.filter(
    (edge) => directionPriority[edge.kind] !== undefined && ids.has(edge.source) && ids.has(edge.target),
  );
  return {
    id: 'root',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'RIGHT',
      'elk.randomSeed': '1',
      'elk.padding': '[top=0,left=0,bottom=0,right=0]',
      'elk.spacing.nodeNode': '32',
      'elk.layered.spacing.nodeNodeBetweenLayers': '96',
      'elk.layered.spacing.edgeNodeBetweenLayers': '16',
      'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
      'elk.layered.cycleBreaking.strategy': 'GREEDY',
      'elk.layered.considerModelOrder.strategy': 'PREFER_NODES',
      'elk.layered.thoroughness': '10',
    },
    children: nodes.map(({ id, width, height }) => ({
      id,
      width,
      height,
      layoutOptions: {
        'elk.alignment': 'LEFT',
      },
    })),
    edges: drawn.map(({ id, kind, source, target }) => ({
      id,
      sources: [source],
      targets: [target],
      layoutOptions: {
        'elk.layered.priority.direction': String(directionPriority[kind]),
        'elk.layered.priority.straightness': kind === 'inferred' ? '0' : '5',
      },
    })),
  };
}
