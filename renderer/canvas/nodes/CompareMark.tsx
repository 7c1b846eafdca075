import { Minus, PencilLine, Plus, type LucideIcon } from 'lucide-react';
import type { ChangeKind } from '../../../shared/compare/comparison.ts';
import type { NodeMark } from '../../../shared/compare/compare-graphs.ts';
import { useT } from '../../i18n/t.ts';
import { overlayNow, useApp } from '../../store/index.ts';
import { countOf, nodeMarkWords } from '../compare-words.ts';

const icons: Readonly<Record<ChangeKind, LucideIcon>> = { added: Plus, removed: Minus, changed: PencilLine };

/** What a comparison says of a node; undefined: there is none, or the node is equal. */
export function useNodeMark(id: string): NodeMark | undefined {
  return useApp((state) => overlayNow(state)?.nodes.get(id));
}

/** The sign on a card's corner; what changed is said on hover. */
export function CompareMark({ mark }: { readonly mark: NodeMark }) {
  const t = useT();
  const Icon = icons[mark.kind];
  const count = countOf(mark);
  return (
    <span className={`compare-mark ${mark.kind}`} title={nodeMarkWords(mark, t)}>
      <Icon size={12} aria-hidden />
      {count > 0 ? count : ''}
    </span>
  );
}
