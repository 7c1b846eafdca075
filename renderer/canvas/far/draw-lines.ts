import { lineStyles } from '../../../shared/export/line-styles.ts';
import type { Theme } from '../../../shared/export/theme.ts';
import type { Graph, GraphEdge } from '../../../shared/graph/graph.ts';
import { edgeTone, type ViewMarks } from '../../../shared/graph/views/view-marks.ts';
import { overlaps, type Rectangle } from '../../../shared/layout/rectangle.ts';
import { boundsOfRoute } from '../../../shared/layout/route-bounds.ts';
import type { Route } from '../../../shared/layout/route.ts';

interface Look {
  readonly stroke: string;
  readonly width: number;
  readonly alpha: number;
  readonly dashes: readonly number[];
  readonly arrow: boolean;
}

/** Lines that look alike. */
export interface LineBatch extends Look {
  readonly routes: readonly Route[];
}

interface LinesInput {
  readonly edges: Graph['edges'];
  readonly routes: ReadonlyMap<string, Route>;
  readonly colours: ReadonlyMap<string, string>;
  readonly theme: Theme;
  readonly marks: ViewMarks;
}

/** The lines of a drawing by look. Made when the drawing changes, not when it is looked at. */
export function batchLines({ edges, routes, colours, theme, marks }: LinesInput): readonly LineBatch[] {
  const batches = new Map<string, { readonly look: Look; readonly routes: Route[] }>();
  for (const edge of edges) {
    const route = routes.get(edge.id);
    if (route === undefined) continue;
    const look = lookOf(edge, edgeTone(marks, edge), colours.get(edge.target), theme);
    const key = `${look.stroke} ${look.width} ${look.alpha} ${look.dashes.join()} ${look.arrow}`;
    const known = batches.get(key);
    if (known === undefined) batches.set(key, { look, routes: [route] });
    else known.routes.push(route);
  }
  return [...batches.values()].map(({ look, routes: alike }) => ({ ...look, routes: alike }));
}

function lookOf(
  { kind }: GraphEdge,
  tone: 'dim' | 'lit' | undefined,
  colour: string | undefined,
  theme: Theme,
): Look {
  const isNetwork = kind === 'network';
  const { width, dashes = [], arrow } = lineStyles[kind];
  const plain = kind === 'depends-on' ? theme.strongLine : theme.line;
  const stroke = tone === 'lit' ? theme.accent : isNetwork ? (colour ?? plain) : plain;
  return {
    stroke,
    width: tone === 'lit' ? width * 1.4 : width,
    alpha: tone === 'dim' ? 0.25 : isNetwork ? 0.75 : 1,
    dashes,
    arrow: arrow !== undefined,
  };
}

const paths = new WeakMap<Route, Path2D>();

/** The path of a route, read once. */
export function pathOf(route: Route): Path2D {
  const known = paths.get(route) ?? new Path2D(route.path);
  paths.set(route, known);
  return known;
}

const wholes = new WeakMap<LineBatch, Path2D>();

/** All lines of a batch as one path. */
function wholeOf(batch: LineBatch): Path2D {
  const known = wholes.get(batch) ?? new Path2D(batch.routes.map(({ path }) => path).join(' '));
  wholes.set(batch, known);
  return known;
}

/** From so many lines on, most of a batch, they are drawn at one stroke. */
const MANY = 300;

/** Nearer than this, dashes and arrow heads can be told. */
const FINE = 0.28;

/** Draws the lines that pass through what is seen. The context is in canvas units. */
export function drawLines(
  pen: CanvasRenderingContext2D,
  batches: readonly LineBatch[],
  sight: Rectangle,
  zoom: number,
): void {
  for (const batch of batches) {
    const { routes, stroke, width, alpha, dashes, arrow } = batch;
    const seen = routes.filter((route) => overlaps(boundsOfRoute(route), sight, 10));
    if (seen.length === 0) continue;
    pen.globalAlpha = alpha;
    pen.strokeStyle = stroke;
    // Never thinner than a hair on the screen.
    pen.lineWidth = Math.max(width, 0.7 / zoom);
    pen.setLineDash(zoom < FINE ? [] : [...dashes]);
    if (seen.length > MANY && seen.length * 2 > routes.length) pen.stroke(wholeOf(batch));
    else for (const route of seen) pen.stroke(pathOf(route));
    if (!arrow || zoom < FINE) continue;
    pen.fillStyle = stroke;
    pen.beginPath();
    for (const route of seen) head(pen, route.path);
    pen.fill();
  }
  pen.globalAlpha = 1;
  pen.setLineDash([]);
}

/** The arrow head at the end of a path, in the direction in which the path arrives. */
function head(pen: CanvasRenderingContext2D, path: string): void {
  const [fromX, fromY, x, y] = (path.slice(-60).match(/-?\d+(?:\.\d+)?/g) ?? []).slice(-4).map(Number);
  if (fromX === undefined || fromY === undefined || x === undefined || y === undefined) return;
  const length = Math.hypot(x - fromX, y - fromY) || 1;
  const [dx, dy] = [(x - fromX) / length, (y - fromY) / length];
  const corner = (back: number, aside: number): [number, number] => [
    x - dx * back - dy * aside,
    y - dy * back + dx * aside,
  ];
  pen.moveTo(x, y);
  pen.lineTo(...corner(8, 3.8));
  pen.lineTo(...corner(6.2, 0));
  pen.lineTo(...corner(8, -3.8));
  pen.closePath();
}
