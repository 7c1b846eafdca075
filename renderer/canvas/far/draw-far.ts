import type { Theme } from '../../../shared/export/theme.ts';
import { cutMiddle } from '../../../shared/graph/cut-middle.ts';
import type { Graph, GraphNode } from '../../../shared/graph/graph.ts';
import { kindTraits } from '../../../shared/graph/kind-traits.ts';
import type { ViewMarks } from '../../../shared/graph/views/view-marks.ts';
import type { Layout, NodeId } from '../../../shared/layout/positions.ts';
import { overlaps, type Rectangle } from '../../../shared/layout/rectangle.ts';
import type { Zone } from '../../../shared/layout/zones.ts';
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
}

/** How large names are drawn on cards seen from afar, in canvas units, and how large they must be on the screen to be read. */
const NAME = { service: 34, other: 24, readable: 7.5 } as const;

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
  const boxes = new Map<string, { fill: string; stroke: string; alpha: number; nodes: GraphNode[] }>();
  const seen = nodesIn(graph, places, sight);
  for (const node of seen) {
    const look = lookOf(node, scene);
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
  drawNames(pen, seen, scene, zoom);
  drawZoneNames(pen, scene, sight, zoom);
}

function lookOf(
  { id, kind, missing, disabled, implicit }: GraphNode,
  { theme, marks, problems, selected, colours }: FarScene,
): { readonly fill: string; readonly stroke: string; readonly alpha: number } {
  const alpha = disabled || implicit ? 0.6 : 1;
  if (selected.has(id)) return { fill: theme.accentSoft, stroke: theme.accent, alpha };
  if (kind === 'port') return { fill: theme.port, stroke: theme.port, alpha };
  if (kind === 'network') return { fill: theme.card, stroke: colours.get(id) ?? theme.line, alpha };
  const tone = marks.get(id)?.tone;
  const problem = problems.get(id);
  if (tone === 'lit') return { fill: theme.accentSoft, stroke: theme.accent, alpha };
  if (tone === 'done') return { fill: theme.card, stroke: theme.good, alpha };
  if (tone === 'error' || tone === 'warning') return { fill: theme.card, stroke: theme[tone], alpha };
  if (tone === 'dim' || missing) return { fill: theme.background, stroke: theme.missingBorder, alpha };
  const { tone: kindTone } = kindTraits[kind];
  const soft = kindTone === 'service' ? theme.card : kindTone === 'data' ? theme.dataSoft : theme.fileSoft;
  return { fill: soft, stroke: problem === undefined ? theme.cardBorder : theme[problem], alpha };
}

function drawNames(
  pen: CanvasRenderingContext2D,
  seen: readonly GraphNode[],
  { places, theme, marks, colours }: FarScene,
  zoom: number,
): void {
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  for (const isLarge of [true, false]) {
    // Smaller names on nearer cards: as those of the DOM at the same zoom.
    const size = (isLarge ? NAME.service : NAME.other) * (zoom > 0.28 ? 0.7 : 1);
    if (size * zoom < NAME.readable) continue;
    pen.font = `600 ${size}px ${FONT}`;
    for (const { id, kind, name, missing, collapsed, width, height } of seen) {
      // What is folded stands for services.
      if ((kind === 'service' || collapsed === true) !== isLarge) continue;
      const { x, y } = places.get(id)!;
      const isQuiet = missing || marks.get(id)?.tone === 'dim';
      pen.fillStyle =
        kind === 'port' ? theme.portText : (colours.get(id) ?? (isQuiet ? theme.muted : theme.text));
      const most = Math.floor((width - 12) / (size * 0.56));
      pen.fillText(cutMiddle(name, most), x + width / 2, y + height / 2);
    }
  }
}

/** The names of frames at their upper edge, where those on the cards are too small to be read. */
function drawZoneNames(
  pen: CanvasRenderingContext2D,
  { graph, zones, theme, colours }: FarScene,
  sight: Rectangle,
  zoom: number,
): void {
  if (zones.length === 0 || NAME.other * zoom >= NAME.readable) return;
  const names = new Map(graph.nodes.map(({ id, name }) => [id, name]));
  const size = ZONE_NAME.size / zoom;
  pen.textAlign = 'left';
  pen.textBaseline = 'top';
  pen.font = `600 ${size}px ${FONT}`;
  pen.lineJoin = 'round';
  pen.lineWidth = size * 0.35;
  pen.strokeStyle = theme.background;
  for (const zone of zones) {
    const most = Math.floor(zone.width / (size * 0.56));
    if (most < ZONE_NAME.fewest || !overlaps(zone, sight, 0)) continue;
    const words = cutMiddle(names.get(zone.network) ?? '', most);
    const [x, y] = [zone.x + size * 0.3, zone.y + size * 0.2];
    pen.strokeText(words, x, y);
    pen.fillStyle = colours.get(zone.network) ?? theme.text;
    pen.fillText(words, x, y);
  }
}

const FONT = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans KR', sans-serif";
