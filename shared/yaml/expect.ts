// The document law (DESIGN.md, section 2): the text after an edit, read again, has exactly the tree that was asked for, no
// problem, and every comment but those that belong to what was removed. Only what the edit touched is compared.

import { message, type Message } from '../message.ts';
import { isRefusal, refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import { positionAt } from '../text/lines.ts';
import type { TextEdits } from '../text/text-edit.ts';
import { editYaml } from './edit-file.ts';
import { findComments } from './find-comments.ts';
import { absoluteOffset, chunkAt } from './locate.ts';
import { otherEnds } from './other-ends.ts';
import { problemMessage } from './problem-message.ts';
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
  /** Comments that come from another file, from their `#`. */
  readonly added?: readonly string[];
}

/** Refuses when the file has problems: what it says is not sure, so nothing is written into it. */
export function refuseBroken(file: YamlFile): Refusal | undefined {
  const problem = file.problems[0];
  if (problem === undefined) return undefined;
  const at = absoluteOffset(file, problem.chunk, problem.from);
  const { line, column } = positionAt(file.text, at);
  return refuse(
    'file-has-errors',
    message('yaml.file-has-errors', { line, column, detail: problemMessage(problem) }),
  );
}

/** Applies edits and proves the document law. Every function of the writer answers through this one. */
export function checked(file: YamlFile, edits: TextEdits, operation: Operation): Written | Refusal {
  if (edits.length === 0) {
    const root = file.documents[operation.document]?.root ?? null;
    return sameTree(operation.expected, root) ? { edits, after: file } : broken('no-edit');
  }
  const answer = check(file, edits, operation);
  if (!isRefusal(answer)) return answer;
  for (const other of otherEnds(file, edits)) {
    const ended = check(file, other, operation);
    if (!isRefusal(ended)) return ended;
  }
  return answer;
}

function check(file: YamlFile, edits: TextEdits, operation: Operation): Written | Refusal {
  const after = editYaml(file, edits);
  const problem = after.problems[0];
  if (problem?.code === 'unknown-anchor') {
    return refuse('anchor-order', message('yaml.anchor-order', { detail: problemMessage(problem) }));
  }
  if (problem !== undefined) return broken(problemMessage(problem));
  const documents = Math.max(1, file.documents.length);
  if (Math.max(1, after.documents.length) !== documents) return broken('documents');
  for (let index = 0; index < documents; index++) {
    const before = file.documents[index]?.root ?? null;
    const expected = index === operation.document ? operation.expected : before;
    if (!sameTree(expected, after.documents[index]?.root ?? null)) return broken('tree');
  }
  return sameComments(file, after, operation) ? { edits, after } : broken('comments');
}

function broken(detail: string | Message): Refusal {
  return refuse('document-law', message('yaml.document-law', { detail }));
}

/** What the text has now is what it had, without what was removed, with what was written again: counted by their words. */
function sameComments(
  before: YamlFile,
  after: YamlFile,
  { removed = [], copied = [], added = [] }: Operation,
): boolean {
  const [old, now] = changedChunks(before.chunks, after.chunks);
  const count = new Map<string, number>();
  const add = (texts: readonly string[], sign: 1 | -1) => {
    for (const text of texts) count.set(text, (count.get(text) ?? 0) + sign);
  };
  add(commentTexts(after, now), 1);
  add(commentTexts(before, old), -1);
  add(added, -1);
  for (const range of removed) add(commentsWithin(before, range), 1);
  for (const range of copied) add(commentsWithin(before, range), -1);
  return [...count.values()].every((balance) => balance === 0);
}

const commentTexts = (file: YamlFile, chunks: readonly Chunk[]) =>
  findComments(file, chunks).map(({ text }) => text);

/** The comments in a stretch of a file, from their `#`. */
export function commentsWithin(file: YamlFile, { from, to }: Range): string[] {
  const first = file.chunks.indexOf(chunkAt(file, from).chunk);
  const last = file.chunks.indexOf(chunkAt(file, to).chunk, first);
  return findComments(file, file.chunks.slice(first, last + 1))
    .filter((comment) => {
      const at = absoluteOffset(file, comment.chunk, comment.from);
      return from <= at && at < to;
    })
    .map(({ text }) => text);
}

/** The chunks that differ: those between the common start and the common end. */
function changedChunks(
  before: readonly Chunk[],
  after: readonly Chunk[],
): [readonly Chunk[], readonly Chunk[]] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end++;
  return [before.slice(start, before.length - end), after.slice(start, after.length - end)];
}
