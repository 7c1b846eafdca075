import DOMPurify from 'dompurify';
import fc from 'fast-check';
import mermaid from 'mermaid';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { renderMermaid } from '../../shared/export/render-mermaid.ts';
import type { Graph } from '../../shared/graph/graph.ts';
import { graphViews } from '../../shared/graph/views/index.ts';
import { startOrder } from '../../shared/graph/views/start-order.ts';
import { viewNames } from '../../shared/graph/views/view.ts';
import { graphOf, randomGraph } from '../graph/random-graph.ts';
import { corpusCases, corpusRoot } from '../support/corpus.ts';
import { loadProject } from '../support/load-project.ts';

// What we write is read by Mermaid's own parser. It cleans labels with DOMPurify, which wants a page; whether it parses does not depend on that.

beforeAll(() => {
  Object.assign(DOMPurify, { addHook: () => undefined, sanitize: (text: string) => text });
});

const parses = async (text: string): Promise<void> => {
  expect(await mermaid.parse(text)).toMatchObject({ diagramType: 'flowchart-v2' });
};

test('Mermaid refuses what is not Mermaid, so that this file can fail', async () => {
  await expect(mermaid.parse('flowchart LR\n  a["x" -->')).rejects.toThrow();
});

test('all views of any project, arranged in either way', async () => {
  await fc.assert(
    fc.asyncProperty(randomGraph, fc.constantFrom('layers', 'zones', 'waves'), (graph, arrangement) =>
      parses(renderMermaid(graph, arrangement)),
    ),
    { numRuns: 30 },
  );
});

test('names that are Mermaid themselves, markup, quotes, or whatever else', async () => {
  const [node] = graphOf({ services: { x: { image: 'y' } } }).nodes;
  const named = (words: string): Graph => ({
    nodes: [{ ...node!, name: words, facts: { subtitle: words, badges: [] } }],
    edges: [
      {
        id: 'e',
        kind: 'inferred',
        source: node!.id,
        target: node!.id,
        label: words,
        path: [],
        location: undefined,
      },
    ],
  });
  const hostile = [
    'end',
    'subgraph',
    'click n0 "x"',
    '%%{init: {}}%%',
    '"];',
    '#quot;',
    '`x`',
    '<b>',
    'a\nb --> c',
    '}',
    '|',
    '한글',
  ];
  for (const words of hostile) await parses(renderMermaid(named(words)));
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), (words) =>
      parses(renderMermaid(named(words))),
    ),
    { numRuns: 60 },
  );
});

test.skipIf(corpusRoot() === undefined)('all views of ten real projects', async () => {
  const found: string[] = [];
  for (const { id, dir, files, expected } of corpusCases()) {
    if (found.length === 10) break;
    if (expected.exitCode !== 0) continue;
    const { graph, model } = loadProject(
      files.map((file) => path.join(dir, 'input', file)),
      {},
    );
    if (graph.nodes.length < 12) continue;
    found.push(id);
    const waves = startOrder(model).waves.map((services, wave) => ({ title: `Wave ${wave + 1}`, services }));
    for (const view of viewNames) {
      const shown = graphViews[view];
      await parses(renderMermaid(shown.project(graph, model), shown.arrangement, waves));
    }
  }
  expect(found).toHaveLength(10);
});
