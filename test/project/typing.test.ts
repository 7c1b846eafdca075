import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyTransaction } from '../../shared/project/apply-transaction.ts';
import { createProject } from '../../shared/project/create-project.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { takeSnapshot } from '../../shared/project/snapshot.ts';
import { message } from '../../shared/message.ts';
import type { TextEdit } from '../../shared/text/text-edit.ts';
import { generateCompose } from '../support/generate-compose.ts';

// What is derived from a project after an edit is mostly what was derived before. It must be what the texts alone give.

const file = '/p/compose.yaml';
const open = (text: string): Snapshot =>
  takeSnapshot(
    createProject({
      directory: '/p',
      composeFiles: [file],
      files: [{ path: file, text, version: null }],
      variables: {},
    }),
  );
const textOf = ({ project }: Snapshot): string => project.files.get(file)!.text;

function typed(snapshot: Snapshot, edit: TextEdit): Snapshot {
  const label = message('project.move');
  const edits = new Map([[file, [edit]]]);
  const { project } = applyTransaction(snapshot.project, { label, origin: 'editor', edits });
  return takeSnapshot(project, snapshot);
}

/** What a person types, anywhere; over a few characters, or a whole line. */
const keys = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  over: fc.constantFrom(0, 0, 0, 1, 3, 30),
  insert: fc.constantFrom(
    ...['1', 'a', ' ', '#', '\n', '', ': ', '- ', '*x', '&x ', 'svc-1', 'svc-9', 'default', '"'],
    ...['\n      - default', '\n    ports: ["80:80"]', '\n    extends: svc-2', '\n    links: [svc-3]'],
    ...['\n  new:\n    image: x', '\nvolumes:', '\n    profiles: [p]', '\n    network_mode: host'],
  ),
});

test('model, graph and problems after any typing are those of the text', () => {
  let kept = 0;
  fc.assert(
    fc.property(fc.array(keys, { minLength: 1, maxLength: 5 }), (steps) => {
      let snapshot = open(generateCompose(12));
      for (const { at, over, insert } of steps) {
        void snapshot.diagnostics;
        const before = new Set(snapshot.graph.nodes);
        const { length } = textOf(snapshot);
        const from = Math.floor(at * length);
        snapshot = typed(snapshot, { from, to: Math.min(length, from + over), insert });
        const fresh = open(textOf(snapshot));
        expect(snapshot.graph).toEqual(fresh.graph);
        expect(snapshot.diagnostics).toEqual(fresh.diagnostics);
        expect([...snapshot.model.services]).toEqual([...fresh.model.services]);
        kept += snapshot.graph.nodes.filter((node) => before.has(node)).length;
      }
    }),
    { numRuns: 20 },
  );
  expect(kept).toBeGreaterThan(20);
});

test('typing in a service leaves every other node and edge the object that it was', () => {
  const before = open(generateCompose(40));
  const at = textOf(before).indexOf('svc-7:1.') + 'svc-7:1.'.length;
  const after = typed(before, { from: at, to: at, insert: '5' });
  const others = after.graph.nodes.filter((node, index) => node !== before.graph.nodes[index]);
  expect(others.map(({ id }) => id)).toEqual(['service:svc-7']);
  const ends = after.graph.edges
    .filter((edge, index) => edge !== before.graph.edges[index])
    .map(({ source }) => source);
  expect(new Set(ends)).toEqual(new Set(['service:svc-7']));
});
