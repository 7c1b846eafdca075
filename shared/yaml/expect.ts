// The document law (DESIGN.md, section 2): the text after an edit, read again, has exactly the tree that was asked for, no
// problem, and every comment but those that belong to what was removed. Only what the edit touched is compared.

import { message } from '../message.ts';
import { isRefusal, refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import { positionAt } from '../text/lines.ts';
import type { TextEdits } from '../text/text-edit.ts';
import { editYaml } from './edit-file.ts';
import { findComments } from './find-comments.ts';
import { absoluteOffset } from './locate.ts';
import { sameTree } from './same-tree.ts';
import type { YamlFile } from './yaml-file.ts';
import type { Chunk, YamlNode } from './yaml-node.ts';

/** What a writer function answers: the edits of the file's text, and the file after them, already parsed and checked. */
export interface Written {
  readonly edits: TextEdits;
  readonly after: YamlFile;
}

/** A stretch of a file's text, absolute. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What an edit means: the tree that it leaves in a document, and whose comments it takes away or writes once more. */
export interface Operation {
  readonly document: number;
  /** The root after the edit. Nodes that the edit leaves alone are those of the tree before, by identity. */
  readonly expected: YamlNode | null;
  /** Stretches of the text before that are removed with the comments in them. */
  readonly removed?: readonly Range[];
  /** Stretches of the text before that are written again elsewhere with their comments. */
  readonly copied?: readonly Range[];
}

/** Refuses when the file has problems: what it says is not sure, so nothing is written into it. */
export function refuseBroken(file: YamlFile): Refusal | undefined {
  const problem = file.problems[0];
  if (problem === undefined) return undefined;
  const at = absoluteOffset(file, problem.chunk, problem.from);
  const { line, column } = positionAt(file.text, at);
  return refuse('file-has-errors', message('yaml.file-has-errors', { line, column, detail: problem.detail }));
}

/** Applies edits and proves the document law. Every function of the writer answers through this one. */
export function checked(file: YamlFile, edits: TextEdits, operation: Operation): Written | Refusal {
  if (edits.length === 0) {
    const root = file.documents[operation.document]?.root ?? null;
    return sameTree(operation.expected, root) ? { edits, after: file } : broken('no-edit');
  }
  const answer = check(file, edits, operation);
  // A block at the end of a text without a final line break may need one to say the same.
  const last = edits.at(-1)!;
  if (!isRefusal(answer) || last.insert === '' || last.insert.endsWith('\n') || last.to < lengthOf(file))
    return answer;
  const eol = last.insert.includes('\r\n') ? '\r\n' : '\n';
  const ended = check(file, [...edits.slice(0, -1), { ...last, insert: last.insert + eol }], operation);
  return isRefusal(ended) ? answer : ended;
}

function lengthOf(file: YamlFile): number {
  const last = file.chunks.at(-1);
  return last === undefined ? 0 : absoluteOffset(file, last, last.text.length);
}

function check(file: YamlFile, edits: TextEdits, operation: Operation): Written | Refusal {
  const after = editYaml(file, edits);
  const problem = after.problems[0];
  if (problem?.code === 'unknown-anchor') {
    return refuse('anchor-order', message('yaml.anchor-order', { detail: problem.detail }));
  }
  if (problem !== undefined) return broken(problem.detail);
  const documents = Math.max(1, file.documents.length);
  if (Math.max(1, after.documents.length) !== documents) return broken('documents');
  for (let index = 0; index < documents; index++) {
    const before = file.documents[index]?.root ?? null;
    const expected = index === operation.document ? operation.expected : before;
    if (!sameTree(expected, after.documents[index]?.root ?? null)) return broken('tree');
  }
  return sameComments(file, after, operation) ? { edits, after } : broken('comments');
}

function broken(detail: string): Refusal {
  return refuse('document-law', message('yaml.document-law', { detail }));
}

function sameComments(before: YamlFile, after: YamlFile, { removed = [], copied = [] }: Operation): boolean {
  const [old, now] = changedChunks(before, after, removed);
  const oldComments = findComments(before, old).map(placed(before));
  const kept = oldComments.filter(({ at }) => !removed.some(({ from, to }) => from <= at && at < to));
  const again = copied.flatMap((range) =>
    findComments(before, chunksIn(before, range))
      .map(placed(before))
      .filter(({ at }) => range.from <= at && at < range.to),
  );
  const expected = [...kept, ...again].map(({ text }) => text).sort();
  const found = findComments(after, now)
    .map(({ text }) => text)
    .sort();
  return expected.length === found.length && expected.every((text, index) => text === found[index]);
}

const placed =
  (file: YamlFile) =>
  ({ text, chunk, from }: { text: string; chunk: Chunk; from: number }) => ({
    text,
    at: absoluteOffset(file, chunk, from),
  });

/**
 * The chunks that differ: those between the common start and the common end. A chunk that lost a comment may look as before when
 * the same comment moved up into it, so chunks in which something was removed count as changed.
 */
function changedChunks(
  before: YamlFile,
  after: YamlFile,
  removed: readonly Range[],
): [readonly Chunk[], readonly Chunk[]] {
  const old = before.chunks;
  const now = after.chunks;
  const cut = removed.flatMap((range) => chunksIn(before, range)[0] ?? []);
  let start = 0;
  while (
    start < old.length &&
    start < now.length &&
    old[start] === now[start] &&
    !cut.includes(old[start]!)
  ) {
    start++;
  }
  let end = 0;
  const most = Math.min(old.length, now.length) - start;
  while (end < most && old.at(-1 - end) === now.at(-1 - end)) end++;
  return [old.slice(start, old.length - end), now.slice(start, now.length - end)];
}

function chunksIn(file: YamlFile, { from, to }: Range): Chunk[] {
  return file.chunks.filter((chunk) => {
    const start = absoluteOffset(file, chunk, 0);
    return start < to && start + chunk.text.length > from;
  });
}
