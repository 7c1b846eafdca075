import type { LayerChangeKind, ElementLayers } from '../../shared/graph/layer-changes.ts';
import type { NodeId } from '../../shared/layout/positions.ts';

/** A mark at the upper edge of a card, whoever makes it (the layers, a comparison): a sign, a number, and what it means in words. */
export interface CardMark {
  readonly kind: LayerChangeKind;
  /** How many things; 0: the element as a whole. */
  readonly count: number;
  readonly label: string;
}

/** What stands on a card beside its own facts. */
export interface CardExtras {
  readonly marks: readonly CardMark[];
  /** Layers to colour it by, the one that it is declared in first; empty: no colours. */
  readonly layers: readonly number[];
  /** It is not in the effective configuration: an upper layer removes it. */
  readonly ghost: boolean;
}

export type Extras = ReadonlyMap<NodeId, CardExtras>;

export const noExtras: CardExtras = { marks: [], layers: [], ghost: false };

const kinds: readonly LayerChangeKind[] = ['added', 'changed', 'removed'];

interface Options {
  readonly colours: boolean;
  readonly marks: boolean;
  readonly say: (kind: LayerChangeKind, count: number) => string;
}

/** What the layers put on each card. */
export function layerExtras(elements: ReadonlyMap<NodeId, ElementLayers>, options: Options): Extras {
  const { colours, marks, say } = options;
  const extras = new Map<NodeId, CardExtras>();
  for (const [id, { layers, whole, changes }] of elements) {
    const found: CardMark[] = [];
    if (marks && whole !== undefined) found.push({ kind: whole, count: 0, label: say(whole, 0) });
    for (const kind of marks ? kinds : []) {
      const count = changes.filter((change) => change.kind === kind).length;
      if (count > 0) found.push({ kind, count, label: say(kind, count) });
    }
    extras.set(id, { marks: found, layers: colours ? layers : [], ghost: whole === 'removed' });
  }
  return extras;
}

/** Whether two cards say the same beside their facts. */
export function sameExtras(a: CardExtras, b: CardExtras): boolean {
  return (
    a === b ||
    (a.ghost === b.ghost &&
      a.layers.join() === b.layers.join() &&
      a.marks.length === b.marks.length &&
      a.marks.every(({ kind, count, label }, index) => {
        const other = b.marks[index];
        return kind === other?.kind && count === other.count && label === other.label;
      }))
  );
}
