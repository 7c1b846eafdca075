import { YAMLException } from 'js-yaml';
import type { Chunk } from './yaml-node.ts';
import { newNotes } from './read-notes.ts';
import type { ReadProblem, Reading } from './reading.ts';
import { readEvents } from './read-events.ts';
import { readTolerant, tooDeep } from './read-tolerant.ts';

/**
 * How deep collections may nest, counted from the root. The tool stops at 10,000; both libraries, and every walk over the tree,
 * recurse, and this is a depth that the smallest stack of a worker bears. No compose file comes near.
 */
export const MAX_DEPTH = 256;

/** Counts what is read, for tests that prove that an edit reads no more than it must. */
export const readCounts = { texts: 0, characters: 0 };

/** What the tool's reader refuses wherever it stands, comments included. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]/;

/**
 * Reads a text: fast, and where the fast reader refuses, tolerantly. It is accepted when either accepts it. `outer` is how many
 * collections enclose the text in its file; `chunk` is set on the pairs of its root maps.
 */
export function readText(text: string, outer: number, chunk: Chunk | undefined): Reading {
  readCounts.texts++;
  readCounts.characters += text.length;
  const maxDepth = MAX_DEPTH - outer;
  const reading = readEither(text, maxDepth, chunk);
  const control = CONTROL.exec(text);
  return control === null
    ? reading
    : { ...reading, problems: [...reading.problems, controlCharacter(control)] };
}

function readEither(text: string, maxDepth: number, chunk: Chunk | undefined): Reading {
  try {
    return readEvents(text, maxDepth, chunk);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    if (error.reason.startsWith('nesting exceeded')) {
      return tooDeep(newNotes(), MAX_DEPTH, error.mark?.position ?? 0);
    }
    return readTolerant(text, maxDepth, chunk);
  }
}

function controlCharacter(match: RegExpExecArray): ReadProblem {
  const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return {
    code: 'control-character',
    detail: `Control character U+${code} is not allowed`,
    from: match.index,
    to: match.index + 1,
  };
}
