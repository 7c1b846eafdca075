import type { NodeProps } from '@xyflow/react';
import type { ComponentType } from 'react';
import type { NodeKind } from '../../../shared/graph/graph.ts';
import type { FlowNode } from '../flow-nodes.ts';
import { BindNode } from './BindNode.tsx';
import { ConfigNode } from './ConfigNode.tsx';
import { GroupNode } from './GroupNode.tsx';
import { NetworkNode } from './NetworkNode.tsx';
import { PortNode } from './PortNode.tsx';
import { SecretNode } from './SecretNode.tsx';
import { ServiceNode } from './ServiceNode.tsx';
import { VolumeNode } from './VolumeNode.tsx';

/** The component of each kind. A constant: React Flow mounts everything anew when this object changes. */
export const nodeTypes: Record<NodeKind, ComponentType<NodeProps<FlowNode>>> = {
  service: ServiceNode,
  network: NetworkNode,
  volume: VolumeNode,
  bind: BindNode,
  config: ConfigNode,
  secret: SecretNode,
  port: PortNode,
  group: GroupNode,
};
