import type { TextEdit, TextEdits } from '../text/text-edit.ts';
import { lineStart } from '../text/lines.ts';
import { editYaml } from './edit-file.ts';
import { absoluteOffset } from './locate.ts';
import { sameTree } from './same-tree.ts';
import { styleAt } from './style.ts';
import type { YamlFile } from './yaml-file.ts';
import type { Chunk, YamlNode } from './yaml-node.ts';

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** By how many columns the lines of a stretch move. The last stretch that holds a line speaks for it. */
interface Move extends Stretch {
  readonly by: number;
}

interface Walk {
  readonly file: YamlFile;
  readonly chosen: Stretch;
  readonly step: number;
  readonly listOffset: number;
  readonly moves: Move[];
  /** Scalars over several lines: what ends their lines is part of them or not ours to judge. */
  readonly blocks: Stretch[];
}

/**
 * Puts the lines of a stretch in order: every block collection that lies wholly in it is indented as the file does it, and blanks at
 * the ends of lines go. Comments move with what they stand before. Nothing else changes, and by the document law nothing
 * means anything else: undefined where it would. No edits: it is in order already.
 */
export function formatLines(file: YamlFile, from: number, to: number): TextEdits | undefined {
  const { text } = file;
  const last = text.indexOf('\n', Math.max(from, to - 1));
  const chosen = { from: lineStart(text, from), to: last < 0 ? text.length : last };
  const { step, listOffset } = styleAt(undefined);
  const walk: Walk = { file, chosen, ...usualOf(file, { step, listOffset }), moves: [], blocks: [] };
  for (const { root, chunk } of file.documents) if (root !== null) visit(walk, root, chunk, 0);
  const edits = editsOf(walk);
  const after = editYaml(file, edits);
  const same = file.documents.every(({ root }, index) =>
    sameTree(root, after.documents[index]?.root ?? null),
  );
  const isLawful =
    same && after.documents.length === file.documents.length && after.problems.length <= file.problems.length;
  return isLawful ? edits : undefined;
}

const startOf = ({ file }: Walk, node: YamlNode, chunk: Chunk) =>
  absoluteOffset(file, chunk, node.contentFrom);

/** Moves a block collection to the column that it should have, `by` more than the collection around it moved, and what is in it. */
function visit(walk: Walk, node: YamlNode, chunk: Chunk, by: number, wanted?: number): void {
  const { text } = walk.file;
  const from = startOf(walk, node, chunk);
  const to = absoluteOffset(walk.file, chunk, node.to);
  if (node.kind === 'scalar' || node.kind === 'alias' || node.flow) {
    if (text.slice(from, to).includes('\n')) walk.blocks.push({ from, to });
    return;
  }
  const column = columnOf(text, from);
  const isWhole = from >= walk.chosen.from && endOf(walk, node, chunk) <= walk.chosen.to + 1;
  const moved = isWhole && wanted !== undefined ? wanted - column : by;
  if (moved !== by) walk.moves.push({ from: lineStart(text, from), to: endOf(walk, node, chunk), by: moved });
  const at = column + moved;
  if (node.kind === 'seq') {
    for (const item of node.items) visit(walk, item, chunk, moved);
    return;
  }
  for (const { key, value, chunk: own = chunk } of node.pairs) {
    const isBelow = text.slice(startOf(walk, key, own), startOf(walk, value, own)).includes('\n');
    visit(
      walk,
      value,
      own,
      moved,
      isBelow ? at + (value.kind === 'seq' ? walk.listOffset : walk.step) : undefined,
    );
  }
}

/** The end of the last line of a node; of a map that is split into chunks, of its last pair. */
function endOf(walk: Walk, node: YamlNode, chunk: Chunk): number {
  if (node.kind === 'map' && !node.flow) {
    const pair = node.pairs.at(-1);
    if (pair !== undefined) return endOf(walk, pair.value, pair.chunk ?? chunk);
  }
  return absoluteOffset(walk.file, chunk, node.to);
}

const columnOf = (text: string, at: number) => at - lineStart(text, at);

/** How the file indents: what most of its block collections do. */
function usualOf(file: YamlFile, otherwise: { step: number; listOffset: number }): typeof otherwise {
  const steps = new Map<number, number>();
  const offsets = new Map<number, number>();
  const look = (node: YamlNode, chunk: Chunk): void => {
    if (node.kind === 'seq' && !node.flow) for (const item of node.items) look(item, chunk);
    if (node.kind !== 'map' || node.flow) return;
    for (const { key, value, chunk: own = chunk } of node.pairs) {
      if (value.kind === 'scalar' || value.kind === 'alias' || value.flow) continue;
      const [above, below] = [key, value].map((each) => absoluteOffset(file, own, each.contentFrom));
      const by = columnOf(file.text, below!) - columnOf(file.text, above!);
      const counts = value.kind === 'seq' ? offsets : steps;
      counts.set(by, (counts.get(by) ?? 0) + 1);
      look(value, own);
    }
  };
  for (const { root, chunk } of file.documents) if (root !== null) look(root, chunk);
  const most = (counts: ReadonlyMap<number, number>) => [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  const step = most(steps) ?? otherwise.step;
  return { step, listOffset: most(offsets) ?? step };
}

function editsOf({ file: { text }, chosen, moves, blocks }: Walk): TextEdits {
  const edits: TextEdit[] = [];
  let waiting: { readonly at: number; readonly line: string }[] = [];
  const indent = (at: number, line: string, by: number) => {
    const now = line.length - line.trimStart().length;
    const next = Math.max(0, now + by);
    if (by !== 0 && next !== now) edits.push({ from: at, to: at + now, insert: ' '.repeat(next) });
  };
  for (let at = chosen.from; at <= chosen.to && at < text.length;) {
    const end = text.indexOf('\n', at);
    const stop = end < 0 ? text.length : end;
    const line = text.slice(at, stop).replace(/\r$/, '');
    const isInside = blocks.some((block) => block.from < at && at < block.to);
    const blanks = /[ \t]+$/.exec(line);
    if (line.trim() === '' || (line.trimStart().startsWith('#') && !isInside)) {
      if (line.trim() !== '') waiting.push({ at, line });
    } else {
      const by = moves.findLast((move) => move.from <= at && at <= move.to)?.by ?? 0;
      // A comment moves with the line that it stands before, when it stood where that did.
      for (const each of waiting) {
        if (indentOf(each.line) === indentOf(line)) indent(each.at, each.line, by);
      }
      waiting = [];
      indent(at, line, by);
    }
    if (blanks !== null && !isInside && !blocks.some(({ from }) => at < from && from <= stop))
      edits.push({ from: at + blanks.index, to: at + line.length, insert: '' });
    at = stop + 1;
  }
  return edits.sort((a, b) => a.from - b.from);
}

const indentOf = (line: string) => line.length - line.trimStart().length;
