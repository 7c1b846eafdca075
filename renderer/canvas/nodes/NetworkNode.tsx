import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { KindIcon } from '../../ui/KindIcon.tsx';
import type { FlowNode } from '../flow-nodes.ts';
import { Card } from './Card.tsx';

/** A network, as a pill in its colour: the wires of its members start here. */
export const NetworkNode = memo(function NetworkNode({ data, selected }: NodeProps<FlowNode>) {
  return <Card data={data} selected={selected} form="pill" icon={<KindIcon kind="network" />} />;
});
