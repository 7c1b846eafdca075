import {
  getBezierPath,
  getSmoothStepPath,
  getStraightPath,
  type ConnectionLineComponentProps,
} from '@xyflow/react';
import { useUi } from '../../store/index.ts';
import { useCanvas } from '../canvas-store.ts';

const makers = { curved: getBezierPath, step: getSmoothStepPath, straight: getStraightPath };

/** The line that follows the pointer while a connection is drawn; its colour says whether it could end here. */
export function ConnectionLine({
  fromX,
  fromY,
  toX,
  toY,
  fromPosition,
  toPosition,
}: ConnectionLineComponentProps) {
  const verdict = useCanvas(({ connecting }) => {
    if (connecting?.over === undefined || connecting.over === connecting.from) return 'open';
    return connecting.refusals.has(connecting.over) ? 'no' : 'yes';
  });
  const { edgeForm } = useUi();
  const [path] = makers[edgeForm]({
    sourceX: fromX,
    sourceY: fromY,
    targetX: toX,
    targetY: toY,
    sourcePosition: fromPosition,
    targetPosition: toPosition,
  });
  return <path className={`connection-line ${verdict}`} d={path} fill="none" />;
}
