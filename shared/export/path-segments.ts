/** A piece of a path with absolute coordinates: go there, line, cubic curve (both controls, end), close. */
export type Segment =
  | readonly ['M' | 'L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

const LENGTHS: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};

/**
 * An SVG path (SVG 2, 9.3) as absolute lines and cubic curves: for formats that know no more. Reads what the standard allows, flags of
 * arcs without blanks included; stops where it cannot read on, as browsers do.
 */
export function pathSegments(d: string): readonly Segment[] {
  const segments: Segment[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  let control: { readonly of: 'C' | 'Q'; readonly x: number; readonly y: number } | undefined;
  const curve = (of: 'C' | 'Q', cx: number, cy: number, c: readonly number[]): void => {
    segments.push(['C', c[0]!, c[1]!, c[2]!, c[3]!, c[4]!, c[5]!]);
    control = { of, x: cx, y: cy };
    [x, y] = [c[4]!, c[5]!];
  };
  const quadratic = (cx: number, cy: number, toX: number, toY: number): void => {
    const third = (from: number, to: number) => from + ((to - from) * 2) / 3;
    curve('Q', cx, cy, [third(x, cx), third(y, cy), third(toX, cx), third(toY, cy), toX, toY]);
  };
  for (const { command, numbers } of commands(d)) {
    const upper = command.toUpperCase();
    const isRelative = command !== upper;
    const [dx, dy] = isRelative ? [x, y] : [0, 0];
    const n = (index: number): number => numbers[index] ?? 0;
    const mirrored = (of: 'C' | 'Q') =>
      control?.of === of ? [2 * x - control.x, 2 * y - control.y] : [x, y];
    const before = control;
    switch (upper) {
      case 'M':
        [x, y] = [dx + n(0), dy + n(1)];
        [startX, startY] = [x, y];
        segments.push(['M', x, y]);
        break;
      case 'L':
        [x, y] = [dx + n(0), dy + n(1)];
        segments.push(['L', x, y]);
        break;
      case 'H':
        x = dx + n(0);
        segments.push(['L', x, y]);
        break;
      case 'V':
        y = dy + n(0);
        segments.push(['L', x, y]);
        break;
      case 'C':
        curve(
          'C',
          dx + n(2),
          dy + n(3),
          numbers.map((each, index) => each + (index % 2 === 0 ? dx : dy)),
        );
        break;
      case 'S': {
        const rest = numbers.map((each, index) => each + (index % 2 === 0 ? dx : dy));
        curve('C', rest[0]!, rest[1]!, [...mirrored('C'), ...rest]);
        break;
      }
      case 'Q':
        quadratic(dx + n(0), dy + n(1), dx + n(2), dy + n(3));
        break;
      case 'T': {
        const [cx, cy] = mirrored('Q');
        quadratic(cx!, cy!, dx + n(0), dy + n(1));
        break;
      }
      case 'A':
        for (const piece of arc(x, y, numbers, dx + n(5), dy + n(6))) segments.push(piece);
        [x, y] = [dx + n(5), dy + n(6)];
        break;
      default:
        segments.push(['Z']);
        [x, y] = [startX, startY];
    }
    if (control === before) control = undefined;
  }
  return segments;
}

interface PathCommand {
  readonly command: string;
  readonly numbers: readonly number[];
}

function* commands(d: string): Generator<PathCommand> {
  const number = /[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)/y;
  const flag = /[\s,]*([01])/y;
  const letter = /[\s,]*([MmLlHhVvCcSsQqTtAaZz])/y;
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(d);
    if (found === null) return undefined;
    at = pattern.lastIndex;
    return found[1];
  };
  for (let command = take(letter); command !== undefined; command = take(letter)) {
    const upper = command.toUpperCase();
    const length = LENGTHS[upper]!;
    if (length === 0) {
      yield { command, numbers: [] };
      continue;
    }
    for (let repeated = command; ; repeated = follower(repeated)) {
      const numbers: number[] = [];
      while (numbers.length < length) {
        const isFlag = upper === 'A' && (numbers.length === 3 || numbers.length === 4);
        const text = take(isFlag ? flag : number);
        if (text === undefined) break;
        numbers.push(Number(text));
      }
      if (numbers.length < length) break;
      yield { command: repeated, numbers };
    }
  }
}

/** Further pairs of numbers after a move are lines. */
function follower(command: string): string {
  return command === 'M' ? 'L' : command === 'm' ? 'l' : command;
}

/** An elliptical arc as cubic curves of at most a quarter turn each (SVG 2, appendix B.2). */
function arc(x1: number, y1: number, numbers: readonly number[], x2: number, y2: number): readonly Segment[] {
  const [r1 = 0, r2 = 0, degrees = 0, large = 0, sweep = 0] = numbers;
  let [rx, ry] = [Math.abs(r1), Math.abs(r2)];
  if (rx === 0 || ry === 0) return [['L', x2, y2]];
  if (x1 === x2 && y1 === y2) return [];
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [mx, my] = [(x1 - x2) / 2, (y1 - y2) / 2];
  const [px, py] = [cos * mx + sin * my, cos * my - sin * mx];
  const stretch = Math.sqrt((px / rx) ** 2 + (py / ry) ** 2);
  if (stretch > 1) [rx, ry] = [rx * stretch, ry * stretch];
  const under = (rx * ry) ** 2 - (rx * py) ** 2 - (ry * px) ** 2;
  const root = Math.sqrt(Math.max(0, under / ((rx * py) ** 2 + (ry * px) ** 2)));
  const sign = large === sweep ? -root : root;
  const [ux, uy] = [(sign * rx * py) / ry, (-sign * ry * px) / rx];
  const [cx, cy] = [cos * ux - sin * uy + (x1 + x2) / 2, sin * ux + cos * uy + (y1 + y2) / 2];
  const start = Math.atan2((py - uy) / ry, (px - ux) / rx);
  let turn = Math.atan2((-py - uy) / ry, (-px - ux) / rx) - start;
  if (sweep === 0 && turn > 0) turn -= 2 * Math.PI;
  if (sweep === 1 && turn < 0) turn += 2 * Math.PI;
  const pieces = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9));
  const step = turn / pieces;
  const reach = (4 / 3) * Math.tan(step / 4);
  const at = (a: number, by: number): readonly [number, number] => {
    const [ex, ey] = [rx * (Math.cos(a) - by * Math.sin(a)), ry * (Math.sin(a) + by * Math.cos(a))];
    return [cx + cos * ex - sin * ey, cy + sin * ex + cos * ey];
  };
  return Array.from({ length: pieces }, (_, index): Segment => {
    const [from, to] = [start + index * step, start + (index + 1) * step];
    const end = index === pieces - 1 ? ([x2, y2] as const) : at(to, 0);
    return ['C', ...at(from, reach), ...at(to, -reach), ...end];
  });
}
