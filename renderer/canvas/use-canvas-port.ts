import { useReactFlow } from '@xyflow/react';
import { useEffect, type RefObject } from 'react';
import type { LayoutPatch } from '../../shared/layout/positions.ts';
import { layoutIn } from '../../shared/layout/layouts.ts';
import { activeView, actions, registerCanvas, store } from '../store/index.ts';
import { canvasStore } from './canvas-store.ts';
import { clipboardEvents } from './clipboard.ts';
import { drawingNow, onDrawing } from './drawing.ts';
import { useFitDrawing } from './fit.ts';
import { gesturesOf, placeOf } from './gestures.ts';
import { focusNode, revealNodes } from './focus.ts';
import { arrange } from './placer.ts';
import { selectedNow } from './perform.ts';

/** What the window asks of the canvas; and the view follows what is selected elsewhere, and new pictures. */
export function useCanvasPort(wrapper: RefObject<HTMLDivElement | null>): void {
  const flow = useReactFlow();
  const fit = useFitDrawing();

  useEffect(
    () =>
      registerCanvas({
        fit,
        zoomIn: () => void flow.zoomIn(),
        zoomOut: () => void flow.zoomOut(),
        zoomReset: () => void flow.zoomTo(1),
        arrange: () => void arrangeAll(),
        selectAll: () =>
          actions.select(
            canvasStore.getState().graph.nodes.map(({ id }) => id),
            'canvas',
          ),
        focus: () => {
          const id = selectedNow().nodes[0] ?? canvasStore.getState().graph.nodes[0]?.id;
          if (id === undefined) wrapper.current?.focus();
          else focusNode(flow, id);
        },
        reveal: (nodes) => revealNodes(flow, nodes),
        act: (gesture) => gesturesOf(() => placeOf(wrapper.current, flow))[gesture](),
        drawing: drawingNow,
        onDrawing,
      }),
    [flow, fit, wrapper],
  );

  useEffect(() => clipboardEvents(() => placeOf(wrapper.current, flow)), [flow, wrapper]);

  useEffect(
    () =>
      store.subscribe((state, before) => {
        const { selection, dialog } = state;
        // Whoever drops, pastes or adds something, or is asked something else, is done with the connection.
        const isElsewhere =
          selection.serial !== before.selection.serial || (dialog && dialog !== before.dialog);
        if (isElsewhere && canvasStore.getState().asked !== undefined)
          canvasStore.setState({ asked: undefined });
        if (selection.serial === before.selection.serial || selection.by === 'canvas') return;
        // A new node gets its place in the frame after the command.
        requestAnimationFrame(() => revealNodes(flow, selection.nodes));
      }),
    [flow],
  );
}

/** Unpins everything, as one step of undo, and arranges it. */
export async function arrangeAll(): Promise<void> {
  const state = store.getState();
  if (state.snapshot === undefined) return;
  const pinned = layoutIn(state.snapshot.project.layouts, activeView(state));
  const patch: LayoutPatch = new Map([...pinned.keys()].map((id) => [id, null]));
  if (patch.size > 0) actions.moveNodes(patch);
  await arrange(new Map());
}
