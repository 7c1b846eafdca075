import { useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import type { Rectangle } from '../../../shared/layout/rectangle.ts';
import { canvasStore } from '../canvas-store.ts';
import { isSameView, sightIn } from './flow-view.ts';
import { isFar, seenFrom } from './sight.ts';

/** How far around the window, in its pixels, cards and lines are there before they are seen; and how near the edge it is looked again. */
const AROUND = 300;
const SOON = 80;

function grown({ x, y, width, height }: Rectangle, by: number): Rectangle {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function holds(outer: Rectangle, inner: Rectangle): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/**
 * Decides, as the view or the drawing changes, what of it is elements of the page and what is drawn on one canvas element. A move of
 * the view that stays in the room that was looked at last touches nothing.
 */
export function useSeen(): void {
  const flow = useStoreApi();
  useEffect(() => {
    let looked: { readonly room: Rectangle; readonly zoom: number } | undefined;
    const look = (): void => {
      const view = flow.getState();
      const state = canvasStore.getState();
      if (view.width === 0) return;
      const zoom = view.transform[2];
      const sight = sightIn(view);
      const isInRoom = looked?.zoom === zoom && holds(looked.room, grown(sight, SOON / zoom));
      if (isInRoom && isFar(state.far, state.shape, state.places, sight) === state.far) return;
      const room = grown(sight, AROUND / zoom);
      const { shape, places, routes } = state;
      const seen = seenFrom(state, { graph: shape, places, routes }, { sight, room });
      looked = { room, zoom };
      // While a card is dragged nothing may be swapped under the pointer.
      if (state.moving.size > 0 && (seen.far !== state.far || seen.lines !== state.lines)) return;
      if (seen !== state) canvasStore.setState(seen);
    };
    look();
    const ends = [
      flow.subscribe((view, before) => {
        if (!isSameView(view, before)) look();
      }),
      canvasStore.subscribe((state, before) => {
        const isOther =
          state.places !== before.places ||
          state.routes !== before.routes ||
          (state.moving !== before.moving && state.moving.size === 0);
        if (isOther) {
          looked = undefined;
          look();
        }
      }),
    ];
    return () => ends.forEach((end) => end());
  }, [flow]);
}
