import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { roleOf } from '../../../shared/graph/service-role.ts';
import { ServiceIcon } from '../../ui/ServiceIcon.tsx';
import type { FlowNode } from '../flow-nodes.ts';
import { Card } from './Card.tsx';

/** A service: name, image or build, and what it says of itself in one look. */
export const ServiceNode = memo(function ServiceNode({ data, selected }: NodeProps<FlowNode>) {
  const { name, facts } = data.node;
  return (
    <Card
      data={data}
      selected={selected}
      form="card"
      icon={<ServiceIcon role={roleOf(facts.subtitle, name)} />}
    />
  );
});
