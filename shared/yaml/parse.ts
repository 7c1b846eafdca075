import type { YamlFile } from './yaml-file.ts';
import { assemble } from './assemble.ts';
import { readPart, readParts } from './part.ts';
import { planFile } from './plan-chunks.ts';

/**
 * Reads a text, whatever it holds; never throws. Accepted is what either of the two readers accepts; else the problems say what is
 * wrong and the tree holds what could be read. How the text is cut into chunks: plan-chunks.ts.
 */
export function parseYaml(text: string): YamlFile {
  const parts = readParts(text, planFile(text));
  return assemble(parts.every((part) => part.asPlanned) ? parts : [readWhole(text)], undefined, text);
}

/** The text as one chunk. */
export function readWhole(text: string) {
  return readPart(text, { kind: 'whole', from: 0, to: text.length, indent: 0 });
}
