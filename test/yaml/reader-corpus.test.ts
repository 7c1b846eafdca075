import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../shared/yaml/assemble.ts';
import { parseYaml, readWhole } from '../../shared/yaml/parse.ts';
import { readEvents } from '../../shared/yaml/read-events.ts';
import { MAX_DEPTH } from '../../shared/yaml/read-text.ts';
import { readTolerant } from '../../shared/yaml/read-tolerant.ts';
import type { Reading } from '../../shared/yaml/reading.ts';
import type { Chunk, YamlNode } from '../../shared/yaml/yaml-node.ts';
import { corpusCases, corpusRoot } from '../support/corpus.ts';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { NASTY, allTexts, trees } from './reader-texts.ts';

const texts = [...NASTY, ...allTexts()];
const withCorpus = corpusRoot() === undefined ? ' (corpus absent: only our own documents)' : '';

function fast(text: string): Reading | undefined {
  try {
    return readEvents(text, MAX_DEPTH, undefined);
  } catch {
    return undefined;
  }
}

describe(`reading${withCorpus}`, () => {
  it('gives back every byte: the chunks joined are the text', () => {
    let chunks = 0;
    for (const { id, text } of texts) {
      const file = parseYaml(text);
      chunks += file.chunks.length;
      expect(file.chunks.map((chunk) => chunk.text).join('') === text, id).toBe(true);
      expect(file.text === text, id).toBe(true);
    }
    console.log(`${texts.length} texts, ${chunks} chunks`);
  });

  it('builds the same tree from either library wherever both accept the text', () => {
    let both = 0;
    let one = 0;
    const different: string[] = [];
    for (const { id, text } of texts) {
      const first = fast(text);
      const second = readTolerant(text, MAX_DEPTH, undefined);
      const accepted = second.problems.length === 0;
      if (first === undefined || !accepted) {
        if (first !== undefined || accepted) one++;
        continue;
      }
      both++;
      if (!isDeepStrictEqual({ ...first }, { ...second })) different.push(id);
    }
    console.log(`${both} texts accepted by both readers, ${one} by one of them`);
    expect(different).toEqual([]);
  });

  it('reads chunk by chunk what it reads in one piece', () => {
    const different: string[] = [];
    for (const { id, text } of texts) {
      const cut = parseYaml(text);
      const whole = assemble([readWhole(text)]);
      const clean = whole.problems.length === 0;
      if (clean !== (cut.problems.length === 0)) different.push(`${id}: accepted by one only`);
      else if (clean && !isDeepStrictEqual(trees(cut), trees(whole))) different.push(id);
    }
    expect(different).toEqual([]);
  });

  it('places every node where its text is', () => {
    let nodes = 0;
    for (const { id, text } of texts) {
      const file = parseYaml(text);
      if (file.problems.length > 0) continue;
      for (const document of file.documents) {
        if (document.root === null) continue;
        forEachNode(document.root, document.chunk, (node, chunk) => {
          nodes++;
          const fault = placeFault(node, chunk);
          if (fault !== undefined) throw new Error(`${id}: ${fault}`);
        });
      }
    }
    console.log(`${nodes} nodes`);
  });

  it.skipIf(corpusRoot() === undefined)('accepts what docker compose accepts', () => {
    const refused: string[] = [];
    let accepted = 0;
    for (const one of corpusCases()) {
      if (one.expected.exitCode !== 0) continue;
      for (const name of one.files) {
        const file = path.join(one.dir, 'input', name);
        if (!existsSync(file) || !statSync(file).isFile()) continue;
        if (parseYaml(readFileSync(file, 'utf8')).problems.length === 0) accepted++;
        else refused.push(one.id);
      }
    }
    console.log(`${accepted} files of accepted projects`);
    // Nested beyond our limit; UTF-16, which a host decodes.
    expect(refused).toEqual(['inv-deep-flow-10000', 'inv-deep-map-1000', 'inv-utf16-be']);
  });
});

function forEachNode(node: YamlNode, chunk: Chunk, visit: (node: YamlNode, chunk: Chunk) => void): void {
  visit(node, chunk);
  if (node.kind === 'seq') for (const item of node.items) forEachNode(item, chunk, visit);
  if (node.kind !== 'map') return;
  for (const pair of node.pairs) {
    forEachNode(pair.key, pair.chunk ?? chunk, visit);
    forEachNode(pair.value, pair.chunk ?? chunk, visit);
  }
}

/** What is wrong with the place of a node, seen from the characters there. Undefined: nothing. */
function placeFault(node: YamlNode, chunk: Chunk): string | undefined {
  const source = chunk.text.slice(node.contentFrom, node.to);
  const where = `${node.kind} at ${node.from}-${node.to} ${JSON.stringify(source.slice(0, 40))}`;
  const props = chunk.text.slice(node.from, node.contentFrom);
  if (node.anchor !== undefined && !props.includes(`&${node.anchor}`)) return `${where}: no anchor before it`;
  if (node.tag !== undefined && !props.includes(node.tag)) return `${where}: no tag before it`;
  switch (node.kind) {
    case 'alias':
      return source === `*${node.name}` ? undefined : where;
    case 'map':
    case 'seq':
      if (!node.flow || (node.kind === 'map' && node.pairs[0]?.key.from === node.contentFrom))
        return undefined;
      return /^[[{]/.test(source) && /[\]}]$/.test(source) ? undefined : where;
    case 'scalar': {
      if (node.style === 'literal') return source.startsWith('|') ? undefined : where;
      if (node.style === 'folded') return source.startsWith('>') ? undefined : where;
      if (source.includes('\n')) return undefined;
      if (node.style === 'plain') return source === node.text ? undefined : where;
      const again = parseYaml(`- ${source}\n`).documents[0]?.root;
      const item = again?.kind === 'seq' ? again.items[0] : undefined;
      return item?.kind === 'scalar' && item.text === node.text ? undefined : where;
    }
  }
}
