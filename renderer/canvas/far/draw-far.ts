import { lineStyles } from '../../../shared/export/line-styles.ts';
import type { Theme } from '../../../shared/export/theme.ts';
import type { Graph, GraphNode } from '../../../shared/graph/graph.ts';
import type { ViewMarks } from '../../../shared/graph/views/view-marks.ts';
import type { Layout, NodeId } from '../../../shared/layout/positions.ts';
import type { Route } from '../../../shared/layout/route.ts';
import type { Rectangle } from '../../../shared/layout/rectangle.ts';
import { nodesIn } from './sight.ts';

/** Lines that look alike, as one path. */
export interface LineBatch {
  readonly path: Path2D;
  readonly stroke: string;
  readonly width: number;
  readonly alpha: number;
}

/** The lines of a drawing by look. Built when the drawing changes, not when it is looked at. */
export function batchLines(
  graph: Pick<Graph, 'nodes' | 'edges'>,
  routes: ReadonlyMap<string, Route>,
  theme: Theme,
): readonly LineBatch[] {
  const networks = graph.nodes.filter(({ kind }) => kind === 'network');
  const colours = new Map<NodeId, string>(
    networks.map(({ id }, index) => [id, theme.networks[index % theme.networks.length]!]),
  );
  const batches = new Map<string, { paths: string[]; batch: Omit<LineBatch, 'path'> }>();
  for (const edge of graph.edges) {
    const route = routes.get(edge.id);
    if (route === undefined) continue;
    const isNetwork = edge.kind === 'network';
    const plain = edge.kind === 'depends-on' ? theme.strongLine : theme.line;
    const stroke = isNetwork ? (colours.get(edge.target) ?? plain) : plain;
    const { width } = lineStyles[edge.kind];
    const key = `${stroke} ${width}`;
    const known = batches.get(key) ?? { paths: [], batch: { stroke, width, alpha: isNetwork ? 0.75 : 1 } };
    known.paths.push(route.path);
    batches.set(key, known);
  }
  return [...batches.values()].map(({ paths, batch }) => ({ ...batch, path: new Path2D(paths.join(' ')) }));
}

export interface FarScene {
  readonly graph: Graph;
  readonly places: Layout;
  readonly lines: readonly LineBatch[];
  readonly theme: Theme;
  readonly marks: ViewMarks;
  readonly problems: ReadonlyMap<NodeId, 'error' | 'warning'>;
}

/** How large names are drawn on cards seen from afar, in canvas units, and how large they must be on the screen to be read. */
const NAME = { service: 34, other: 24, readable: 7.5 } as const;

/**
 * Draws what is in sight: lines, cards as plain boxes with the colours that say something, names where they can be read. The
 * context is in canvas units.
 */
export function drawFar(
  pen: CanvasRenderingContext2D,
  scene: FarScene,
  sight: Rectangle,
  zoom: number,
): void {
  const { graph, places, lines, theme } = scene;
  for (const { path, stroke, width, alpha } of lines) {
    pen.globalAlpha = alpha;
    pen.strokeStyle = stroke;
    // Never thinner than a hair on the screen.
    pen.lineWidth = Math.max(width, 0.7 / zoom);
    pen.stroke(path);
  }
  pen.globalAlpha = 1;
  const boxes = new Map<string, { fill: string; stroke: string; alpha: number; nodes: GraphNode[] }>();
  const seen = nodesIn(graph, places, sight);
  const networks = new Map<NodeId, string>();
  graph.nodes
    .filter(({ kind }) => kind === 'network')
    .forEach(({ id }, index) => networks.set(id, theme.networks[index % theme.networks.length]!));
  for (const node of seen) {
    const look = lookOf(node, scene, networks);
    const key = `${look.fill} ${look.stroke} ${look.alpha}`;
    const known = boxes.get(key);
    if (known === undefined) boxes.set(key, { ...look, nodes: [node] });
    else known.nodes.push(node);
  }
  pen.lineWidth = Math.max(1, 1 / zoom);
  for (const { fill, stroke, alpha, nodes } of boxes.values()) {
    pen.globalAlpha = alpha;
    pen.fillStyle = fill;
    pen.strokeStyle = stroke;
    pen.beginPath();
    for (const node of nodes) {
      const { x, y } = places.get(node.id)!;
      pen.rect(x, y, node.width, node.height);
    }
    pen.fill();
    pen.stroke();
  }
  pen.globalAlpha = 1;
  drawNames(pen, seen, scene, networks, zoom);
}

function lookOf(
  { id, kind, missing, disabled, implicit }: GraphNode,
  { theme, marks, problems }: FarScene,
  networks: ReadonlyMap<NodeId, string>,
): { readonly fill: string; readonly stroke: string; readonly alpha: number } {
  const alpha = disabled || implicit ? 0.6 : 1;
  if (kind === 'port') return { fill: theme.port, stroke: theme.port, alpha };
  if (kind === 'network') return { fill: theme.card, stroke: networks.get(id) ?? theme.line, alpha };
  const tone = marks.get(id)?.tone;
  const problem = problems.get(id);
  if (tone === 'lit') return { fill: theme.accentSoft, stroke: theme.accent, alpha };
  if (tone === 'done') return { fill: theme.card, stroke: theme.good, alpha };
  if (tone === 'error' || tone === 'warning') return { fill: theme.card, stroke: theme[tone], alpha };
  if (tone === 'dim' || missing) return { fill: theme.background, stroke: theme.missingBorder, alpha };
  const soft =
    kind === 'service' ? theme.card : kind === 'volume' || kind === 'bind' ? theme.dataSoft : theme.fileSoft;
  return { fill: soft, stroke: problem === undefined ? theme.cardBorder : theme[problem], alpha };
}

function drawNames(
  pen: CanvasRenderingContext2D,
  seen: readonly GraphNode[],
  { places, theme, marks }: FarScene,
  networks: ReadonlyMap<NodeId, string>,
  zoom: number,
): void {
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  for (const isService of [true, false]) {
    // Smaller names on nearer cards: as those of the DOM at the same zoom.
    const size = (isService ? NAME.service : NAME.other) * (zoom > 0.28 ? 0.7 : 1);
    if (size * zoom < NAME.readable) continue;
    pen.font = `600 ${size}px ${FONT}`;
    for (const { id, kind, name, missing, width, height } of seen) {
      if ((kind === 'service') !== isService) continue;
      const { x, y } = places.get(id)!;
      const isQuiet = missing || marks.get(id)?.tone === 'dim';
      pen.fillStyle =
        kind === 'port' ? theme.portText : (networks.get(id) ?? (isQuiet ? theme.muted : theme.text));
      const most = Math.floor((width - 12) / (size * 0.56));
      const words = name.length > most ? `${name.slice(0, Math.max(1, most - 1))}…` : name;
      pen.fillText(words, x + width / 2, y + height / 2);
    }
  }
}

const FONT = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans KR', sans-serif";
