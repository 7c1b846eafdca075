import type { GraphNode } from '../graph/graph.ts';
import { layerTint, type CardExtras, type ChangeSign } from '../graph/card-marks.ts';
import type { Point } from '../layout/positions.ts';
import { signIcon } from './icons.ts';
import type { Shape } from './picture.ts';
import { iconShape, textShape } from './shapes.ts';
import type { MeasureText } from './text-width.ts';
import type { Theme } from './theme.ts';

type Size = Pick<GraphNode, 'width' | 'height'>;

interface Style {
  readonly theme: Theme;
  readonly measure: MeasureText;
  /** How wide the card's own frame is. */
  readonly border: number;
  readonly isPill: boolean;
}

/** Which layers a card comes from: a stripe at its side, of a pill below, and their numbers at the lower edge. */
export function drawLayers(
  { width, height }: Size,
  { layers }: CardExtras,
  { theme, measure, border, isPill }: Style,
): readonly Shape[] {
  if (layers.length === 0) return [];
  const colours = layers.map((index) => theme.layers[layerTint(index)]!);
  const part = (isPill ? width - 2 * (16 + border) : height - 2 * border) / layers.length;
  const stripe = colours.map((fill, index): Shape => {
    const [isFirst, isLast] = [index === 0, index === layers.length - 1];
    const at = index * part;
    if (isPill) {
      const x = border + 16 + at;
      return { shape: 'rectangle', x, y: height - border - 4, width: part, height: 4, radius: 0, fill };
    }
    const [top, bottom] = [isFirst ? 5 : 0, isLast ? 5 : 0];
    const d = `M5 0v${part}h${bottom - 5}${bottom > 0 ? 'a5 5 0 0 1 -5 -5' : ''}v${top + bottom - part}${top > 0 ? 'a5 5 0 0 1 5 -5' : 'h5'}Z`;
    return { shape: 'path', d, x: border, y: border + at, fill };
  });
  let left = border + 10;
  const numbers = layers.flatMap((index, at): readonly Shape[] => {
    const words = String(index + 1);
    const text = measure(words, 10.5, 600);
    const box = { x: left, y: height - border - 7, width: Math.max(15, text + 8), height: 15 };
    left += box.width + 3;
    const middle = { x: box.x + (box.width - text) / 2, middle: box.y + 7.5, room: text + 1 };
    const line = { ...box, x: box.x + 0.5, y: box.y + 0.5, width: box.width - 1, height: 14, radius: 3.5 };
    return [
      { shape: 'rectangle', ...box, radius: 4, fill: theme.card },
      { shape: 'rectangle', ...line, fill: colours[at]!, fillOpacity: 0.16, stroke: colours[at]! },
      textShape(words, { ...middle, size: 10.5, weight: 600, fill: theme.text }, measure),
    ];
  });
  return [...stripe, ...numbers];
}

/** What upper layers do to a card: signs at its upper edge. */
export function drawLayerMarks({ marks }: CardExtras, { theme, measure, border }: Style): readonly Shape[] {
  const inks = { added: theme.good, changed: theme.accent, removed: theme.error } as const;
  let left = border + 10;
  return marks.flatMap(({ label, ...mark }) => {
    const look = {
      ink: inks[mark.kind],
      ground: theme.card,
      line: 1.5,
      icon: 11,
      gap: 2,
      strength: 2.6,
      changed: 'changed',
    } as const;
    const { shapes, width } = sign(mark, { x: left, y: border - 10 }, { ...look, hint: label }, measure);
    left += width + 3;
    return shapes;
  });
}

const inksOf = (theme: Theme) =>
  ({
    added: [theme.good, theme.goodSoft],
    changed: [theme.warning, theme.warningSoft],
    removed: [theme.error, theme.errorSoft],
  }) as const;

/** What a comparison says of a card: a frame around it and a sign at its corner. */
export function drawCompared(
  { width, height }: Size,
  change: ChangeSign | undefined,
  { theme, measure, border, isPill }: Style,
): readonly Shape[] {
  if (change === undefined) return [];
  const [ink, ground] = inksOf(theme)[change.kind];
  const dashes = { added: {}, changed: { dashes: [6, 4] }, removed: { dashes: [2, 2] } }[change.kind];
  const radius = (isPill ? 18 : 9) + 3;
  const look = { ink, ground, line: 1, icon: 12, gap: 3, strength: 2, changed: 'differs' } as const;
  return [
    {
      shape: 'rectangle',
      x: -3,
      y: -3,
      width: width + 6,
      height: height + 6,
      radius,
      stroke: ink,
      strokeWidth: 2,
      ...dashes,
    },
    ...sign(change, { x: border - 8, y: border - 10 }, look, measure).shapes,
  ];
}

/** What a comparison says of a line, in the middle of its way. */
export function drawLineMark(kind: ChangeSign['kind'], { x, y }: Point, theme: Theme): readonly Shape[] {
  const [ink, fill] = inksOf(theme)[kind];
  const words = { added: '+', changed: '±', removed: '−' }[kind];
  return [
    {
      shape: 'rectangle',
      x: x - 7.5,
      y: y - 7.5,
      width: 15,
      height: 15,
      radius: 7.5,
      fill,
      stroke: ink,
      strokeWidth: 1,
    },
    { shape: 'text', anchor: 'middle', x, y: y + 4.3, words, size: 12, weight: 600, fill: ink },
  ];
}

/** The colour of a line that a comparison marks. */
export function comparedInk(kind: ChangeSign['kind'], theme: Theme): string {
  return inksOf(theme)[kind][0];
}

interface Look {
  readonly ink: string;
  readonly ground: string;
  readonly line: number;
  readonly icon: number;
  readonly gap: number;
  readonly strength: number;
  /** The icon of what changed. */
  readonly changed: 'changed' | 'differs';
  readonly hint?: string;
}

/** An icon and a number in a round frame. */
function sign({ kind, count }: ChangeSign, { x, y }: Point, look: Look, measure: MeasureText) {
  const { ink, ground, line, icon, gap, strength, hint } = look;
  const text = count === 0 ? 0 : measure(String(count), 11, 600);
  const width = 2 * (line + 5) + icon + (count === 0 ? 0 : gap + text);
  const box = { x: x + line / 2, y: y + line / 2, width: width - line, height: 18 - line };
  const start = { x: x + line + 5, y: y + 9 - icon / 2, size: icon };
  const number = { x: start.x + icon + gap, middle: y + 9, room: text + 1, size: 11, fill: ink } as const;
  const shapes: readonly Shape[] = [
    {
      shape: 'rectangle',
      ...box,
      radius: 9 - line / 2,
      fill: ground,
      stroke: ink,
      strokeWidth: line,
      ...(hint === undefined ? {} : { hint }),
    },
    iconShape(signIcon(kind === 'changed' ? look.changed : kind), start, ink, strength),
    ...(count === 0 ? [] : [textShape(String(count), { ...number, weight: 600 }, measure)]),
  ];
  return { shapes, width };
}
