import type { Rectangle } from '../../../shared/layout/rectangle.ts';
import type { FlowView } from './flow-view.ts';
import { sightOf } from './sight.ts';

/** What is drawn beyond the edges of the window, in its pixels: moves of the view within it draw nothing. */
const AROUND = 160;
/** A picture that was made larger or smaller is drawn anew when the view rests. */
const REST_MS = 140;

interface FlowStore {
  getState(): FlowView;
  subscribe(listener: () => void): () => void;
}

/**
 * Keeps a canvas element in step with the view: draws at once, moves and stretches what was drawn as the view moves, and draws anew
 * when the view comes to the end of it, is stretched too far, or rests. Returns the end of it.
 */
export function keepPicture(
  canvas: HTMLCanvasElement,
  pen: CanvasRenderingContext2D,
  flow: FlowStore,
  draw: (sight: Rectangle, zoom: number) => void,
): () => void {
  let asked = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let drawn = { x: 0, y: 0, zoom: 1, width: 0, height: 0 };

  function paint(): void {
    cancelAnimationFrame(asked);
    asked = 0;
    clearTimeout(resting);
    const { transform, width, height } = flow.getState();
    const [x, y, zoom] = transform;
    drawn = { x, y, zoom, width, height };
    const density = window.devicePixelRatio || 1;
    const size = [width + 2 * AROUND, height + 2 * AROUND].map((side) => Math.round(side * density));
    const [wide = 0, high = 0] = size;
    if (canvas.width !== wide || canvas.height !== high) {
      Object.assign(canvas, { width: wide, height: high });
      Object.assign(canvas.style, { width: `${wide / density}px`, height: `${high / density}px` });
    } else {
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.clearRect(0, 0, wide, high);
    }
    const scale = density * zoom;
    pen.setTransform(scale, 0, 0, scale, density * (x + AROUND), density * (y + AROUND));
    const all = { x: x + AROUND, y: y + AROUND, zoom };
    draw(sightOf(all, width + 2 * AROUND, height + 2 * AROUND), scale);
    canvas.style.transform = 'none';
    canvas.dataset['drawn'] = '';
  }

  function follow(): void {
    const { transform, width, height } = flow.getState();
    const [x, y, zoom] = transform;
    if (
      x === drawn.x &&
      y === drawn.y &&
      zoom === drawn.zoom &&
      width === drawn.width &&
      height === drawn.height
    )
      return;
    const by = zoom / drawn.zoom;
    const left = x - by * (drawn.x + AROUND);
    const top = y - by * (drawn.y + AROUND);
    const isCovered =
      left <= 0 &&
      top <= 0 &&
      left + by * (drawn.width + 2 * AROUND) >= width &&
      top + by * (drawn.height + 2 * AROUND) >= height;
    if (!isCovered || by > 2 || by < 0.5 || width !== drawn.width || height !== drawn.height) {
      if (asked === 0) asked = requestAnimationFrame(paint);
      return;
    }
    canvas.style.transform = `translate(${left + AROUND}px, ${top + AROUND}px) scale(${by})`;
    clearTimeout(resting);
    if (by !== 1) resting = setTimeout(paint, REST_MS);
  }

  paint();
  const end = flow.subscribe(follow);
  return () => {
    end();
    clearTimeout(resting);
    cancelAnimationFrame(asked);
  };
}
