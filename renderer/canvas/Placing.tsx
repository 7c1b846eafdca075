import { useLayoutEffect } from 'react';
import type { Extras } from '../../shared/graph/card-marks.ts';
import { layoutIn } from '../../shared/layout/layouts.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { activeGrouping, overlayNow, useApp, useSnapshot, useView } from '../store/index.ts';
import { canvasStore } from './canvas-store.ts';
import { showGraph } from './placer.ts';
import { useLayers } from './use-layers.ts';
import { usePicture } from './use-picture.ts';

const noLayers: Extras = new Map();

interface Props {
  /** The layout has been asked: calling it again does nothing. */
  readonly onAsked: () => void;
}

/**
 * Has what the snapshot says placed, and shows nothing itself. It stands before everything else of the window, so that the layout works
 * while the rest is built.
 */
export function Placing({ onAsked }: Props) {
  const snapshot = useSnapshot();
  return snapshot === undefined ? null : <PlacingOf snapshot={snapshot} onAsked={onAsked} />;
}

function PlacingOf({ snapshot, onAsked }: Props & { readonly snapshot: Snapshot }) {
  const { project } = snapshot;
  const overlay = useApp(overlayNow);
  const layers = useLayers(snapshot);
  // A comparison has marks and ghosts of its own.
  const graph = overlay?.graph ?? layers.graph;
  const extras = overlay === undefined ? layers.extras : noLayers;
  const picture = usePicture(snapshot, graph);
  const view = useView();
  const { by } = useApp(activeGrouping);
  const pinned = layoutIn(project.layouts, view);
  useLayoutEffect(() => {
    void showGraph(
      picture.graph,
      pinned,
      { project: `${project.directory}\n${project.active}`, view: `${view} ${by}` },
      picture.arranger,
    );
  }, [picture, pinned, project.directory, project.active, view, by]);
  useLayoutEffect(() => canvasStore.setState({ extras }), [extras]);
  useLayoutEffect(onAsked, [onAsked]);
  return null;
}
