import type { NodeKind } from '../graph.ts';
import { bindKind } from './bind.ts';
import { buildKind } from './build.ts';
import { configKind } from './config.ts';
import type { KindOfNode } from './draft.ts';
import { networkKind } from './network.ts';
import { portKind } from './port.ts';
import { secretKind } from './secret.ts';
import { serviceKind } from './service.ts';
import { tmpfsKind } from './tmpfs.ts';
import { volumeKind } from './volume.ts';

/** All kinds of nodes, in the order in which a graph lists them. */
export const kindsOfNodes: Readonly<Record<NodeKind, KindOfNode>> = {
  port: portKind,
  service: serviceKind,
  network: networkKind,
  volume: volumeKind,
  bind: bindKind,
  tmpfs: tmpfsKind,
  build: buildKind,
  config: configKind,
  secret: secretKind,
  // Made by `groupGraph` of what is drawn.
  group: { declared: () => [], ofService: () => ({ nodes: [], edges: [] }) },
};
