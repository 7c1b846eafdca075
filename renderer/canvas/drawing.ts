import type { Drawing } from '../../shared/export/print-drawing.ts';
import { startOrder } from '../../shared/graph/views/start-order.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { activeArrangement, activeView, overlayNow, store } from '../store/index.ts';
import { canvasStore, type CanvasState } from './canvas-store.ts';
import { comparedSigns } from './compare-words.ts';
import { problemsOfNodes } from './flow-nodes.ts';

let kept:
  { readonly snapshot: Snapshot; readonly parts: readonly unknown[]; readonly drawing: Drawing } | undefined;

/** What the canvas draws now, for exports; the same object until something of it changes. Undefined: nothing is open. */
export function drawingNow(): Drawing | undefined {
  const state = store.getState();
  const { snapshot } = state;
  if (snapshot === undefined) return undefined;
  const { graph, places, viewMarks, extras }: CanvasState = canvasStore.getState();
  const arrangement = activeArrangement(state);
  const overlay = overlayNow(state);
  const { edgeForm } = state.ui;
  const parts = [graph, places, viewMarks, extras, overlay, arrangement, edgeForm];
  if (kept?.snapshot === snapshot && kept.parts.every((part, index) => part === parts[index])) {
    return kept.drawing;
  }
  const drawing: Drawing = {
    title: snapshot.resolution.projectName,
    graph,
    places,
    arrangement,
    waves: arrangement === 'waves' ? startOrder(snapshot.model).waves : [],
    edgeForm,
    marks: viewMarks,
    extras,
    compared: overlay === undefined ? undefined : comparedSigns(overlay),
    problems: problemsOfNodes(snapshot.diagnostics),
    notes: snapshot.project.notes.filter((note) => note.view === activeView(state)),
  };
  kept = { snapshot, parts, drawing };
  return drawing;
}

/** Calls the listener when `drawingNow` may answer something new. */
export function onDrawing(listener: () => void): () => void {
  const ends = [canvasStore.subscribe(listener), store.subscribe(listener)];
  return () => ends.forEach((end) => end());
}
