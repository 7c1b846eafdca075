import type { ElementLayers, LayerChangeKind } from './layer-changes.ts';

/** That a card is new, gone or different, and in how many things; 0: as a whole. */
export interface ChangeSign {
  readonly kind: LayerChangeKind;
  readonly count: number;
}

/** A mark of the layers at the upper edge of a card, and what it means in words. */
export interface CardMark extends ChangeSign {
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

/** By node id. */
export type Extras = ReadonlyMap<string, CardExtras>;

/** Of a card that nobody says more of. */
export const noExtras: CardExtras = { marks: [], layers: [], ghost: false };

const kinds: readonly LayerChangeKind[] = ['added', 'changed', 'removed'];

interface Options {
  readonly colours: boolean;
  readonly marks: boolean;
  /** What a sign means; `by`: the layer that adds or removes the whole, where one does. */
  readonly say: (kind: LayerChangeKind, count: number, by?: number) => string;
}

/** What the layers put on each card. */
export function layerExtras(elements: ReadonlyMap<string, ElementLayers>, options: Options): Extras {
  const { colours, marks, say } = options;
  const extras = new Map<string, CardExtras>();
  for (const [id, { layers, whole, by, changes }] of elements) {
    const found: CardMark[] = [];
    if (marks && whole !== undefined) found.push({ kind: whole, count: 0, label: say(whole, 0, by) });
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

/** Colours for the layers above the lowest. */
const UPPER = 5;

/** Which of the six colours of layers one has, by its index in the environment: the seventh has the second again. */
export function layerTint(index: number): number {
  return index === 0 ? 0 : ((index - 1) % UPPER) + 1;
}
