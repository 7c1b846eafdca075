import type { Rectangle } from '../layout/rectangle.ts';
import type { DrawnNote, Shape } from './picture.ts';
import { textShape } from './shapes.ts';
import type { MeasureText } from './text-width.ts';
import type { Theme } from './theme.ts';

/** As the canvas draws them: widest text, padding, line height and size of the type. */
const NOTE = { most: 238, least: 58, side: 11, top: 9, line: 18.85, size: 13 } as const;

/** A note at its place: a sheet with its words on lines, as wide as the longest of them. */
export function drawNote(
  { text, x, y }: DrawnNote,
  theme: Theme,
  measure: MeasureText,
): { readonly box: Rectangle; readonly shapes: readonly Shape[] } {
  const width = (words: string): number => measure(words, NOTE.size, 400);
  const lines = text.split('\n').flatMap((line) => wrap(line, width));
  const room = Math.min(NOTE.most, Math.max(NOTE.least, ...lines.map((line) => Math.ceil(width(line)))));
  const box = { x, y, width: room + 2 * NOTE.side, height: lines.length * NOTE.line + 2 * NOTE.top };
  const sheet: Shape = {
    shape: 'rectangle',
    ...box,
    x: x + 0.5,
    y: y + 0.5,
    width: box.width - 1,
    height: box.height - 1,
    radius: 5.5,
    fill: theme.note,
    stroke: theme.noteBorder,
    strokeWidth: 1,
  };
  const words = lines.map((line, index) => {
    const middle = y + NOTE.top + (index + 0.5) * NOTE.line;
    const place = {
      x: x + NOTE.side,
      middle,
      room: room + 1,
      size: NOTE.size,
      weight: 400,
      fill: theme.text,
    } as const;
    return textShape(line, place, measure);
  });
  return { box, shapes: [sheet, ...words] };
}

/** A line of a note on as many lines as it needs, broken between words. */
function wrap(line: string, width: (words: string) => number): readonly string[] {
  const lines: string[] = [];
  let now = '';
  for (const word of line.split(' ')) {
    const longer = now === '' ? word : `${now} ${word}`;
    if (now !== '' && width(longer) > NOTE.most) {
      lines.push(now);
      now = word;
    } else {
      now = longer;
    }
  }
  return [...lines, now];
}
