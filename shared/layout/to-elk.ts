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
 * ELK's input for one connected component without its networks (those are placed above): layered from left to right. Where
 * everything depends on a few hubs the layers get a bound, else the picture would be a needle.
 */
export function toElk(nodes: readonly GraphNode[], edges: readonly GraphEdge[], lanes: number): ElkGraph {
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
      'elk.aspectRatio': '1.6',
      'elk.padding': '[top=0,left=0,bottom=0,right=0]',
      'elk.spacing.nodeNode': '32',
      'elk.spacing.componentComponent': '56',
      'elk.layered.spacing.nodeNodeBetweenLayers': String(44 + 5 * Math.min(lanes, 6)),
      'elk.layered.spacing.edgeNodeBetweenLayers': '16',
      // The straighter placement costs seconds on large graphs.
      'elk.layered.nodePlacement.strategy': nodes.length > 120 ? 'BRANDES_KOEPF' : 'NETWORK_SIMPLEX',
      'elk.layered.cycleBreaking.strategy': 'GREEDY',
      'elk.layered.considerModelOrder.strategy': 'PREFER_NODES',
      'elk.layered.thoroughness': nodes.length > 120 ? '5' : '10',
      ...layerOptions(nodes, drawn),
    },
    children: nodes.map(({ id, kind, width, height }) => ({
      id,
      width,
      height,
      layoutOptions: {
        'elk.alignment': 'LEFT',
        ...(kind === 'port' ? { 'elk.layered.layering.layerConstraint': 'FIRST' } : {}),
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

function layerOptions(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
): Readonly<Record<string, string>> {
  const root = Math.sqrt(nodes.length);
  if (largestLayer(nodes, edges) <= Math.max(8, 2 * root)) return {};
  return {
    'elk.layered.layering.strategy': 'COFFMAN_GRAHAM',
    'elk.layered.layering.coffmanGraham.layerBound': String(Math.max(5, Math.ceil(1.3 * root))),
  };
}

/** Size of the largest layer when each node stands as far left as its incoming edges let it. Rings are cut where they close. */
function largestLayer(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): number {
  const incoming = new Map<string, string[]>();
  for (const edge of edges) incoming.set(edge.target, [...(incoming.get(edge.target) ?? []), edge.source]);
  const depths = new Map<string, number>();
  const depthOf = (id: string): number => {
    const known = depths.get(id);
    if (known !== undefined) return known;
    depths.set(id, 0);
    let depth = 0;
    for (const source of incoming.get(id) ?? []) depth = Math.max(depth, depthOf(source) + 1);
    depths.set(id, depth);
    return depth;
  };
  const sizes = new Map<number, number>();
  for (const node of nodes) {
    const depth = depthOf(node.id);
    sizes.set(depth, (sizes.get(depth) ?? 0) + 1);
  }
  return Math.max(0, ...sizes.values());
}
