import type { Point } from './positions.ts';
import type { Rectangle } from './rectangle.ts';
import type { EdgeForm, Route } from './route.ts';

export type Side = 'left' | 'right' | 'top' | 'bottom';

/**
 * A way in a form from one card's side to another's. When cards stand in its way it goes through the nearest free heights between
 * them, column by column.
 */
export function curve(
  start: Point,
  end: Point,
  sides: { readonly source: Side; readonly target: Side },
  obstacles: readonly Rectangle[],
  form: EdgeForm = 'curved',
): Route {
  if (sides.source === sides.target) return aside(start, end, obstacles);
  if (sides.source === 'top' || sides.source === 'bottom') return vertical(start, end, form);
  const [left, right] = start.x <= end.x ? [start, end] : [end, start];
  const between = obstacles.filter(
    (each) => each.x + each.width > left.x + 8 && each.x < right.x - 8 && !isFar(each, left, right),
  );
  const stations = stationsAround(left, right, between, form);
  if (stations.length === 0) return horizontal(start, end, form);
  if (start !== left) stations.reverse();
  const middle = stations[stations.length >> 1]!;
  const label = { x: (middle.from + middle.to) / 2, y: middle.y };
  let last = start;
  let path = `M${at(start)}`;
  const corners = [start];
  for (const { from, to, y } of stations) {
    const [enter, leave] = start === left ? [from, to] : [to, from];
    if (form === 'curved') path += ` ${bow(last, { x: enter, y })} L${at({ x: leave, y })}`;
    else corners.push(...link(last, { x: enter, y }, form), { x: leave, y });
    last = { x: leave, y };
  }
  if (form !== 'curved') return { path: wire([...corners, ...link(last, end, form)]).path, label };
  return { path: `${path} ${bow(last, end)}`, label };
}

/** The points after `start` of a piece between columns that has no bends; in steps it turns upright once. */
function link(start: Point, end: Point, form: Exclude<EdgeForm, 'curved'>): readonly Point[] {
  if (form === 'straight' || Math.abs(start.y - end.y) < 4) return [end];
  // Neighbours in one gap would lie on one another if all turned in its middle: those that leave at other heights turn elsewhere.
  const lane = (Math.abs(Math.round(start.y / 9)) % 5) - 2;
  const x = (start.x + end.x) / 2 + lane * Math.min(6, Math.abs(end.x - start.x) / 12);
  return [{ x, y: start.y }, { x, y: end.y }, end];
}

/** A way of straight pieces with round corners; its label stands where it ends. */
export function wire(points: readonly Point[]): Route {
  const [first, ...rest] = points;
  let path = `M${at(first!)}`;
  rest.forEach((corner, index) => {
    const before = points[index]!;
    const after = rest[index + 1];
    if (after === undefined) {
      path += ` L${at(corner)}`;
      return;
    }
    const radius = Math.min(6, distance(before, corner) / 2, distance(corner, after) / 2);
    path += ` L${at(towards(corner, before, radius))} Q${at(corner)} ${at(towards(corner, after, radius))}`;
  });
  const last = points.at(-1)!;
  return { path, label: { x: last.x - 14, y: last.y } };
}

/** How far beyond its lane a trunk begins. */
export const LANE_TURN = 8;

/** From a card level into a lane, along it, and on along a way that starts at `trunk`, just beyond the lane. */
export function joined(start: Point, trunk: Point, way: Route): Route {
  const x = trunk.x - LANE_TURN;
  const label = { x: (start.x + x) / 2, y: start.y };
  const rest = way.path.slice(way.path.indexOf(' ') + 1);
  const drop = Math.abs(trunk.y - start.y);
  if (drop < 1) return { path: `M${at(start)} L${at(trunk)} ${rest}`, label };
  const radius = Math.min(LANE_TURN, drop / 2, x - start.x);
  const [into, out] = [
    { x, y: start.y },
    { x, y: trunk.y },
  ];
  const down = `L${at(towards(into, start, radius))} Q${at(into)} ${at(towards(into, out, radius))}`;
  return {
    path: `M${at(start)} ${down} L${at(towards(out, into, radius))} Q${at(out)} ${at(trunk)} ${rest}`,
    label,
  };
}

function horizontal(start: Point, end: Point, form: EdgeForm): Route {
  const label = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  if (form === 'curved') return { path: `M${at(start)} ${bow(start, end)}`, label };
  return { path: wire([start, ...link(start, end, form)]).path, label };
}

/** A Bézier curve that leaves and enters level; to be appended to a path that has come to `start`. */
function bow(start: Point, end: Point): string {
  const across = Math.abs(end.x - start.x);
  const reach = Math.min(Math.max(16, across * 0.45), across / 2) * Math.sign(end.x - start.x);
  return `C${at({ x: start.x + reach, y: start.y })} ${at({ x: end.x - reach, y: end.y })} ${at(end)}`;
}

/** Out at the right and in at the right, around what stands between two cards of one column. */
function aside(start: Point, end: Point, obstacles: readonly Rectangle[]): Route {
  const [top, bottom] = [Math.min(start.y, end.y), Math.max(start.y, end.y)];
  const near = Math.max(start.x, end.x);
  const passed = obstacles.filter((each) => each.y < bottom && each.y + each.height > top && each.x < near);
  const x =
    Math.max(near, ...passed.map((each) => each.x + each.width).filter((each) => each < near + 120)) + 14;
  return {
    ...wire([start, { x, y: start.y }, { x, y: end.y }, end]),
    label: { x, y: (start.y + end.y) / 2 },
  };
}

function vertical(start: Point, end: Point, form: EdgeForm): Route {
  const label = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  if (form !== 'curved') {
    const turns = form === 'straight' || Math.abs(start.x - end.x) < 4 ? [] : [start, end];
    return { path: wire([start, ...turns.map(({ x }) => ({ x, y: label.y })), end]).path, label };
  }
  const reach = Math.max(16, Math.abs(end.y - start.y) * 0.45) * Math.sign(end.y - start.y || 1);
  const path = `M${at(start)} C${at({ x: start.x, y: start.y + reach })} ${at({ x: end.x, y: end.y - reach })} ${at(end)}`;
  return { path, label };
}

const AIR = 10;

/** Cards well above or below both ends cannot be in the way of the nearest free height. */
function isFar(each: Rectangle, left: Point, right: Point): boolean {
  const top = Math.min(left.y, right.y) - 400;
  return each.y + each.height < top || each.y > Math.max(left.y, right.y) + 400;
}

/** Whether the plain way comes over the card; a curve is looked at in so many places that it cannot cut off the corner of one unseen. */
function crosses(left: Point, right: Point, card: Rectangle, form: EdgeForm): boolean {
  if (form !== 'curved') {
    const points = [left, ...link(left, right, form)];
    return points.some((point, index) => index > 0 && meets(points[index - 1]!, point, card));
  }
  const steps = Math.max(16, Math.ceil((right.x - left.x) / 40));
  for (let step = 1; step < steps; step++) {
    const t = step / steps;
    // The curve of `bow` with its reach of 0.45: x is close to linear, y a smooth step.
    const x = left.x + (right.x - left.x) * (1.35 * t * (1 - t) ** 2 + 1.65 * t * t * (1 - t) + t ** 3);
    const y = left.y + (right.y - left.y) * (3 * t * t * (1 - t) + t ** 3);
    if (x > card.x && x < card.x + card.width && y > card.y - 4 && y < card.y + card.height + 4) return true;
  }
  return false;
}

/** Whether a straight piece comes over the card or nearer above or below it than its frame is drawn. */
function meets(a: Point, b: Point, { x, y, width, height }: Rectangle): boolean {
  let [from, to] = [0, 1];
  for (const [start, end, low, high] of [
    [a.x, b.x, x, x + width],
    [a.y, b.y, y - 4, y + height + 4],
  ] as const) {
    const way = end - start;
    if (way === 0) {
      if (start <= low || start >= high) return false;
      continue;
    }
    const [one, other] = [(low - start) / way, (high - start) / way];
    from = Math.max(from, Math.min(one, other));
    to = Math.min(to, Math.max(one, other));
  }
  return from < to;
}

/** A level piece of a way between the cards of one column. */
interface Station {
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

/**
 * The stations of a way that comes over no card: those that make room in one column may lead it over cards of another, until that has
 * one too.
 */
function stationsAround(left: Point, right: Point, between: readonly Rectangle[], form: EdgeForm): Station[] {
  const hit = new Set<Rectangle>();
  for (let stations: Station[] = []; ; stations = stationsOf(left, right, between, [...hit])) {
    const known = hit.size;
    let last = left;
    for (const { from, to, y } of [...stations, { from: right.x, to: right.x, y: right.y }]) {
      const next = { x: from, y };
      for (const card of between) {
        if (card.x < next.x && card.x + card.width > last.x && crosses(last, next, card, form)) hit.add(card);
      }
      last = { x: to, y };
    }
    if (hit.size === known) return stations;
  }
}

/** One station for each column of cards from the first that is in the way to the last, where there is room and the way is short. */
function stationsOf(
  left: Point,
  right: Point,
  between: readonly Rectangle[],
  hit: readonly Rectangle[],
): Station[] {
  const [first, last] = [
    Math.min(...hit.map(({ x }) => x)),
    Math.max(...hit.map(({ x, width }) => x + width)),
  ];
  const columns: { x: number; right: number; readonly cards: Rectangle[] }[] = [];
  for (const card of between.toSorted((a, b) => a.x - b.x)) {
    if (card.x >= last || card.x + card.width <= first) continue;
    const column = columns.at(-1);
    if (column === undefined || card.x >= column.right) {
      columns.push({ x: card.x, right: card.x + card.width, cards: [card] });
    } else {
      column.right = Math.max(column.right, card.x + card.width);
      column.cards.push(card);
    }
  }
  let before = left.y;
  // Between columns that stand close together, room is left for the way to come from one height to the next.
  const air = (gap: number | undefined) => Math.min(2 * AIR, (gap ?? Infinity) / 3);
  return columns.map(({ x, right: end, cards }, index) => {
    const [former, next] = [columns[index - 1], columns[index + 1]];
    const straight = left.y + ((right.y - left.y) * ((x + end) / 2 - left.x)) / (right.x - left.x);
    const y = freeHeight(cards, (straight + before) / 2);
    before = y;
    return {
      from: Math.max(left.x + AIR, x - air(former && x - former.right)),
      to: Math.min(right.x - AIR, end + air(next && next.x - end)),
      y,
    };
  });
}

/** The height nearest to the wish at which a level line passes all cards. */
function freeHeight(cards: readonly Rectangle[], wish: number): number {
  const isFree = (y: number) => cards.every((each) => y <= each.y - AIR || y >= each.y + each.height + AIR);
  if (isFree(wish)) return wish;
  return cards
    .flatMap((each) => [each.y - AIR, each.y + each.height + AIR])
    .filter(isFree)
    .reduce((a, b) => (Math.abs(b - wish) < Math.abs(a - wish) ? b : a));
}

function at({ x, y }: Point): string {
  return `${round(x)},${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

function towards(from: Point, to: Point, by: number): Point {
  const length = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) * by) / length, y: from.y + ((to.y - from.y) * by) / length };
}
