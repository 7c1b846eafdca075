import type { NodeProps } from '@xyflow/react';
import type { ComponentType } from 'react';
import type { NodeKind } from '../../../shared/graph/graph.ts';
import type { FlowNode } from '../flow-nodes.ts';
import { kindNode } from './kind-node.tsx';
import { ServiceNode } from './ServiceNode.tsx';

/** The component of each kind. A constant: React Flow mounts everything anew when this object changes. */
export const nodeTypes: Record<NodeKind, ComponentType<NodeProps<FlowNode>>> = {
  service: ServiceNode,
  network: kindNode('network'),
  volume: kindNode('volume'),
  bind: kindNode('bind'),
  tmpfs: kindNode('tmpfs'),
  build: kindNode('build'),
  config: kindNode('config'),
  secret: kindNode('secret'),
  port: kindNode('port'),
  group: kindNode('group'),
};
