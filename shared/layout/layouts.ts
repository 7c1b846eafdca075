import type { ViewName } from '../graph/views/view.ts';
import type { Layout, LayoutPatch, NodeId, Point } from './positions.ts';

/** The pinned positions of every view. A view that is not here has none; each view has its own. */
export type Layouts = ReadonlyMap<ViewName, Layout>;

/** What changes in which view. */
export type LayoutsPatch = ReadonlyMap<ViewName, LayoutPatch>;

const nothing: Layout = new Map();

/** The pinned positions of one view; the same object while they do not change. */
export function layoutIn(layouts: Layouts, view: ViewName): Layout {
  return layouts.get(view) ?? nothing;
}

/** The positions after a patch, and the patch that takes it back. Views that it does not name keep their objects. */
export function patchLayouts(layouts: Layouts, patch: LayoutsPatch): readonly [Layouts, LayoutsPatch] {
  const next = new Map(layouts);
  const inverse = new Map<ViewName, LayoutPatch>();
  for (const [view, changes] of patch) {
    if (changes.size === 0) continue;
    const before = layoutIn(layouts, view);
    const after = new Map(before);
    const back = new Map<NodeId, Point | null>();
    for (const [id, point] of changes) {
      back.set(id, before.get(id) ?? null);
      if (point === null) after.delete(id);
      else after.set(id, point);
    }
    if (after.size === 0) next.delete(view);
    else next.set(view, after);
    inverse.set(view, back);
  }
  return [next, inverse];
}

/** One patch that does both: of the positions of a node that both name, those of `over` count. */
export function joinPatches(under: LayoutsPatch = new Map(), over: LayoutsPatch = new Map()): LayoutsPatch {
  const joined = new Map(under);
  for (const [view, patch] of over) joined.set(view, new Map([...(joined.get(view) ?? []), ...patch]));
  return joined;
}

/** Takes the pin of a node away in every view; undefined: it has none. */
export function unpinEverywhere(layouts: Layouts, id: NodeId): LayoutsPatch | undefined {
  return everywhere(layouts, id, () => [[id, null]]);
}

/** Moves the pins of a node that gets another name, in every view; undefined: it has none. */
export function renamePins(layouts: Layouts, from: NodeId, to: NodeId): LayoutsPatch | undefined {
  return everywhere(layouts, from, (point) => [
    [from, null],
    [to, point],
  ]);
}

function everywhere(
  layouts: Layouts,
  id: NodeId,
  change: (point: Point) => readonly (readonly [NodeId, Point | null])[],
): LayoutsPatch | undefined {
  const patch = new Map<ViewName, LayoutPatch>();
  for (const [view, layout] of layouts) {
    const point = layout.get(id);
    if (point !== undefined) patch.set(view, new Map(change(point)));
  }
  return patch.size === 0 ? undefined : patch;
}
