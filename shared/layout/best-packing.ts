/** The wanted proportion of a picture: that of a window. */
export const ASPECT = 1.6;

/** Lengths of a line that are tried, as parts of the one that a picture without any waste would have. */
const LINES: readonly number[] = [1, 1.15, 1.3, 1.5, 1.75, 2];

/**
 * Of packings with lines of several lengths the one that needs the smallest window. `room`: what all boxes cover; `widest`: no line is
 * shorter. `extent`: the width of a window of the proportion that shows a packing whole.
 */
export function bestPacking<P extends { readonly extent: number }>(
  room: number,
  widest: number,
  pack: (line: number) => P,
): P {
  const [first, ...others] = LINES.map((part) => pack(Math.max(widest, part * Math.sqrt(room * ASPECT))));
  return others.reduce((a, b) => (b.extent < a.extent ? b : a), first!);
}
