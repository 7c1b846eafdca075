import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeSourceFile } from '../../shared/project/source-file.ts';
import { corpusFiles, corpusRoot, seedBlocks } from '../support/corpus.ts';

/** Opens and saves in memory: the bytes that a save would write. */
function saved(text: string): Buffer {
  const file = makeSourceFile('/p/compose.yaml', text, { saved: text, version: null, readOnly: false });
  return Buffer.from(file.yaml.chunks.map((chunk) => chunk.text).join(''), 'utf8');
}

describe.skipIf(corpusRoot() === undefined)('open and save without an edit', () => {
  it('changes no byte of any file of the corpus and any block of the course', () => {
    let same = 0;
    const refused: string[] = [];
    for (const path of corpusFiles()) {
      const bytes = readFileSync(path);
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
      if (!Buffer.from(text, 'utf8').equals(bytes)) {
        refused.push(path);
        continue;
      }
      if (!saved(text).equals(bytes)) throw new Error(`${path} would be saved differently`);
      same++;
    }
    const blocks = seedBlocks();
    for (const block of blocks) expect(saved(block.text).equals(Buffer.from(block.text))).toBe(true);
    console.log(
      `open and save: ${same} corpus files and ${blocks.length} course blocks byte-identical; ` +
        `${refused.length} files that are not UTF-8 are refused at opening`,
    );
    expect(same).toBeGreaterThan(1000);
    expect(refused.length).toBeLessThan(10);
  });
});
