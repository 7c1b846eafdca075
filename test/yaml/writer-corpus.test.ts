import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '../../shared/refusal.ts';
import { parseYaml } from '../../shared/yaml/parse.ts';
import type { YamlFile } from '../../shared/yaml/yaml-file.ts';
import type { Path, YamlNode } from '../../shared/yaml/yaml-node.ts';
import { checkLaws } from '../laws.ts';
import type { LineCount } from '../laws.ts';
import { corpusFiles, corpusRoot, seedBlocks } from '../support/corpus.ts';
import type { EditOp } from './edit-op.ts';
import { placesOf } from './every-edit.ts';

/** One kind of edit: where it can be made in a file, the edit, and what it may do to the lines. */
interface Kind {
  readonly name: string;
  readonly fits: (node: YamlNode, path: Path, inMap: boolean) => boolean;
  readonly edit: (path: Path, node: YamlNode) => EditOp;
  readonly lines: (lines: LineCount, node: YamlNode) => boolean;
}

const isOneLine = (node: YamlNode) =>
  node.kind === 'scalar' && !node.text.includes('\n') && node.from < node.to;
const isFlow = (node: YamlNode) => node.kind !== 'scalar' && node.kind !== 'alias' && node.flow;

const kinds: readonly Kind[] = [
  {
    name: 'set scalar',
    fits: (node, path) =>
      path.length > 0 && node.kind === 'scalar' && isOneLine(node) && node.style !== 'literal',
    edit: (path) => ({ op: 'set', path, value: 'changed-by-test' }),
    lines: ({ removed, added }) => added === 1 && removed >= 1,
  },
  {
    name: 'insert service',
    fits: (node, path) => path.length === 1 && path[0] === 'services' && node.kind === 'map',
    edit: (path) => ({
      op: 'insert',
      path,
      key: 'added-by-test',
      value: { image: 'nginx', ports: ['8080:80'] },
    }),
    lines: ({ removed }, node) => removed === 0 || isFlow(node),
  },
  {
    name: 'insert item',
    fits: (node) => node.kind === 'seq',
    edit: (path) => ({ op: 'insert', path, key: 99, value: 'added-by-test' }),
    lines: ({ removed, added }, node) => (removed === 0 && added === 1) || isFlow(node),
  },
  {
    name: 'insert key',
    fits: (node, path) => node.kind === 'map' && path.length > 1,
    edit: (path) => ({ op: 'insert', path, key: 'added-by-test', value: '0400' }),
    lines: ({ removed, added }, node) => (removed === 0 && added === 1) || isFlow(node),
  },
  {
    name: 'remove',
    fits: (_, path) => path.length > 1,
    edit: (path) => ({ op: 'remove', path }),
    lines: ({ added }) => added <= 2,
  },
  {
    name: 'rename key',
    fits: (_, path, inMap) => inMap && path.length > 0,
    edit: (path) => ({ op: 'rename', path, key: 'renamed-by-test' }),
    lines: ({ removed, added }) => removed === 1 && added === 1,
  },
  {
    name: 'set tag',
    fits: (node, path) => path.length > 1 && node.kind !== 'alias' && node.tag === undefined,
    edit: (path) => ({ op: 'tag', path, tag: '!override' }),
    lines: ({ removed, added }) => removed === 1 && added >= 1 && added <= 2,
  },
  {
    name: 'copy service',
    fits: (_, path) => path.length === 2 && path[0] === 'services',
    edit: (path) => ({ op: 'copy', path, key: 'copied-by-test' }),
    lines: ({ removed, added }) => removed === 0 || (removed === 1 && added === 1),
  },
];

interface Counts {
  done: number;
  refused: Map<string, number>;
}

function runKind(kind: Kind, file: YamlFile, text: string, seed: number, counts: Counts): string | undefined {
  const places = placesOf(file).filter(({ node, path, inMap }) => kind.fits(node, path, inMap));
  const place = places[seed % Math.max(1, places.length)];
  if (place === undefined) return undefined;
  const op = kind.edit(place.path, place.node);
  try {
    const outcome = checkLaws(text, op, file, seed % 2 === 0);
    if (isRefusal(outcome)) {
      counts.refused.set(outcome.code, (counts.refused.get(outcome.code) ?? 0) + 1);
      return outcome.code === 'document-law' ? `${JSON.stringify(op)}: ${outcome.code}` : undefined;
    }
    counts.done++;
    if (!kind.lines(outcome.lines, place.node))
      return `${JSON.stringify(op)}: lines ${JSON.stringify(outcome.lines)}`;
    return undefined;
  } catch (error) {
    return `${JSON.stringify(op)}: ${error instanceof Error ? error.message : String(error)}`;
  }
}

// A spread that is the same in every run: each file has half of the kinds, each kind has its own place in each file, and every
// second edit is compared with what another library reads.
describe.skipIf(corpusRoot() === undefined)('edits of real files (skipped without ../shared)', () => {
  test('every kind keeps every law', () => {
    const texts = [
      ...corpusFiles().map((name) => [name, readFileSync(name, 'utf8')] as const),
      ...seedBlocks().map(({ id, text }) => [id, text] as const),
    ];
    const counts = new Map(kinds.map(({ name }) => [name, { done: 0, refused: new Map<string, number>() }]));
    const faults: string[] = [];
    let broken = 0;
    for (const [number, [name, text]] of texts.entries()) {
      // Lone carriage returns end lines for YAML, but not for the people who would read the diff: not written into.
      if (/\r(?!\n)/.test(text)) continue;
      const file = parseYaml(text);
      if (file.problems.length > 0) {
        broken++;
        continue;
      }
      // A block scalar at the very end needs another header when something follows: one more line changes, rightly.
      if (JSON.stringify(file.documents).includes('"unended":true')) continue;
      for (const [index, kind] of kinds.entries()) {
        if ((number + index) % 2 === 1) continue;
        const fault = runKind(kind, file, text, number * 7 + index * 13, counts.get(kind.name)!);
        if (fault !== undefined) faults.push(`${name}: ${fault}`);
      }
    }
    console.log(`writer: ${texts.length} texts, ${broken} of them with YAML problems`);
    for (const [name, { done, refused }] of counts) {
      const refusals = [...refused].map(([code, count]) => `${count} ${code}`).join(', ');
      console.log(`  ${name.padEnd(16)} ${done} done${refusals === '' ? '' : `, refused: ${refusals}`}`);
    }
    expect(faults.slice(0, 40)).toEqual([]);
  }, 600_000);
});
