import { readFileSync } from 'node:fs';
import path from 'node:path';
import { corpusRoot } from '../../support/corpus.ts';

/** One row of a table of the corpus: what was written, and what the real tool made of it. */
export interface Vector<I = string, O = unknown> {
  readonly input: I;
  readonly output?: O;
  readonly error?: string;
  readonly warnings?: readonly string[];
}

export interface VectorTable<I, O> {
  readonly vectors: readonly Vector<I, O>[];
  readonly env: Readonly<Record<string, string>>;
}

/** A table of the corpus by name, or undefined where the corpus is absent. */
export function vectorTable<I = string, O = unknown>(name: string): VectorTable<I, O> | undefined {
  const root = corpusRoot();
  if (root === undefined) return undefined;
  const table = JSON.parse(readFileSync(path.join(root, 'vectors', `${name}.json`), 'utf8')) as {
    vectors: Vector<I, O>[];
    env?: Record<string, string>;
  };
  return { vectors: table.vectors, env: table.env ?? {} };
}
