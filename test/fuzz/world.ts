import type { Dice } from './dice.ts';
import type { Tree } from './yaml-tree.ts';

/** What a generator knows while it writes one document. */
export interface World {
  readonly dice: Dice;
  /** How probable a slip is at any one value: 0 makes projects that the tool mostly accepts. */
  readonly risk: number;
  /** Services that the one being written may refer to. */
  services: readonly string[];
  /** Services of the first file. */
  readonly known: readonly string[];
  readonly names: Readonly<Record<'network' | 'volume' | 'config' | 'secret' | 'model', readonly string[]>>;
  /** Files that may be named as env file. */
  readonly envFiles: readonly string[];
  /** Anchors of this document by the attribute that they stand on. */
  readonly anchors: Map<string, string[]>;
  /** Whether the document lies over another, so that `!reset` and `!override` say something. */
  readonly over: boolean;
}

/** Gives a finished value an anchor now and then, or takes an earlier one of the same attribute. */
export function anchored(tree: Tree, key: string, world: World): Tree {
  const { dice, anchors } = world;
  const known = anchors.get(key) ?? [];
  if (known.length > 0 && dice.chance(0.06)) return { kind: 'alias', name: dice.pick(known) };
  if (tree.kind !== 'alias' && tree.tag === undefined && tree.anchor === undefined && dice.chance(0.02)) {
    const all = [...anchors.values()].flat();
    const name = `a${all.length}`;
    anchors.set(key, [...known, name]);
    return { ...tree, anchor: name };
  }
  return tree;
}
