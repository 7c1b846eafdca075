import type { NodeProps } from '@xyflow/react';
import { memo, type ComponentType } from 'react';
import type { NodeKind } from '../../../shared/graph/graph.ts';
import { kindTraits } from '../../../shared/graph/kind-traits.ts';
import { KindIcon } from '../../ui/KindIcon.tsx';
import type { FlowNode } from '../flow-nodes.ts';
import { Card } from './Card.tsx';

/** The component of a kind whose card is its icon, name and facts. To be made once per kind. */
export function kindNode(kind: NodeKind): ComponentType<NodeProps<FlowNode>> {
  const { form } = kindTraits[kind];
  return memo(function KindNode({ data, selected }: NodeProps<FlowNode>) {
    return <Card data={data} selected={selected} form={form} icon={<KindIcon kind={kind} />} />;
  });
}
