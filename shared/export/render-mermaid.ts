import type { Graph, GraphEdge, GraphNode, NodeKind } from '../graph/graph.ts';
import { nodeId } from '../graph/node-id.ts';
import type { Arrangement } from '../graph/views/view.ts';
import { membershipsOf, namesOfBox, standsIn } from '../graph/memberships.ts';
import { hideCredentials } from './hide-credentials.ts';

/** The services that start together, and what is written above them. */
export interface TitledWave {
  readonly title: string;
  readonly services: readonly string[];
}

/**
 * The graph as a Mermaid flowchart that GitHub and others draw: kinds as shapes, conditions as labels, what is not defined dashed.
 * Arranged in zones, networks are subgraphs around the services that stand in them; in waves, what starts first stands left, as on
 * the canvas. Ends with a line feed. The same graph gives the same text.
 */
export function renderMermaid(
  whole: Graph,
  arrangement: Arrangement = 'layers',
  waves: readonly TitledWave[] = [],
): string {
  const graph = hideCredentials(whole);
  const ids = new Map(graph.nodes.map((node, index) => [node.id, `n${index}`]));
  const { home } = membershipsOf(graph);
  const isInside = ({ kind, source, target }: GraphEdge) =>
    kind === 'network' && standsIn(home, source, target);
  const drawn = arrangement === 'zones' ? graph.edges.filter((edge) => !isInside(edge)) : graph.edges;
  const missing = graph.nodes.filter((node) => node.missing);
  const declarations = {
    layers: () => graph.nodes.map((node) => declared(node, ids)),
    zones: () => zoned(graph, ids),
    waves: () => waved(graph, waves, ids),
  };
  const lines = [
    // Lines lead from what waits to what it waits for.
    arrangement === 'waves' ? 'flowchart RL' : 'flowchart LR',
    ...declarations[arrangement](),
    ...drawn.map((edge) => `  ${ids.get(edge.source)} ${arrow(edge)} ${ids.get(edge.target)}`),
    ...classes(graph, ids),
    ...(missing.length === 0
      ? []
      : [
          '  classDef missing stroke-dasharray: 4 3',
          `  class ${missing.map((node) => ids.get(node.id)).join(',')} missing`,
        ]),
  ];
  return `${lines.join('\n')}\n`;
}

function declared(node: GraphNode, ids: ReadonlyMap<string, string>): string {
  return `  ${ids.get(node.id)}${shaped(node)}`;
}

/** Boxes as subgraphs. A network's own node stands in it, for the lines that lead to it; a folded box is a node. */
function zoned(graph: Graph, ids: ReadonlyMap<string, string>): readonly string[] {
  const { home } = membershipsOf(graph);
  const { framedBy = 'network' } = graph;
  const boxes = graph.nodes.filter(
    ({ id, kind, collapsed }) => kind === framedBy && collapsed !== true && !home.has(id),
  );
  const known = new Set(boxes.map(({ id }) => id));
  const names = new Map(graph.nodes.map(({ id, name }) => [id, name]));
  const isInside = ({ id }: GraphNode) => known.has(id) || known.has(home.get(id) ?? '');
  return [
    ...boxes.flatMap((box) => [
      `  subgraph z${ids.get(box.id)}["${namesOfBox(graph, box.id)
        .map((id) => escape(names.get(id)!))
        .join(' · ')}"]`,
      ...[
        ...(box.kind === 'network' ? [box] : []),
        ...graph.nodes.filter(({ id }) => home.get(id) === box.id),
      ].map((node) => `  ${declared(node, ids)}`),
      '  end',
    ]),
    ...graph.nodes.filter((node) => !isInside(node)).map((node) => declared(node, ids)),
  ];
}

function waved(
  graph: Graph,
  waves: readonly TitledWave[],
  ids: ReadonlyMap<string, string>,
): readonly string[] {
  const waveOf = new Map(
    waves.flatMap(({ services }, wave) => services.map((name) => [nodeId('service', name), wave] as const)),
  );
  return [
    ...waves.flatMap(({ title }, wave) => {
      const members = graph.nodes.filter(({ id }) => waveOf.get(id) === wave);
      if (members.length === 0) return [];
      const inside = members.map((node) => `  ${declared(node, ids)}`);
      return [`  subgraph w${wave + 1}["${escape(title)}"]`, ...inside, '  end'];
    }),
    ...graph.nodes.filter(({ id }) => !waveOf.has(id)).map((node) => declared(node, ids)),
  ];
}

const shapes: Readonly<Record<NodeKind, readonly [string, string]>> = {
  service: ['[', ']'],
  network: ['([', '])'],
  volume: ['[(', ')]'],
  bind: ['[/', '/]'],
  tmpfs: ['[(', ')]'],
  build: ['[/', '/]'],
  config: ['>', ']'],
  secret: ['>', ']'],
  port: ['([', '])'],
  group: ['[[', ']]'],
};

function shaped({ kind, name, facts }: GraphNode): string {
  const [open, close] = shapes[kind];
  const second = kind === 'service' && facts.subtitle !== undefined ? `<br/>${escape(facts.subtitle)}` : '';
  return `${open}"${escape(name)}${second}"${close}`;
}

function arrow(edge: GraphEdge): string {
  const label = edgeLabel(edge);
  const text = label === '' ? '' : `|"${escape(label)}"|`;
  if (edge.kind === 'network') return `---${text}`;
  if (edge.kind === 'inferred') return `-.->${text}`;
  if (edge.kind === 'depends-on' || edge.kind === 'port') return `-->${text}`;
  return `--o${text}`;
}

const conditionWords = {
  service_started: '',
  service_healthy: 'healthy',
  service_completed_successfully: 'completed',
} as const;

function edgeLabel(edge: GraphEdge): string {
  if (edge.kind === 'depends-on') return conditionWords[edge.condition ?? 'service_started'];
  if (edge.kind === 'mount') return edge.readOnly === true ? `${edge.label} (ro)` : edge.label;
  return edge.kind === 'port' ? '' : edge.label;
}

function classes(graph: Graph, ids: ReadonlyMap<string, string>): readonly string[] {
  const styles: Partial<Record<NodeKind, string>> = {
    network: 'fill:none,stroke-width:2px',
    port: 'fill:#3b4757,color:#fff',
  };
  return Object.entries(styles).flatMap(([kind, style]) => {
    const members = graph.nodes.filter((node) => node.kind === kind).map((node) => ids.get(node.id));
    return members.length === 0
      ? []
      : [`  classDef ${kind} ${style}`, `  class ${members.join(',')} ${kind}`];
  });
}

/** Inside quotes Mermaid reads markup and its own entities; everything that could be either becomes an entity by number. */
function escape(text: string): string {
  return text.replace(
    /[^\p{L}\p{N} ._\-/:@+,=()[\]{}*~!?]/gu,
    (character) => `#${character.codePointAt(0)};`,
  );
}
