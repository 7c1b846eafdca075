import type { GraphNode } from '../graph/graph.ts';
import type { CardExtras, ChangeSign } from '../graph/card-marks.ts';
import { kindTraits } from '../graph/kind-traits.ts';
import { badgeRows, cardMetrics } from '../graph/node-size.ts';
import type { ViewMark } from '../graph/views/view-marks.ts';
import type { Say } from '../graph/words.ts';
import type { Point } from '../layout/positions.ts';
import { BADGE, badgeParts, cardText, pillBorder } from './card-text.ts';
import { drawCompared, drawLayerMarks, drawLayers } from './draw-changes.ts';
import { badgeIcon, nodeIcon, signIcon } from './icons.ts';
import type { GroupShape, RectangleShape, Shape, TextShape } from './picture.ts';
import { iconShape, textShape } from './shapes.ts';
import type { MeasureText } from './text-width.ts';
import type { Theme } from './theme.ts';

/** What a card is drawn with. */
export interface CardStyle {
  readonly theme: Theme;
  readonly measure: MeasureText;
  /** A network's. */
  readonly colour: string | undefined;
  readonly problem: 'error' | 'warning' | undefined;
  /** What the view says of it. */
  readonly mark: ViewMark | undefined;
  /** What the layers say of it. */
  readonly extras: CardExtras;
  /** What a comparison says of it. */
  readonly change: ChangeSign | undefined;
  readonly say: Say;
  /** Said instead of facts on a card that stands for something not defined. */
  readonly missing: string;
}

/** One node at its place: a card, or a pill for networks and ports. */
export function drawCard(node: GraphNode, { x, y }: Point, style: CardStyle): GroupShape {
  const isPill = kindTraits[node.kind].form === 'pill';
  const { frame: edge, title, rest } = isPill ? pill(node, style) : card(node, style);
  const isRemoved = style.change?.kind === 'removed';
  const isGhost = style.extras.ghost || isRemoved;
  const titles = isGhost ? [title, strike(title, style.measure)] : [title];
  const inside: readonly Shape[] = isGhost
    ? [...(isRemoved ? [faded([...titles, ...rest])] : [...titles, faded(rest)])]
    : [...titles, ...rest];
  const look = {
    theme: style.theme,
    measure: style.measure,
    border: isPill ? (edge.strokeWidth ?? 1) : 1,
    isPill,
  };
  const content: readonly Shape[] = [
    ...inside,
    ...problemSign(node, style),
    ...markLine(node, style),
    ...drawLayers(node, style.extras, look),
    ...drawLayerMarks(style.extras, look),
    ...drawCompared(node, style.change, look),
  ];
  // What it says is paler, not the card: lines behind it would be seen through its words.
  const said = node.disabled
    ? [{ shape: 'group', x: 0, y: 0, opacity: 0.6, shapes: content } as const]
    : content;
  return { shape: 'group', node: node.id, x, y, opacity: 1, shapes: [edge, ...said] };
}

/** The parts of a card: what is not there any more shows its name struck out, and the rest faintly. */
interface CardParts {
  readonly frame: RectangleShape;
  readonly title: TextShape;
  readonly rest: readonly Shape[];
}

function faded(shapes: readonly Shape[]): GroupShape {
  return { shape: 'group', x: 0, y: 0, opacity: 0.55, shapes };
}

function strike({ x, y, words, size, weight, fill }: TextShape, measure: MeasureText): Shape {
  const d = `M0 0h${Math.round(measure(words, size, weight))}`;
  return { shape: 'path', d, x, y: y - size * 0.31, stroke: fill, strokeWidth: 1 };
}

function pill(node: GraphNode, style: CardStyle): CardParts {
  const { theme, measure, colour, extras, change } = style;
  const isPort = node.kind === 'port';
  const ink = extras.ghost ? theme.muted : isPort ? theme.portText : (colour ?? theme.text);
  const border = pillBorder(node);
  const badges = node.facts.badges.map(({ id, text }) => ({ id, words: text, ...badgeParts(text, measure) }));
  const taken = badges.reduce((sum, { icon, text }) => sum + cardMetrics.badgeGap + icon + text, 0);
  let x = node.width - border - 12 - Math.max(0, taken - cardMetrics.badgeGap);
  const marks = badges.flatMap((badge) => {
    const left = x;
    x += badge.icon + badge.text + cardMetrics.badgeGap;
    return badgeContent(badge.id, badge, { x: left, middle: node.height / 2, ink }, measure);
  });
  const lines = cardText(node, style.mark?.tone === 'dim', measure);
  const paint: Paint = {
    fill: isPort ? theme.port : theme.card,
    stroke: isPort ? theme.port : (colour ?? theme.cardBorder),
    strokeWidth: border,
    // What no file declares looks so.
    ...(change?.kind === 'removed' || node.implicit ? { dashes: [3 * border, 2 * border] } : {}),
  };
  return {
    frame: frame(node, 18, extras.ghost ? hollow(theme) : paint),
    title: textShape(node.name, { ...lines.title, x: lines.x, middle: node.height / 2, fill: ink }, measure),
    rest: [iconShape(nodeIcon(node), { x: border + 12, y: node.height / 2 - 7, size: 14 }, ink), ...marks],
  };
}

function card(node: GraphNode, style: CardStyle): CardParts {
  const { theme, measure } = style;
  const { icon, gap, badgeLine, titleLine, subtitleLine } = cardMetrics;
  const isService = node.kind === 'service';
  const left = cardMetrics.padding + 1;
  const rows = badgeRows(node.facts, node.width);
  const second = node.missing ? style.missing : node.facts.subtitle;
  const lines = titleLine + (second === undefined ? 0 : subtitleLine);
  const head = Math.max(icon, lines);
  const top = (node.height - head - (rows.length === 0 ? 0 : gap + rows.length * badgeLine)) / 2;
  const set = cardText(node, style.mark?.tone === 'dim', measure);
  const lineTop = top + (head - lines) / 2;
  const [ink, soft] = signColours(node, theme);
  const isQuiet = node.missing || style.extras.ghost || style.mark?.tone === 'dim';
  const title = {
    ...set.title,
    x: set.x,
    middle: lineTop + titleLine / 2,
    fill: isQuiet ? theme.muted : theme.text,
  } as const;
  const rest: readonly Shape[] = [
    ...(node.missing
      ? []
      : [
          {
            shape: 'rectangle',
            x: left,
            y: top + (head - icon) / 2,
            width: icon,
            height: icon,
            radius: 7,
            fill: soft,
          } as const,
        ]),
    iconShape(
      nodeIcon(node),
      {
        x: left + (isService ? 6 : 7),
        y: top + head / 2 - (isService ? 8 : 7),
        size: isService ? 16 : 14,
      },
      node.missing ? theme.muted : ink,
    ),
    ...(second === undefined
      ? []
      : [
          textShape(
            second,
            {
              ...set.second,
              x: set.x,
              middle: lineTop + titleLine + subtitleLine / 2,
              fill: node.missing ? theme.warning : theme.muted,
            },
            measure,
          ),
        ]),
    ...rows.flatMap((row, index) => badgeRow(row, left, top + head + gap + index * badgeLine, style)),
  ];
  return { frame: frame(node, 9, edgeOf(node, style)), title: textShape(node.name, title, measure), rest };
}

function signColours({ kind }: GraphNode, theme: Theme): readonly [string, string] {
  const { tone } = kindTraits[kind];
  if (tone === 'data') return [theme.data, theme.dataSoft];
  if (tone === 'file') return [theme.file, theme.fileSoft];
  return [theme.accent, theme.accentSoft];
}

type Paint = Pick<RectangleShape, 'fill' | 'stroke' | 'strokeWidth' | 'dashes'>;

function hollow(theme: Theme): Paint {
  return { fill: theme.background, stroke: theme.missingBorder, strokeWidth: 1.5, dashes: [4.5, 3] };
}

function edgeOf(node: GraphNode, { theme, problem, mark, extras, change }: CardStyle): Paint {
  if (node.missing || extras.ghost) return hollow(theme);
  const tones = {
    lit: theme.accent,
    done: theme.good,
    warning: theme.warning,
    error: theme.error,
  } as const;
  const tone = mark?.tone;
  const stroke =
    tone === undefined || tone === 'dim' || tone === 'plain'
      ? problem === undefined
        ? theme.cardBorder
        : theme[problem]
      : tones[tone];
  if (tone === 'dim') return { fill: theme.background, stroke, strokeWidth: 1, dashes: [3, 2] };
  const dashes = node.disabled ? { dashes: [1, 1] } : change?.kind === 'removed' ? { dashes: [3, 2] } : {};
  return { fill: theme.card, stroke, strokeWidth: tone === 'lit' || tone === 'error' ? 2 : 1, ...dashes };
}

function frame(node: GraphNode, radius: number, paint: Paint): RectangleShape {
  const inset = (paint.strokeWidth ?? 0) / 2;
  return {
    shape: 'rectangle',
    x: inset,
    y: inset,
    width: node.width - 2 * inset,
    height: node.height - 2 * inset,
    radius: radius - inset,
    ...paint,
  };
}

type BadgeFact = GraphNode['facts']['badges'][number];

function badgeRow(row: readonly BadgeFact[], left: number, top: number, style: CardStyle): readonly Shape[] {
  const { theme, measure } = style;
  let x = left;
  return row.flatMap((badge) => {
    const { icon, text } = badgeParts(badge.text, measure);
    const width = icon + text + 2 * BADGE.side;
    const ink = badge.id === 'health' ? theme.good : badge.id === 'privileged' ? theme.warning : theme.muted;
    const at = x;
    x += width + cardMetrics.badgeGap;
    return [
      {
        shape: 'rectangle',
        x: at + 0.5,
        y: top + 2.5,
        width: width - 1,
        height: BADGE.height - 1,
        radius: 4.5,
        fill: theme.badge,
        stroke: theme.badgeBorder,
        strokeWidth: 1,
      } as const,
      ...badgeContent(
        badge.id,
        { words: badge.text, text },
        { x: at + BADGE.side, middle: top + 11, ink },
        measure,
      ),
    ];
  });
}

function badgeContent(
  id: BadgeFact['id'],
  { words, text }: { readonly words: string; readonly text: number },
  { x, middle, ink }: { readonly x: number; readonly middle: number; readonly ink: string },
  measure: MeasureText,
): readonly Shape[] {
  const icon = iconShape(badgeIcon(id), { x, y: middle - 6, size: BADGE.icon }, ink);
  if (words === '') return [icon];
  const line = {
    x: x + BADGE.icon + BADGE.gap,
    middle,
    room: text - BADGE.gap + 0.5,
    size: BADGE.size,
    weight: 400,
    fill: ink,
  } as const;
  return [icon, textShape(words, line, measure)];
}

/** A round sign over the upper right corner. */
function problemSign(node: GraphNode, { theme, problem }: CardStyle): readonly Shape[] {
  if (problem === undefined) return [];
  const x = node.width - 1 + 7 - 15;
  const y = 1 - 8;
  return [
    { shape: 'rectangle', x, y, width: 15, height: 15, radius: 7.5, fill: theme.card },
    iconShape(signIcon(problem), { x, y, size: 15 }, theme[problem]),
  ];
}

/** What the view says, at the lower edge. */
function markLine(node: GraphNode, { theme, measure, mark, say }: CardStyle): readonly Shape[] {
  if (mark === undefined) return [];
  const words = say(mark.words);
  const inks = {
    dim: theme.muted,
    plain: theme.muted,
    lit: theme.accent,
    done: theme.good,
    warning: theme.warning,
    error: theme.error,
  } as const;
  const ink = inks[mark.tone];
  const sign = mark.sign === undefined ? 0 : 15;
  const text = measure(words, 11, 400);
  const width = 14 + sign + text;
  const x = node.width - 11 - width;
  const y = node.height - 9;
  return [
    {
      shape: 'rectangle',
      x: x + 0.5,
      y: y + 0.5,
      width: width - 1,
      height: 16,
      radius: 7.5,
      fill: theme.card,
      stroke: theme.badgeBorder,
      strokeWidth: 1,
    },
    ...(mark.sign === undefined
      ? []
      : [iconShape(signIcon(mark.sign), { x: x + 7, y: y + 3, size: 11 }, ink, 2.4)]),
    {
      // Its middle stays where it is in whatever font it is shown.
      ...textShape(words, { x, middle: y + 8.5, room: text + 1, size: 11, weight: 400, fill: ink }, measure),
      x: x + 7 + sign + text / 2,
      anchor: 'middle',
    },
  ];
}
