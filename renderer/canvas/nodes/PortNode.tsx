import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { KindIcon } from '../../ui/KindIcon.tsx';
import type { FlowNode } from '../flow-nodes.ts';
import { Card } from './Card.tsx';

/** A published host port: a door into the project. */
export const PortNode = memo(function PortNode({ data, selected }: NodeProps<FlowNode>) {
  return <Card data={data} selected={selected} form="pill" icon={<KindIcon kind="port" />} />;
});
