import type { Graph, GraphEdge } from '../graph/graph.ts';
import type { Arrangement } from '../graph/views/view.ts';
import type { Layout, NodeId } from '../layout/positions.ts';
import { boundsOf } from '../layout/rectangle.ts';
import { routeEdges } from '../layout/route-edges.ts';
import { membershipsOf, zonesOf } from '../layout/zones.ts';
import { drawTicks, drawZone } from './svg-zone.ts';
import { escapeXml } from './escape-xml.ts';
import { drawCard } from './svg-card.ts';
import type { SvgTheme } from './svg-theme.ts';
import { svgThemes } from './svg-theme.ts';

export interface SvgOptions {
  readonly theme?: 'light' | 'dark';
  /** Read as the picture's name by screen readers. */
  readonly title?: string;
  /** How the view is arranged, default `layers`: `zones` draws networks as boxes and further memberships as ticks. */
  readonly arrangement?: Arrangement;
}

const MARGIN = 32;

/**
 * The drawing as a self-contained SVG: no scripts, styles or fonts from elsewhere, text as text. Looks like the canvas: the same
 * sizes, places and ways. Nodes without a place are left out. Each node and edge carries its id as `data-id`.
 */
export function renderSvg(graph: Graph, places: Layout, options: SvgOptions = {}): string {
  const theme = svgThemes[options.theme ?? 'light'];
  const drawn = graph.nodes.filter((node) => places.has(node.id));
  const isZoned = options.arrangement === 'zones';
  const zones = isZoned ? zonesOf(graph, places) : [];
  const frame = boundsOf([...drawn.map((node) => ({ ...node, ...places.get(node.id)! })), ...zones]);
  const { x, y, width, height } = frame ?? { x: 0, y: 0, width: 0, height: 0 };
  const box = [x - MARGIN, y - MARGIN, width + 2 * MARGIN, height + 2 * MARGIN].map(Math.round);
  const networks = graph.nodes.filter((node) => node.kind === 'network');
  const colours = new Map<NodeId, string>(
    networks.map(({ id }, index) => [id, theme.networks[index % theme.networks.length]!]),
  );
  const routes = routeEdges(graph, places);
  const lines = graph.edges.flatMap((edge) => {
    const route = routes.get(edge.id);
    return route === undefined || (isZoned && edge.kind === 'network')
      ? []
      : [drawLine(edge, route.path, theme, colours)];
  });
  const cards = drawn.map((node) => drawCard(node, places.get(node.id)!, theme, colours.get(node.id)));
  const others = isZoned ? membershipsOf(graph).others : new Map<NodeId, readonly NodeId[]>();
  const ticks = drawn.flatMap((node) => drawTicks(node, places.get(node.id)!, others, colours));
  const title = options.title ?? '';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.join(' ')}" width="${box[2]}" height="${box[3]}" role="img" font-family="${FONT}">`,
    ...(title === '' ? [] : [`<title>${escapeXml(title)}</title>`]),
    `<defs>${arrowHead('arrow-strong', theme.strongLine)}${arrowHead('arrow-weak', theme.line)}</defs>`,
    `<rect x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}" fill="${theme.background}"/>`,
    ...zones.map((zone) => drawZone(zone, colours.get(zone.network)!)),
    `<g fill="none">`,
    ...lines,
    `</g>`,
    ...cards,
    ...ticks,
    `</svg>`,
    '',
  ].join('\n');
}

const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans KR', sans-serif";

function arrowHead(id: string, colour: string): string {
  return `<marker id="${id}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto"><path d="M0.5,0.8 L9.2,5 L0.5,9.2 L2.6,5 Z" fill="${colour}"/></marker>`;
}

function drawLine(
  edge: GraphEdge,
  path: string,
  theme: SvgTheme,
  colours: ReadonlyMap<NodeId, string>,
): string {
  const isStrong = edge.kind === 'depends-on' || edge.kind === 'link';
  const colour = colours.get(edge.target) ?? (isStrong ? theme.strongLine : theme.line);
  const width = edge.kind === 'mount' || edge.kind === 'config' || edge.kind === 'secret' ? 1.25 : 1.75;
  const dashes = dashesOf(edge);
  const hasArrow = !['network', 'mount', 'config', 'secret', 'model'].includes(edge.kind);
  return [
    `<path data-id="${escapeXml(edge.id)}" d="${path}" stroke="${colour}" stroke-width="${width}"`,
    dashes === '' ? '' : ` stroke-dasharray="${dashes}" stroke-linecap="round"`,
    hasArrow ? ` marker-end="url(#arrow-${isStrong ? 'strong' : 'weak'})"` : '',
    `/>`,
  ].join('');
}

function dashesOf({ kind }: GraphEdge): string {
  if (kind === 'inferred') return '1.5 5';
  if (kind === 'extends') return '2 3 8 3';
  return kind === 'link' || kind === 'volumes-from' || kind === 'shares-namespace' || kind === 'build'
    ? '8 4'
    : '';
}
