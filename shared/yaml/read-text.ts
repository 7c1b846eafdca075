import { YAMLException } from 'js-yaml/browser';
import type { Chunk } from './yaml-node.ts';
import { newNotes } from './read-notes.ts';
import type { ReadProblem, Reading } from './reading.ts';
import { readEvents } from './read-events.ts';
import { readFlowTabs } from './read-flow-tabs.ts';
import { readTolerant, tooDeep } from './read-tolerant.ts';

/**
 * How deep collections may nest, counted from the root. The tool stops at 10,000; our readers, and every walk over the tree,
 * recurse, and this is a depth that half a usual stack bears. No compose file comes near.
 */
export const MAX_DEPTH = 500;

/** The tolerant reader takes more of the stack per level. */
const MAX_TOLERANT_DEPTH = 250;

/** Counts what is read, for tests that prove that an edit reads no more than it must. */
export const readCounts = { texts: 0, characters: 0 };

/** What the tool's reader refuses wherever it stands, comments included. */
// eslint-disable-next-line no-control-regex
export const CONTROL = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]/;

/**
 * Reads a text: fast, and where the fast reader refuses, tolerantly. It is accepted when either accepts it. `outer` is how many
 * collections enclose the text in its file; `chunk` is set on the pairs of its root maps.
 */
export function readText(text: string, outer: number, chunk: Chunk | undefined): Reading {
  readCounts.texts++;
  readCounts.characters += text.length;
  const reading = readEither(text, outer, chunk);
  const control = CONTROL.exec(text);
  return control === null
    ? reading
    : { ...reading, problems: [...reading.problems, controlCharacter(control)] };
}

function readEither(text: string, outer: number, chunk: Chunk | undefined): Reading {
  try {
    return readEvents(text, MAX_DEPTH - outer, chunk);
  } catch (error) {
    // Called with little stack left, the reader may run out of it before it reaches the limit.
    if (error instanceof RangeError) return tooDeep(newNotes(), MAX_DEPTH, 0);
    if (!(error instanceof YAMLException)) throw error;
    const deep = error.reason.startsWith('nesting exceeded');
    if (deep) return tooDeep(newNotes(), MAX_DEPTH, error.mark?.position ?? 0);
    return (
      readFlowTabs(text, MAX_DEPTH - outer, chunk) ?? readTolerant(text, MAX_TOLERANT_DEPTH - outer, chunk)
    );
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
