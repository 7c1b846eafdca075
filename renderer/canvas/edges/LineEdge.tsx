import { EdgeLabelRenderer, useStore, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { useSay, useT } from '../../i18n/t.ts';
import { overlayNow, useApp } from '../../store/index.ts';
import { useCanvas } from '../canvas-store.ts';
import { edgeMarkWords } from '../compare-words.ts';
import type { FlowEdge } from '../flow-edges.ts';
import type { Point } from '../../../shared/layout/positions.ts';
import { edgeTone } from '../../../shared/graph/views/view-marks.ts';
import { edgeWords } from '../../../shared/graph/words.ts';
import { edgeStyle } from './edge-styles.ts';

const signs = { added: '+', removed: '−', changed: '±' } as const;

/**
 * An edge along the way that shared/layout found for it. It stands out while it, or a node at one of its ends, is under the pointer
 * or selected; then it also says what it means.
 */
export const LineEdge = memo(function LineEdge({ id, source, target, data, selected }: EdgeProps<FlowEdge>) {
  const route = useCanvas((state) => state.movingRoutes.get(id) ?? state.routes.get(id));
  const emphasis = useCanvas(({ hovered }) =>
    hovered === id ? 'hovered' : hovered === source || hovered === target ? 'near' : 'calm',
  );
  const mark = useApp((state) => overlayNow(state)?.edges.get(id));
  const t = useT();
  const tone = useCanvas(({ viewMarks }) => edgeTone(viewMarks, { source, target }));
  const say = useSay();
  if (route === undefined || data === undefined) return null;
  const { edge, colour } = data;
  const style = edgeStyle(edge.kind);
  const isLoud = emphasis === 'hovered' || selected === true;
  const text = isLoud
    ? [edgeWords(edge, say), ...(mark === undefined ? [] : [edgeMarkWords(mark, t)])].join(' · ')
    : '';
  return (
    <>
      <path
        className={`line ${edge.kind} ${emphasis}${tone === undefined ? '' : ` view-${tone}`}${selected === true ? ' selected' : ''}${mark === undefined ? '' : ` mark-${mark.kind}`}`}
        d={route.path}
        style={colour === undefined ? undefined : { stroke: colour }}
        strokeDasharray={style.dashes}
        markerEnd={style.arrow ? `url(#arrow-${isLoud ? 'loud' : style.arrow})` : undefined}
        fill="none"
      />
      <path
        className="line-reach react-flow__edge-interaction"
        d={route.path}
        fill="none"
        strokeWidth={14}
        strokeOpacity={0}
      />
      {mark !== undefined && !isLoud && (
        <EdgeLabelRenderer>
          <div
            className={`edge-mark ${mark.kind}`}
            style={{ transform: `translate(-50%, -50%) translate(${route.label.x}px, ${route.label.y}px)` }}
            aria-hidden
          >
            {signs[mark.kind]}
          </div>
        </EdgeLabelRenderer>
      )}
      {text !== '' && (
        <EdgeLabelRenderer>
          <LineLabel at={route.label} text={text} />
        </EdgeLabelRenderer>
      )}
    </>
  );
});

/** As large from afar as at 100 %. */
function LineLabel({ at, text }: { readonly at: Point; readonly text: string }) {
  const zoom = useStore(({ transform }) => transform[2]);
  const scale = 1 / Math.min(1, zoom);
  return (
    <div
      className="line-label"
      style={{ transform: `translate(-50%, -50%) translate(${at.x}px, ${at.y}px) scale(${scale})` }}
    >
      {text}
    </div>
  );
}
