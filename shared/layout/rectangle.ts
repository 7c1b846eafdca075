import { addTo } from '../add-to.ts';
/** A node's place and size in canvas units; x and y are its upper left corner. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whether two rectangles come nearer to each other than `margin`; touching ones with margin 0 do not overlap. */
export function overlaps(a: Rectangle, b: Rectangle, margin = 0): boolean {
  return (
    a.x < b.x + b.width + margin &&
    b.x < a.x + a.width + margin &&
    a.y < b.y + b.height + margin &&
    b.y < a.y + a.height + margin
  );
}

/** The smallest rectangle around all; undefined for none. */
export function boundsOf(rectangles: Iterable<Rectangle>): Rectangle | undefined {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const { x, y, width, height } of rectangles) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return left === Infinity ? undefined : { x: left, y: top, width: right - left, height: bottom - top };
}

/** Rectangles in a hash of square cells: finding those near a place costs the same however many there are. */
export interface RectangleIndex {
  add(rectangle: Rectangle): void;
  /** Whether nothing that was added comes nearer than `margin`. */
  isFree(rectangle: Rectangle, margin?: number): boolean;
}

const CELL = 256;

/** An empty index. */
export function makeRectangleIndex(): RectangleIndex {
  const cells = new Map<number, Rectangle[]>();
  /** Whether `look` says yes to one of the cells that a rectangle touches. */
  const someCell = (
    { x, y, width, height }: Rectangle,
    margin: number,
    look: (key: number) => boolean,
  ): boolean => {
    const [right, bottom] = [cell(x + width + margin), cell(y + height + margin)];
    for (let column = cell(x - margin); column <= right; column++) {
      for (let row = cell(y - margin); row <= bottom; row++) if (look(column * ROWS + row)) return true;
    }
    return false;
  };
  return {
    add: (rectangle) =>
      void someCell(rectangle, 0, (key) => {
        addTo(cells, key, rectangle);
        return false;
      }),
    isFree: (rectangle, margin = 0) =>
      !someCell(
        rectangle,
        margin,
        (key) => cells.get(key)?.some((other) => overlaps(rectangle, other, margin)) === true,
      ),
  };
}

/** More rows than any drawing has: cells that shared a key would only be looked at in vain. */
const ROWS = 2 ** 24;

function cell(coordinate: number): number {
  return Math.floor(coordinate / CELL);
}
