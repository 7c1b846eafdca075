import { ensureSyntaxTree } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { expect, test } from 'vitest';
import { yaml } from '../../renderer/ui/code/yaml-language.ts';
import { generateCompose } from '../support/generate-compose.ts';

const treeOf = (state: EditorState) => ensureSyntaxTree(state, state.doc.length, 60_000)!;
type Tree = ReturnType<typeof treeOf>;

const partsOf = (tree: Tree) => tree.children.filter((child): child is Tree => 'children' in child);

/** How much of a tree's text is in nodes that are known. */
function shared(tree: Tree, known: ReadonlySet<Tree>): number {
  if (known.has(tree)) return tree.length;
  return partsOf(tree).reduce((sum, part) => sum + shared(part, known), 0);
}

function allOf(tree: Tree, found = new Set<Tree>()): ReadonlySet<Tree> {
  found.add(tree);
  for (const part of partsOf(tree)) allOf(part, found);
  return found;
}

function printed(tree: Tree): readonly string[] {
  const nodes: string[] = [];
  tree.iterate({ enter: ({ name, from, to }) => void nodes.push(`${name} ${from} ${to}`) });
  return nodes;
}

test.each([4, 20, 36])(
  'a key in service %d is read again where it is typed, not from the beginning',
  (number) => {
    const text = generateCompose(40);
    const at = text.indexOf(`/svc-${number}:1.`) + `/svc-${number}:1.`.length;
    const before = EditorState.create({ doc: text, extensions: yaml() });
    const known = allOf(treeOf(before));
    const after = before.update({ changes: { from: at, insert: '1' } }).state;
    expect(shared(treeOf(after), known) / text.length).toBeGreaterThan(0.9);
    const fresh = EditorState.create({ doc: after.doc, extensions: yaml() });
    expect(printed(treeOf(after))).toEqual(printed(treeOf(fresh)));
  },
);
