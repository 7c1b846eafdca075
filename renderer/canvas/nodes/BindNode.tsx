import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { KindIcon } from '../../ui/KindIcon.tsx';
import type { FlowNode } from '../flow-nodes.ts';
import { Card } from './Card.tsx';

/** A path of the host that services mount. */
export const BindNode = memo(function BindNode({ data, selected }: NodeProps<FlowNode>) {
  return <Card data={data} selected={selected} form="card" icon={<KindIcon kind="bind" />} />;
});
