import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { TextEdit } from '../../shared/text/text-edit.ts';
import { applyEdits } from '../../shared/text/text-edit.ts';
import { resolveAlias } from '../../shared/yaml/aliases.ts';
import { editYaml } from '../../shared/yaml/edit-file.ts';
import { absoluteOffset, locate } from '../../shared/yaml/locate.ts';
import { parseYaml } from '../../shared/yaml/parse.ts';
import { readCounts } from '../../shared/yaml/read-text.ts';
import type { YamlFile } from '../../shared/yaml/yaml-file.ts';
import type { Path } from '../../shared/yaml/yaml-node.ts';
import { generateCompose } from '../support/generate-compose.ts';
import { NASTY, allTexts, shown } from './reader-texts.ts';

/** Pieces that upset a reader wherever they land. */
const PIECES = [
  ...[
    '',
    '\n',
    '  ',
    'a',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ': ',
    '- ',
    '? ',
    '|\n',
    '>-\n',
    '\t',
    '\r\n',
    '\r',
    '#',
    ',',
  ],
  ...[
    'x: y\n',
    '  new:\n    image: x\n',
    'new:\n  a: b\n',
    '  # c\n',
    '# c\n',
    '&a ',
    '*a',
    '&b x',
    '<<: *a\n',
  ],
  ...[
    '---\n',
    '...\n',
    '%YAML 1.1\n',
    '\uFEFF',
    '!reset ',
    'services:\n',
    '  svc-1:\n',
    '\n\n',
    '😀',
    '\u0001',
  ],
  ...['    ports:\n      - 1\n', 'networks:\n  default:\n', 'k: &a {x: 1}\n', '  ? k\n', ': v\n', '  - x\n'],
] as const;

const texts = [...NASTY.map(({ text }) => text), ...allTexts().map(({ text }) => text)].filter(
  (text) => text.length < 4000,
);
const anyText = fc.oneof(
  fc.constantFrom(...texts),
  fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.boolean())
    .map(([count, anchors]) => generateCompose(count, { anchors })),
  fc.constantFrom(...NASTY.map(({ text }) => text.replaceAll(/\r?\n/g, '\r\n'))),
);

/** A splice of some text, as fractions of its length; half of them begin and end at lines. */
const anySplice = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 400 })),
  insert: fc.oneof(
    fc.constantFrom(...PIECES),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 3 }).map((p) => p.join('')),
  ),
  lines: fc.boolean(),
});
type Splice = typeof anySplice extends fc.Arbitrary<infer T> ? T : never;

function editsOf(text: string, splices: readonly Splice[]): TextEdit[] {
  const line = (offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;
  const edits = splices.map(({ from, length, insert, lines }) => {
    const start = Math.floor(from * text.length);
    const end = Math.min(text.length, start + length);
    return lines ? { from: line(start), to: line(end), insert } : { from: start, to: end, insert };
  });
  edits.sort((a, b) => a.from - b.from || a.to - b.to);
  return edits.filter(
    (edit, i) => i === 0 || edit.from >= Math.max(...edits.slice(0, i).map((one) => one.to)),
  );
}

function editAt(file: YamlFile, path: Path, insert: string): TextEdit {
  const located = locate(file, path);
  if (located === undefined) throw new Error(`no ${path.join('.')}`);
  const from = absoluteOffset(file, located.chunk, located.node.from);
  return { from, to: from + located.node.to - located.node.from, insert };
}

/** The edited file, proved to be what a new reading gives, and how many characters were read for it. */
function edited(file: YamlFile, edits: readonly TextEdit[]): { file: YamlFile; read: number } {
  const before = readCounts.characters;
  const next = editYaml(file, edits);
  const read = readCounts.characters - before;
  expect(shown(next)).toEqual(shown(parseYaml(applyEdits(file.text, edits))));
  return { file: next, read };
}

describe('editing a read file', () => {
  it('gives what reading the edited text gives, whatever the edits', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.array(fc.array(anySplice, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
        (start, rounds) => {
          let text = start;
          let file = parseYaml(text);
          for (const splices of rounds) {
            const edits = editsOf(text, splices);
            text = applyEdits(text, edits);
            file = editYaml(file, edits);
            expect(file.text).toBe(text);
            const again = parseYaml(text);
            if (!isDeepStrictEqual(shown(file), shown(again))) expect(shown(file)).toEqual(shown(again));
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('gives the same after edits that keep the file whole: entries put in, taken out, moved, renamed, anchored', () => {
    const anyChange = fc.record({
      kind: fc.constantFrom(
        'insert',
        'remove',
        'value',
        'rename',
        'anchor',
        'alias',
        'element',
        'comment',
        'two',
      ),
      at: fc.nat(),
      name: fc.constantFrom('a', 'svc-1', 'new', 'common', 'b b'),
    });
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 8 }),
        fc.boolean(),
        fc.array(anyChange, { minLength: 1, maxLength: 8 }),
        (count, crlf, changes) => {
          const start = generateCompose(count, { anchors: true });
          let file = parseYaml(crlf ? start.replaceAll('\n', '\r\n') : start);
          for (const { kind, at, name } of changes) {
            const root = locate(file, ['services'])?.node;
            if (root?.kind !== 'map' || root.pairs.length === 0) break;
            const pair = root.pairs[at % root.pairs.length]!;
            const from = absoluteOffset(file, pair.chunk!, 0);
            const to = from + pair.chunk!.text.length;
            const key = absoluteOffset(file, pair.chunk!, pair.key.from);
            const keyEnd = absoluteOffset(file, pair.chunk!, pair.key.to);
            const edits: Record<string, TextEdit[]> = {
              insert: [{ from, to: from, insert: `  ${name}:\n    image: x\n` }],
              remove: [{ from, to, insert: '' }],
              value: [{ from: keyEnd + 1, to: keyEnd + 1, insert: '\n    x-new: 1' }],
              rename: [{ from: key, to: keyEnd, insert: name }],
              anchor: [{ from: keyEnd + 1, to: keyEnd + 1, insert: ` &${name.replace(' ', '')}` }],
              alias: [{ from: to, to, insert: `  alias-${at % 5}: *${name.replace(' ', '')}\n` }],
              element: [{ from: 0, to: 0, insert: `x-${at % 3}: &common\n  restart: "no"\n` }],
              comment: [{ from, to: from, insert: '  # a comment\n' }],
              two: [
                { from: key, to: keyEnd, insert: name },
                { from: file.text.length, to: file.text.length, insert: `x-last-${at}: {}\n` },
              ],
            };
            file = edited(file, edits[kind]!).file;
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each([10, 100, 1000])('reads one chunk for a value, at %i services', (count) => {
    const file = parseYaml(generateCompose(count, { anchors: true }));
    const name = `svc-${count - 2}`;
    const edit = editAt(file, ['services', name, 'deploy', 'replicas'], '7');
    const { file: next, read } = edited(file, [edit]);
    const chunk = locate(next, ['services', name])!.chunk;
    expect(read).toBe(chunk.text.length);
    expect(next.chunks.filter((one) => !file.chunks.includes(one))).toEqual([chunk]);
    expect(locate(next, ['networks'])!.pair).toBe(locate(file, ['networks'])!.pair);
    expect(locate(next, ['services', 'svc-1'])!.pair).toBe(locate(file, ['services', 'svc-1'])!.pair);
  });

  it('reads only the new entry when one is put in, and nothing when one is taken out', () => {
    const file = parseYaml(generateCompose(200));
    const at = absoluteOffset(file, locate(file, ['services', 'svc-100'])!.chunk, 0);
    const insert = '  added:\n    image: x\n';
    const { file: more, read } = edited(file, [{ from: at, to: at, insert }]);
    expect(read).toBe(insert.length);
    expect(locate(more, ['services', 'svc-100'])!.chunk).toBe(locate(file, ['services', 'svc-100'])!.chunk);
    const { file: less, read: nothing } = edited(more, [{ from: at, to: at + insert.length, insert: '' }]);
    expect(nothing).toBe(0);
    expect(less.text).toBe(file.text);
  });

  it('keeps what stands elsewhere when an anchored fragment changes, and aliases see the new one', () => {
    const file = parseYaml(generateCompose(50, { anchors: true }));
    const { file: next, read } = edited(file, [editAt(file, ['x-common', 'restart'], '"no"')]);
    expect(read).toBe(locate(next, ['x-common'])!.chunk.text.length);
    const merge = locate(next, ['services', 'svc-7', '<<'])!;
    if (merge.node.kind !== 'alias') throw new Error('no alias');
    expect(merge.chunk).toBe(locate(file, ['services', 'svc-7'])!.chunk);
    expect(resolveAlias(next, merge.node, merge.chunk)?.node).toBe(locate(next, ['x-common'])!.node);
  });

  it('reads a chunk that does not parse again without the others', () => {
    const file = parseYaml(generateCompose(100));
    const { file: broken, read } = edited(file, [editAt(file, ['services', 'svc-50', 'image'], '"open')]);
    expect(broken.problems[0]?.code).toBe('unclosed-quote');
    expect(read).toBeLessThan(4000);
    const at = broken.text.indexOf('"open');
    const { file: mended, read: again } = edited(broken, [{ from: at, to: at + 5, insert: 'x' }]);
    expect(mended.problems).toEqual([]);
    expect(again).toBeLessThan(2000);
  });

  it('finds equal keys and lost anchors in other chunks', () => {
    const file = parseYaml(generateCompose(20, { anchors: true }));
    const key = locate(file, ['services', 'svc-5'])!.pair!;
    const from = absoluteOffset(file, key.chunk!, key.key.from);
    const renamed = edited(file, [{ from, to: from + 5, insert: 'svc-3' }]).file;
    expect(renamed.problems.map(({ code }) => code)).toEqual(['duplicate-key']);
    expect(renamed.problems[0]!.related?.chunk).toBe(locate(file, ['services', 'svc-3'])!.chunk);
    const back = edited(renamed, [{ from, to: from + 5, insert: 'svc-5' }]).file;
    expect(back.problems).toEqual([]);
    const anchor = back.text.indexOf('&common');
    const lost = edited(back, [{ from: anchor, to: anchor + 8, insert: '' }]).file;
    expect(lost.problems.filter(({ code }) => code === 'unknown-anchor')).toHaveLength(20);
    expect(edited(lost, [{ from: anchor, to: anchor, insert: '&common\n' }]).file.problems).toEqual([]);
  });
});
