import { useDeferredValue, useMemo } from 'react';
import type { Graph } from '../../shared/graph/graph.ts';
import { activeEnvironment } from '../../shared/project/create-project.ts';
import { layerView, type LayerView } from '../../shared/project/layer-view.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { useT } from '../i18n/t.ts';
import { useUi } from '../store/index.ts';
import { layerExtras, type Extras } from '../../shared/graph/card-marks.ts';
import { wholeWords } from './whole-words.ts';
import { withGhosts } from './with-ghosts.ts';

const nothing: Extras = new Map();

interface Layers {
  readonly view: LayerView | undefined;
  /** What is drawn: the snapshot's graph, with ghosts when they are asked for. */
  readonly graph: Graph;
  readonly extras: Extras;
}

/** The active environment's layers on the drawing, as far as the person wants to see them. */
export function useLayers(snapshot: Snapshot): Layers {
  const t = useT();
  const { colours, marks, removed } = useUi().layers;
  // The cards themselves come first; what the layers make of them may be a moment late.
  const settled = useDeferredValue(snapshot);
  const { files } = activeEnvironment(settled.project);
  const isLayered = files.length > 1;
  const view = isLayered && (colours || marks || removed) ? layerView(settled) : undefined;
  const graph = useMemo(
    () => (view === undefined || !removed ? snapshot.graph : withGhosts(snapshot.graph, view)),
    [view, removed, snapshot.graph],
  );
  const extras = useMemo(
    () =>
      view === undefined
        ? nothing
        : layerExtras(view.elements, {
            colours,
            marks,
            say: (kind, count, by) =>
              count > 0
                ? t(`canvas.layer-${kind}`, { count })
                : wholeWords(kind, by === undefined ? undefined : files[by], t),
          }),
    [view, colours, marks, files, t],
  );
  return { view, graph, extras };
}
