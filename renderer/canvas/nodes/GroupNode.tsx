import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { KindIcon } from '../../ui/KindIcon.tsx';
import type { FlowNode } from '../flow-nodes.ts';
import { Card } from './Card.tsx';

/** The head of a group of services, or the whole group in one card. */
export const GroupNode = memo(function GroupNode({ data, selected }: NodeProps<FlowNode>) {
  return <Card data={data} selected={selected} form="pill" icon={<KindIcon kind="group" />} />;
});
