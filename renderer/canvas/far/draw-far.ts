import { FONTS } from '../../../shared/export/render-svg.ts';
import type { MeasureText } from '../../../shared/export/text-width.ts';
import type { Theme } from '../../../shared/export/theme.ts';
import { cutMiddle } from '../../../shared/graph/cut-middle.ts';
import type { Graph, GraphNode } from '../../../shared/graph/graph.ts';
import { namesOfBox } from '../../../shared/graph/memberships.ts';
import { kindTraits } from '../../../shared/graph/kind-traits.ts';
import type { ViewMarks } from '../../../shared/graph/views/view-marks.ts';
import type { Layout, NodeId } from '../../../shared/layout/positions.ts';
import { overlaps, type Rectangle } from '../../../shared/layout/rectangle.ts';
import type { Zone } from '../../../shared/layout/zones.ts';
import { LINE, nameLines, type NameLines, type NameRoom } from '../nodes/name-lines.ts';
import { farSizes, nameRoom } from '../nodes/name-room.ts';
import { sharedBeginning } from '../nodes/shared-beginning.ts';
import { drawLines, type LineBatch } from './draw-lines.ts';
import { nodesIn } from './sight.ts';

export interface FarScene {
  readonly graph: Graph;
  readonly places: Layout;
  readonly lines: readonly LineBatch[];
  /** The frames of networks and groups: each says its name, however far away. */
  readonly zones: readonly Zone[];
  /** Cards are drawn too: they are no elements of the page. */
  readonly far: boolean;
  readonly selected: ReadonlySet<NodeId>;
  readonly colours: ReadonlyMap<NodeId, string>;
  readonly theme: Theme;
  readonly marks: ViewMarks;
  readonly problems: ReadonlyMap<NodeId, 'error' | 'warning'>;
  readonly measure: MeasureText;
}

/** How large a name must be on the screen to be read, in pixels; nearer than this it is set as cards do that are near. */
const READABLE = 6.5;
const NEAR = 0.28;

/** Up to so many cards have round corners. */
const FEW = 400;

/** Names of frames, in pixels of the screen; of narrower frames than so many letters none. */
const ZONE_NAME = { size: 13, fewest: 4 } as const;

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
  const { graph, places, lines, far } = scene;
  drawLines(pen, lines, sight, zoom);
  if (!far) return;
  const boxes = new Map<string, Look & { nodes: GraphNode[] }>();
  const seen = nodesIn(graph, places, sight);
  for (const node of seen) {
    const look = lookOf(node, scene);
    const key = `${look.fill} ${look.stroke} ${look.isPale}`;
    const known = boxes.get(key);
    if (known === undefined) boxes.set(key, { ...look, nodes: [node] });
    else known.nodes.push(node);
  }
  pen.lineWidth = Math.max(1, 1 / zoom);
  for (const { fill, stroke, isPale, nodes } of boxes.values()) {
    pen.fillStyle = fill;
    pen.strokeStyle = stroke;
    pen.beginPath();
    for (const { id, kind, width, height } of nodes) {
      const { x, y } = places.get(id)!;
      if (seen.length > FEW) pen.rect(x, y, width, height);
      else pen.roundRect(x, y, width, height, kindTraits[kind].form === 'pill' ? height / 2 : 9);
    }
    pen.fill();
    // Only what is said is paler: lines behind the card would be seen through it.
    pen.globalAlpha = isPale ? PALE : 1;
    pen.setLineDash(isPale ? [3 / zoom, 3 / zoom] : []);
    pen.stroke();
    pen.globalAlpha = 1;
  }
  pen.setLineDash([]);
  drawNames(pen, seen, scene, zoom);
  drawZoneNames(pen, scene, sight, zoom);
}

const PALE = 0.6;

interface Look {
  readonly fill: string;
  readonly stroke: string;
  /** Left out by the profiles. */
  readonly isPale: boolean;
}

function lookOf(node: GraphNode, { theme, marks, problems, selected, colours }: FarScene): Look {
  const { id, kind, missing, disabled: isPale } = node;
  if (selected.has(id)) return { fill: theme.accentSoft, stroke: theme.accent, isPale };
  if (kind === 'port') return { fill: theme.port, stroke: theme.port, isPale };
  if (kind === 'network') return { fill: theme.card, stroke: colours.get(id) ?? theme.line, isPale };
  const tone = marks.get(id)?.tone;
  const problem = problems.get(id);
  if (tone === 'lit') return { fill: theme.accentSoft, stroke: theme.accent, isPale };
  if (tone === 'done') return { fill: theme.card, stroke: theme.good, isPale };
  if (tone === 'error' || tone === 'warning') return { fill: theme.card, stroke: theme[tone], isPale };
  if (tone === 'dim' || missing) return { fill: theme.background, stroke: theme.missingBorder, isPale };
  const { tone: kindTone } = kindTraits[kind];
  const soft = kindTone === 'service' ? theme.card : kindTone === 'data' ? theme.dataSoft : theme.fileSoft;
  return { fill: soft, stroke: problem === undefined ? theme.cardBorder : theme[problem], isPale };
}

function drawNames(
  pen: CanvasRenderingContext2D,
  seen: readonly GraphNode[],
  { graph, places, theme, marks, colours, measure }: FarScene,
  zoom: number,
): void {
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  const detail = zoom >= NEAR ? 'name' : 'sign';
  const shared = sharedBeginning(graph);
  for (const node of seen) {
    // Whether it can be read is known before it is set: setting measures it.
    const room = nameRoom(node, detail);
    if (room.size * zoom < READABLE) continue;
    const set = nameOf(node, room, { detail, shared }, measure);
    const { x, y } = places.get(node.id)!;
    const isQuiet = node.missing || marks.get(node.id)?.tone === 'dim';
    pen.font = `600 ${set.size}px ${FONTS}`;
    pen.globalAlpha = node.disabled ? PALE : 1;
    pen.fillStyle =
      node.kind === 'port' ? theme.portText : (colours.get(node.id) ?? (isQuiet ? theme.muted : theme.text));
    set.lines.forEach((line, index) => {
      const below = (index - (set.lines.length - 1) / 2) * set.size * LINE;
      pen.fillText(line, x + node.width / 2, y + node.height / 2 + below);
    });
  }
  pen.globalAlpha = 1;
}

/** What a name is set for besides its card. */
interface Setting {
  readonly detail: 'name' | 'sign';
  readonly shared: string;
}

type SetName = Setting & NameLines;

const setNames = new WeakMap<GraphNode, SetName>();

/** A name as the card would show it if it were an element of the page. Set once: the same cards are drawn many times. */
function nameOf(node: GraphNode, room: NameRoom, setting: Setting, measure: MeasureText): SetName {
  const { detail, shared } = setting;
  const known = setNames.get(node);
  if (known?.detail === detail && known.shared === shared) return known;
  // Measured in one size only: of thousands of names each is tried in several.
  const widthOf = (words: string, size: number) => (measure(words, 20, 600) * size) / 20;
  const set = { ...setting, ...nameLines(node.name, room, widthOf, shared) };
  setNames.set(node, set);
  return set;
}

/** The names of frames at their upper edge, where those on the cards are too small to be read. */
function drawZoneNames(
  pen: CanvasRenderingContext2D,
  { graph, zones, theme, colours }: FarScene,
  sight: Rectangle,
  zoom: number,
): void {
  if (zones.length === 0 || farSizes.pill * zoom >= READABLE) return;
  const words = new Map(graph.nodes.map(({ id, name }) => [id, name]));
  const namesOf = (box: NodeId) => namesOfBox(graph, box).map((id) => words.get(id) ?? '');
  const size = ZONE_NAME.size / zoom;
  pen.textAlign = 'left';
  pen.textBaseline = 'top';
  pen.font = `600 ${size}px ${FONTS}`;
  pen.lineJoin = 'round';
  pen.lineWidth = size * 0.35;
  pen.strokeStyle = theme.background;
  for (const zone of zones) {
    const most = Math.floor(zone.width / (size * 0.56));
    if (most < ZONE_NAME.fewest || !overlaps(zone, sight, 0)) continue;
    const name = cutMiddle(namesOf(zone.network).join(' · '), most);
    const [x, y] = [zone.x + size * 0.3, zone.y + size * 0.2];
    pen.strokeText(name, x, y);
    pen.fillStyle = colours.get(zone.network) ?? theme.text;
    pen.fillText(name, x, y);
  }
}
