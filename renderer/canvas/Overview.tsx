import { Panel, useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useMemo, useRef, useState, type PointerEvent } from 'react';
import type { Graph } from '../../shared/graph/graph.ts';
import type { Layout } from '../../shared/layout/positions.ts';
import { boundsOf, type Rectangle } from '../../shared/layout/rectangle.ts';
import { useT } from '../i18n/t.ts';
import { useThemeName } from '../ui/theme-name.ts';
import { useCanvas } from './canvas-store.ts';
import { isSameView, sightIn } from './far/flow-view.ts';
import { nodesIn } from './far/sight.ts';

const WIDTH = 160;
const HEIGHT = 96;

/**
 * The whole drawing on one small canvas, with the part that is in sight in a frame; a click or drag goes there. One canvas instead of
 * an element per node: it costs the same for ten nodes and for thousands. A move of the view moves the frame and draws nothing.
 */
export function Overview() {
  const store = useStoreApi();
  const graph = useCanvas((state) => state.shape);
  const places = useCanvas((state) => state.places);
  const [isUseful, setUseful] = useState(false);
  useEffect(() => {
    let looked = 0;
    const look = (): void => {
      looked = 0;
      const { length } = graph.nodes;
      const outside = length - nodesIn(graph, places, sightIn(store.getState())).length;
      // While nearly everything is in sight it would only cover the drawing.
      setUseful(length > 1 && outside * 6 >= length);
    };
    look();
    const end = store.subscribe((state, before) => {
      if (!isSameView(state, before) && looked === 0) looked = requestAnimationFrame(look);
    });
    return () => {
      end();
      cancelAnimationFrame(looked);
    };
  }, [store, graph, places]);
  const all = useMemo(() => boundsOf(boxesOf(graph, places)), [graph, places]);
  return isUseful && all !== undefined ? <Small graph={graph} places={places} all={all} /> : null;
}

/** Where each node stands. Made whenever it is drawn, which is rare, and not kept. */
function boxesOf(graph: Graph, places: Layout) {
  return graph.nodes.flatMap(({ id, kind, width, height }) => {
    const place = places.get(id);
    return place === undefined ? [] : [{ x: place.x, y: place.y, width, height, kind }];
  });
}

interface Props {
  readonly graph: Graph;
  readonly places: Layout;
  readonly all: Rectangle;
}

function Small({ graph, places, all }: Props) {
  const t = useT();
  const flow = useReactFlow();
  const store = useStoreApi();
  const element = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const theme = useThemeName();
  const scale = Math.min(WIDTH / all.width, HEIGHT / all.height) * 0.94;
  const left = all.x - (WIDTH / scale - all.width) / 2;
  const top = all.y - (HEIGHT / scale - all.height) / 2;

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
    for (const { x, y, width, height, kind } of boxesOf(graph, places)) {
      pen.fillStyle = kind === 'service' ? strong : weak;
      pen.fillRect(x, y, width, height);
    }
    // The colours are read from the style, which changes with the theme.
  }, [graph, places, scale, left, top, theme]);

  useEffect(() => {
    const show = (): void => {
      if (frame.current === null) return;
      const sight = sightIn(store.getState());
      // Where the view has left the drawing, the frame stays at its edge.
      const from = { x: inside((sight.x - left) * scale, WIDTH), y: inside((sight.y - top) * scale, HEIGHT) };
      const to = {
        x: inside((sight.x + sight.width - left) * scale, WIDTH),
        y: inside((sight.y + sight.height - top) * scale, HEIGHT),
      };
      Object.assign(frame.current.style, {
        transform: `translate(${from.x}px, ${from.y}px)`,
        width: `${to.x - from.x}px`,
        height: `${to.y - from.y}px`,
      });
    };
    show();
    return store.subscribe((state, before) => {
      if (!isSameView(state, before)) show();
    });
  }, [store, scale, left, top]);

  const go = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (event.type === 'pointermove' && event.buttons !== 1) return;
    const box = event.currentTarget.getBoundingClientRect();
    const to = { x: left + (event.clientX - box.left) / scale, y: top + (event.clientY - box.top) / scale };
    void flow.setCenter(to.x, to.y, { zoom: flow.getZoom() });
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
      <div ref={frame} className="overview-sight" />
    </Panel>
  );
}

/** Never quite gone: a frame at the edge shows on which side the view is. */
const inside = (at: number, most: number): number => Math.max(2, Math.min(most - 2, at));
