import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { KindIcon } from '../../ui/KindIcon.tsx';
import type { FlowNode } from '../flow-nodes.ts';
import { Card } from './Card.tsx';

/** A named volume: data that outlives its containers. */
export const VolumeNode = memo(function VolumeNode({ data, selected }: NodeProps<FlowNode>) {
  return <Card data={data} selected={selected} form="card" icon={<KindIcon kind="volume" />} />;
});
