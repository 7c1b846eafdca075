import { noExtras, type ChangeSign, type Extras } from '../graph/card-marks.ts';
import type { Graph } from '../graph/graph.ts';
import { parseNodeId } from '../graph/node-id.ts';
import type { Arrangement } from '../graph/views/view.ts';
import { edgeTone, noMarks, type ViewMarks } from '../graph/views/view-marks.ts';
import type { Say } from '../graph/words.ts';
import type { Layout, NodeId } from '../layout/positions.ts';
import { boundsOf } from '../layout/rectangle.ts';
import type { EdgeForm } from '../layout/route.ts';
import { boundsOfRoute } from '../layout/route-bounds.ts';
import { routeEdges } from '../layout/route-edges.ts';
import { waveBands } from '../layout/wave-bands.ts';
import { membershipsOf } from '../graph/memberships.ts';
import { zonesOf } from '../layout/zones.ts';
import { message } from '../message.ts';
import { drawCard } from './draw-card.ts';
import { drawNote } from './draw-note.ts';
import { drawLineMark } from './draw-changes.ts';
import { drawLine } from './draw-line.ts';
import { hideCredentials } from './hide-credentials.ts';
import type { DrawnNote, Picture, RectangleShape, Shape } from './picture.ts';
import { networkColours } from './network-colours.ts';
import { textShape } from './shapes.ts';
import { estimateGenerously, type MeasureText } from './text-width.ts';
import { themes, type ThemeName } from './theme.ts';

/** What a comparison says of nodes and edges, by their ids; what is not in it is equal. */
export interface Compared {
  readonly nodes: ReadonlyMap<NodeId, ChangeSign>;
  readonly edges: ReadonlyMap<string, ChangeSign['kind']>;
}

export interface PictureOptions {
  readonly theme?: ThemeName;
  /** Nothing behind the drawing. */
  readonly transparent?: boolean;
  /** Read as the picture's name by screen readers. */
  readonly title?: string;
  /** How the view is arranged, default `layers`: `zones` draws networks as boxes and further memberships as ticks. */
  readonly arrangement?: Arrangement;
  /** Services by wave of the start order; drawn as bands when the arrangement is `waves`. */
  readonly waves?: readonly (readonly string[])[];
  readonly edgeForm?: EdgeForm;
  /** What the view says on the cards. */
  readonly marks?: ViewMarks;
  readonly problems?: ReadonlyMap<NodeId, 'error' | 'warning'>;
  /** What the layers say of cards. */
  readonly extras?: Extras;
  readonly compared?: Compared;
  readonly notes?: readonly DrawnNote[];
  readonly measure?: MeasureText;
  readonly say: Say;
}

/** Air around cards and frames, and around lines that run further out. */
const MARGIN = 32;
const LINE_MARGIN = 12;

/**
 * The drawing of the canvas: the same sizes, places, ways and colours. Nodes without a place are left out. A password inside a
 * URL never gets into it.
 */
export function drawPicture(whole: Graph, places: Layout, options: PictureOptions): Picture {
  const graph = hideCredentials(whole);
  const { arrangement = 'layers', title = '', transparent = false, say } = options;
  const measure = options.measure ?? estimateGenerously;
  const theme = themes[options.theme ?? 'light'];
  const drawn = graph.nodes.flatMap((node) => {
    const place = places.get(node.id);
    return place === undefined ? [] : [{ node, place }];
  });
  const colours = networkColours(graph, theme);
  const zones = arrangement === 'zones' ? zonesOf(graph, places) : [];
  const bands = arrangement === 'waves' ? waveBands(options.waves ?? [], graph, places) : [];
  const routes = routeEdges(graph, places, options.edgeForm);
  const marks = options.marks ?? noMarks;
  const shown = graph.edges.flatMap((edge) => {
    const route = routes.get(edge.id);
    const isDrawn = arrangement !== 'zones' || edge.kind !== 'network';
    return route === undefined || !isDrawn ? [] : [{ edge, route }];
  });
  const lines = shown.map(({ edge, route }) => {
    const tone = options.compared?.edges.get(edge.id) ?? edgeTone(marks, edge);
    return drawLine(edge, route.path, theme, colours, say, tone);
  });
  const lineMarks = [...(options.compared?.edges ?? [])].flatMap(([id, kind]) => {
    const route = routes.get(id);
    const isWire = arrangement !== 'zones' || graph.edges.find((edge) => edge.id === id)?.kind !== 'network';
    return route === undefined || !isWire ? [] : drawLineMark(kind, route.label, theme);
  });
  const missing = say(message('drawing.missing'));
  const cards = drawn.map(({ node, place }) =>
    drawCard(node, place, {
      theme,
      measure,
      missing,
      colour: colours.get(node.id),
      problem: options.problems?.get(node.id),
      mark: marks.get(node.id),
      extras: options.extras?.get(node.id) ?? noExtras,
      change: options.compared?.nodes.get(node.id),
      say,
    }),
  );
  const others = arrangement === 'zones' ? membershipsOf(graph).others : new Map<NodeId, readonly NodeId[]>();
  const ticks = drawn.flatMap(({ node, place }) =>
    (others.get(node.id) ?? []).map((network, index) => tick({ ...node, ...place }, network, index, colours)),
  );
  const notes = (options.notes ?? []).map((note) => drawNote(note, theme, measure));
  const bounds = boundsOf([
    ...drawn.map(({ node, place }) => ({ ...node, ...place })),
    ...zones,
    ...bands,
    ...notes.map(({ box }) => box),
  ]);
  const ways = boundsOf(shown.map(({ route }) => boundsOfRoute(route)));
  const { x, y, width, height } = boundsOf([
    inset(bounds ?? { x: 0, y: 0, width: 0, height: 0 }, -MARGIN),
    ...(ways === undefined ? [] : [inset(ways, -LINE_MARGIN)]),
  ])!;
  return {
    frame: { x: Math.floor(x), y: Math.floor(y), width: Math.ceil(width), height: Math.ceil(height) },
    background: transparent ? undefined : theme.background,
    title,
    shapes: [
      ...zones.map(({ network, ...box }): Shape => {
        const colour = colours.get(network) ?? theme.line;
        return {
          shape: 'rectangle',
          zone: network,
          ...inset(box, 0.75),
          radius: 13.25,
          ...zonePaint(colour),
        };
      }),
      ...bands.flatMap(({ number, ...box }): readonly Shape[] => [
        { shape: 'rectangle', ...box, radius: 12, fill: theme.band, fillOpacity: 0.07 },
        textShape(
          say(message('drawing.wave', { number })),
          {
            x: box.x + 14,
            middle: box.y + 17,
            room: box.width - 28,
            size: 12,
            weight: 600,
            fill: theme.muted,
          },
          measure,
        ),
      ]),
      ...lines,
      ...lineMarks,
      ...cards,
      ...ticks,
      ...notes.flatMap(({ shapes }) => shapes),
    ],
  };
}

function inset<
  T extends { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
>(box: T, by: number): T {
  return { ...box, x: box.x + by, y: box.y + by, width: box.width - 2 * by, height: box.height - 2 * by };
}

function zonePaint(
  colour: string,
): Pick<RectangleShape, 'fill' | 'fillOpacity' | 'stroke' | 'strokeOpacity' | 'strokeWidth'> {
  return { fill: colour, fillOpacity: 0.07, stroke: colour, strokeOpacity: 0.6, strokeWidth: 1.5 };
}

/** At the right edge of a card, for a network that it is in beside the one it stands in. */
function tick(
  card: { readonly x: number; readonly y: number; readonly width: number },
  network: NodeId,
  index: number,
  colours: ReadonlyMap<NodeId, string>,
): Shape {
  return {
    shape: 'rectangle',
    x: card.x + card.width - 5,
    y: card.y + 11 + index * 14,
    width: 9,
    height: 10,
    radius: 2,
    fill: colours.get(network) ?? 'none',
    hint: parseNodeId(network)?.name ?? network,
  };
}
