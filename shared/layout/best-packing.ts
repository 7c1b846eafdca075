/** Width by height that a picture is packed for: few, so that windows of about one size show one picture. */
const ASPECTS = [1, 1.25, 1.6] as const;
export type Aspect = (typeof ASPECTS)[number];

/** The proportion of a window that shows a drawing and little else; also where there is no window. */
export const ASPECT: Aspect = 1.6;

/** The proportion to pack for in a window of this size, in whatever unit: the nearest; where it has none, that of a usual window. */
export function aspectOf(width: number, height: number): Aspect {
  if (width <= 0 || height <= 0) return ASPECT;
  const off = (aspect: number): number => Math.abs(Math.log((aspect * height) / width));
  return ASPECTS.reduce<Aspect>((best, each) => (off(each) < off(best) ? each : best), ASPECT);
}

/** Lengths of a line that are tried, as parts of the one that a picture without any waste would have. */
const LINES: readonly number[] = [1, 1.15, 1.3, 1.5, 1.75, 2];

/**
 * Of packings with lines of several lengths the one that needs the smallest window. `room`: what all boxes cover; `widest`: no line is
 * shorter. `extent`: the width of a window of the `aspect` that shows a packing whole.
 */
export function bestPacking<P extends { readonly extent: number }>(
  room: number,
  widest: number,
  aspect: Aspect,
  pack: (line: number) => P,
): P {
  const [first, ...others] = LINES.map((part) => pack(Math.max(widest, part * Math.sqrt(room * aspect))));
  return others.reduce((a, b) => (b.extent < a.extent ? b : a), first!);
}
