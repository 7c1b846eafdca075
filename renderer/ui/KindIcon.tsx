import { kindIcon } from '../../shared/export/icons.ts';
import type { NodeKind } from '../../shared/graph/graph.ts';
import { PathIcon } from './PathIcon.tsx';

/** The icon of each kind of node, the same on canvas, tree and inspector. */
export function KindIcon({ kind, size = 14 }: { readonly kind: NodeKind; readonly size?: number }) {
  return <PathIcon path={kindIcon(kind)} size={size} className={`kind-icon ${kind}`} />;
}
