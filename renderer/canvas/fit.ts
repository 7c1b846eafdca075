import {
  getViewportForBounds,
  useReactFlow,
  useStoreApi,
  type Transform,
  type Viewport,
} from '@xyflow/react';
import { useCallback, useEffect, useRef } from 'react';
import { aspectOf, type Aspect } from '../../shared/layout/best-packing.ts';
import { boundsOf } from '../../shared/layout/rectangle.ts';
import { overlayNow, store, useApp } from '../store/index.ts';
import { canvasStore } from './canvas-store.ts';

/** Clear of the switch above the drawing and the controls below; while comparing, of the bar that says so too. */
const PADDING = { top: '60px', bottom: '60px', left: '28px', right: '28px' } as const;
const PADDING_COMPARED = { ...PADDING, top: '112px' } as const;

/** The proportion of what the drawing is fitted into. */
function windowAspect(): Aspect | undefined {
  const room = document.querySelector('.canvas-drawing');
  if (room === null) return undefined;
  const air = (...sides: readonly (keyof typeof PADDING)[]): number =>
    sides.reduce((sum, side) => sum + parseInt(PADDING[side], 10), 0);
  return aspectOf(room.clientWidth - air('left', 'right'), room.clientHeight - air('top', 'bottom'));
}

/**
 * Fits the whole drawing into the window, never larger than life. By the places that we keep: from afar React Flow does not know
 * all nodes.
 */
export function useFitDrawing(): () => void {
  const flow = useReactFlow();
  const size = useStoreApi();
  return useCallback(() => {
    const { graph, places } = canvasStore.getState();
    const bounds = boundsOf(
      graph.nodes.flatMap(({ id, width, height }) => {
        const place = places.get(id);
        return place === undefined ? [] : [{ ...place, width, height }];
      }),
    );
    const { width, height, minZoom } = size.getState();
    if (bounds === undefined || width === 0) return;
    const padding = overlayNow(store.getState()) === undefined ? PADDING : PADDING_COMPARED;
    fitted = getViewportForBounds(bounds, width, height, minZoom, 1, padding);
    void flow.setViewport(fitted);
  }, [flow, size]);
}

/** What the last fit showed. A person who has moved the drawing since sees something else, and keeps it. */
let fitted: Viewport | undefined;

function isAsFitted([x, y, zoom]: Transform): boolean {
  const near = (a: number, b: number) => Math.abs(a - b) < 0.01;
  return fitted !== undefined && near(fitted.x, x) && near(fitted.y, y) && near(fitted.zoom, zoom);
}

/** Shows all that is compared, ghosts included; when it ends, what was in sight before, unless the person has moved since. */
export function useFitCompared(): void {
  const flow = useReactFlow();
  const fit = useFitDrawing();
  const size = useStoreApi();
  const overlay = useApp(overlayNow);
  const before = useRef<Viewport>(undefined);
  useEffect(() => {
    const isAsBefore = isAsFitted(size.getState().transform);
    if (overlay !== undefined) {
      if (before.current !== undefined && !isAsBefore) return;
      before.current ??= flow.getViewport();
      fit();
    } else if (before.current !== undefined) {
      if (isAsBefore) {
        fitted = before.current;
        void flow.setViewport(before.current);
      }
      before.current = undefined;
    }
  }, [overlay, flow, fit, size]);
}

/**
 * Fits the first drawing as soon as the window has a size, each that is arranged anew, and again when panels around it open or
 * close, until the person moves it. Together with the places, so that nothing is drawn for a view that nobody will see.
 */
export function useFit(): void {
  const fit = useFitDrawing();
  const size = useStoreApi();
  useEffect(() => canvasStore.setState({ aspectNow: windowAspect }), []);
  useEffect(() => {
    let stopWaiting: (() => void) | undefined;
    const fitWhenReady = (): void => {
      stopWaiting?.();
      stopWaiting = undefined;
      const { width, panZoom } = size.getState();
      if (width > 0 && panZoom !== null) fit();
      else stopWaiting = size.subscribe(fitWhenReady);
    };
    if (canvasStore.getState().places.size > 0) fitWhenReady();
    const end = canvasStore.subscribe((now, before) => {
      const isFirst = now.places.size > 0 && before.places.size === 0;
      if (isFirst || now.arranged !== before.arranged) fitWhenReady();
    });
    return () => {
      end();
      stopWaiting?.();
    };
  }, [fit, size]);
  useEffect(
    () =>
      size.subscribe((now, before) => {
        if ((now.width !== before.width || now.height !== before.height) && isAsFitted(now.transform)) fit();
      }),
    [fit, size],
  );
}
