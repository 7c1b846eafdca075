import { Box, FileCog, Folder, HardDrive, KeyRound, Network, Plug, type LucideIcon } from 'lucide-react';
import type { NodeKind } from '../../shared/graph/graph.ts';

/** The icon of each kind of node, the same on canvas, tree and inspector. */
export const kindIcons: Readonly<Record<NodeKind, LucideIcon>> = {
  service: Box,
  network: Network,
  volume: HardDrive,
  bind: Folder,
  config: FileCog,
  secret: KeyRound,
  port: Plug,
};

export function KindIcon({ kind, size = 14 }: { readonly kind: NodeKind; readonly size?: number }) {
  const Icon = kindIcons[kind];
  return <Icon size={size} aria-hidden className={`kind-icon ${kind}`} />;
}
