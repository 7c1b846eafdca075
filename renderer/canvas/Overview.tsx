import { Panel, useReactFlow, useStore, useViewport } from '@xyflow/react';
import { useEffect, useMemo, useRef, type PointerEvent } from 'react';
import { boundsOf, overlaps } from '../../shared/layout/rectangle.ts';
import { useT } from '../i18n/t.ts';
import { useCanvas } from './canvas-store.ts';

const WIDTH = 160;
const HEIGHT = 96;

/**
 * The whole drawing on one small canvas, with the part that is in sight; a click or drag goes there. One canvas instead of an
 * element per node: it costs the same for ten nodes and for thousands.
 */
export function Overview() {
  const t = useT();
  const flow = useReactFlow();
  const graph = useCanvas((state) => state.graph);
  const places = useCanvas((state) => state.places);
  const { x, y, zoom } = useViewport();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const element = useRef<HTMLCanvasElement>(null);

  const nodes = useMemo(
    () =>
      graph.nodes.flatMap((node) => {
        const place = places.get(node.id);
        return place === undefined
          ? []
          : [{ ...place, width: node.width, height: node.height, kind: node.kind }];
      }),
    [graph, places],
  );
  const sight = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
  const frame = useMemo(() => boundsOf(nodes), [nodes]);
  const outside = nodes.filter((node) => !overlaps(sight, node)).length;
  const shown = frame === undefined ? undefined : boundsOf([frame, sight]);
  const scale = shown === undefined ? 1 : Math.min(WIDTH / shown.width, HEIGHT / shown.height) * 0.94;
  const left = shown === undefined ? 0 : shown.x - (WIDTH / scale - shown.width) / 2;
  const top = shown === undefined ? 0 : shown.y - (HEIGHT / scale - shown.height) / 2;

  useEffect(() => {
    const canvas = element.current;
    const pen = canvas?.getContext('2d');
    if (canvas === null || pen === null || pen === undefined) return;
    const style = getComputedStyle(canvas);
    const density = window.devicePixelRatio || 1;
    canvas.width = WIDTH * density;
    canvas.height = HEIGHT * density;
    pen.setTransform(density * scale, 0, 0, density * scale, -left * scale * density, -top * scale * density);
    const strong = style.getPropertyValue('color');
    const weak = style.getPropertyValue('outline-color');
    for (const node of nodes) {
      pen.fillStyle = node.kind === 'service' ? strong : weak;
      pen.fillRect(node.x, node.y, node.width, node.height);
    }
    pen.strokeStyle = style.getPropertyValue('caret-color');
    pen.lineWidth = 1.5 / scale;
    pen.strokeRect(sight.x, sight.y, sight.width, sight.height);
  });

  // While nearly everything is in sight it would only cover the drawing.
  if (outside * 6 < nodes.length || nodes.length < 2) return null;
  const go = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (event.type === 'pointermove' && event.buttons !== 1) return;
    const box = event.currentTarget.getBoundingClientRect();
    const to = { x: left + (event.clientX - box.left) / scale, y: top + (event.clientY - box.top) / scale };
    void flow.setCenter(to.x, to.y, { zoom });
  };
  return (
    <Panel position="bottom-right" className="overview">
      <canvas
        ref={element}
        role="img"
        aria-label={t('canvas.overview')}
        style={{ width: WIDTH, height: HEIGHT }}
        onPointerDown={go}
        onPointerMove={go}
      />
    </Panel>
  );
}
