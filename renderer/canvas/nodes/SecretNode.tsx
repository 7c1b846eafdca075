import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { KindIcon } from '../../ui/KindIcon.tsx';
import type { FlowNode } from '../flow-nodes.ts';
import { Card } from './Card.tsx';

/** A secret and where its text comes from. */
export const SecretNode = memo(function SecretNode({ data, selected }: NodeProps<FlowNode>) {
  return <Card data={data} selected={selected} form="card" icon={<KindIcon kind="secret" />} />;
});
