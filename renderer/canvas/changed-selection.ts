import type { EdgeChange, NodeChange } from '@xyflow/react';
import type { MouseEvent } from 'react';
import { actions } from '../store/index.ts';
import type { FlowEdge } from './flow-edges.ts';
import type { FlowNode } from './flow-nodes.ts';
import { selectedNow } from './perform.ts';

type Change = { readonly type: string; readonly id?: string; readonly selected?: boolean };

/** While a box is drawn. React Flow would select the edges of what is in it too; nobody means those. */
let isBoxing = false;

/** React Flow tells what a click or a box selects; the store holds it. Its other changes are answered elsewhere. */
export const changedSelection = {
  nodes: (changes: NodeChange<FlowNode>[]): void => {
    const { nodes, edges } = selectedNow();
    const next = after(nodes, changes);
    if (next !== nodes) actions.select(next, 'canvas', { edges });
  },
  edges: (changes: EdgeChange<FlowEdge>[]): void => {
    const { nodes, edges } = selectedNow();
    const next = after(edges, isBoxing ? changes.filter(isDeselection) : changes);
    if (next !== edges) actions.select(nodes, 'canvas', { edges: next });
  },
  /** A click without a key on one of several selected cards means that one. */
  clicked: ({ shiftKey, ctrlKey, metaKey }: MouseEvent, { id }: FlowNode): void => {
    const { nodes, edges } = selectedNow();
    const isOneOfSeveral = nodes.length + edges.length > 1 && nodes.includes(id);
    if (isOneOfSeveral && !shiftKey && !ctrlKey && !metaKey) actions.select([id], 'canvas');
  },
  boxStart: (): void => {
    isBoxing = true;
  },
  boxEnd: (): void => {
    isBoxing = false;
  },
};

function isDeselection(change: EdgeChange<FlowEdge>): boolean {
  return change.type === 'select' && !change.selected;
}

function after(selected: readonly string[], changes: readonly Change[]): readonly string[] {
  let next = selected;
  for (const { type, id, selected: isSelected } of changes) {
    if (type !== 'select' || id === undefined) continue;
    const has = next.includes(id);
    if (isSelected === true && !has) next = [...next, id];
    else if (isSelected !== true && has) next = next.filter((each) => each !== id);
  }
  return next;
}
