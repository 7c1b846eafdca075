import { describe, expect, it } from 'vitest';
import { aliasesIn, anchorTargets, isAliasCycle, resolveAlias } from '../../shared/yaml/aliases.ts';
import { absoluteOffset, chunkAt, locate, nodeAt } from '../../shared/yaml/locate.ts';
import { positionAt } from '../../shared/text/lines.ts';
import { lineOf } from '../../shared/yaml/line-of.ts';
import { parseYaml } from '../../shared/yaml/parse.ts';
import type { YamlFile } from '../../shared/yaml/yaml-file.ts';
import type { Path } from '../../shared/yaml/yaml-node.ts';
import { NASTY, allTexts } from './reader-texts.ts';

const TEXT = `# head
name: demo
services:
  web:
    image: nginx # c
    ports:
      - "80:80"
      - target: 1

  "db":
    image: &pg postgres
    1: one
  cache: { image: redis, command: [a, b] }
networks:
  front:
`;

function sourceOf(file: YamlFile, path: Path, document?: number): string | undefined {
  const located = locate(file, path, document);
  if (located === undefined) return undefined;
  const base = absoluteOffset(file, located.chunk, 0);
  return file.text.slice(base + located.node.from, base + located.node.to);
}

describe('locate', () => {
  const file = parseYaml(TEXT);
  it.each([
    [['name'], 'demo'],
    [['services', 'web', 'ports', 1, 'target'], '1'],
    [['services', 'db', 'image'], '&pg postgres'],
    [['services', 'db', 1], 'one'],
    [['services', 'cache', 'command'], '[a, b]'],
    [['networks', 'front'], ''],
    [['networks'], 'front:'],
  ] as const)('%j', (path, source) => {
    expect(sourceOf(file, path)).toBe(source);
  });

  it('covers a section that is many chunks', () => {
    expect(sourceOf(file, ['services'])).toBe(TEXT.slice(TEXT.indexOf('web:'), TEXT.indexOf('\nnetworks')));
    expect(sourceOf(file, [])).toBe(TEXT.slice(TEXT.indexOf('name'), -1));
  });

  it.each([[['x']], [['services', 'web', 'ports', 2]], [['name', 'x']], [['services', 'web', 'ports', 'x']]])(
    'finds nothing at %j',
    (path) => {
      expect(locate(file, path)).toBeUndefined();
    },
  );

  it('gives the last of equal keys', () => {
    expect(sourceOf(parseYaml('a: 1\nb: 2\na: 3\n'), ['a'])).toBe('3');
    const many = Array.from({ length: 40 }, (_, i) => `  k${i % 30}: ${i}\n`).join('');
    expect(sourceOf(parseYaml(`services:\n${many}`), ['services', 'k3'])).toBe('33');
  });

  it('looks into the document that is asked for', () => {
    const two = parseYaml('a: 1\n---\na: 2\n');
    expect([sourceOf(two, ['a']), sourceOf(two, ['a'], 1), sourceOf(two, ['a'], 2)]).toEqual([
      '1',
      '2',
      undefined,
    ]);
  });
});

describe('nodeAt', () => {
  const file = parseYaml(TEXT);
  it.each([
    ['nginx', ['services', 'web', 'image']],
    ['image: nginx', ['services', 'web', 'image']],
    ['web:', ['services', 'web']],
    ['80:80', ['services', 'web', 'ports', 0]],
    ['target', ['services', 'web', 'ports', 1, 'target']],
    ['b] }', ['services', 'cache', 'command', 1]],
    ['services', ['services']],
    ['front', ['networks', 'front']],
    ['demo', ['name']],
  ] as const)('%s', (text, path) => {
    expect(nodeAt(file, TEXT.indexOf(text) + 1)?.path).toEqual(path);
  });

  it('finds the map around a comment and nothing before the first node', () => {
    expect(nodeAt(file, TEXT.indexOf('# c') + 1)?.path).toEqual(['services', 'web']);
    expect(nodeAt(file, 2)).toBeUndefined();
  });

  it('agrees with locate on every node of every text', () => {
    let places = 0;
    for (const { id, text } of [...NASTY, ...allTexts()].filter((one) => one.text.length < 2500)) {
      const parsed = parseYaml(text);
      if (parsed.problems.length > 0) continue;
      for (let offset = 0; offset <= text.length; offset += 7) {
        const found = nodeAt(parsed, offset);
        if (found === undefined) continue;
        places++;
        expect(locate(parsed, found.path, found.located.document), `${id} at ${offset}`).toEqual(
          found.located,
        );
      }
    }
    console.log(`${places} places`);
  });

  it('maps offsets to chunks and back', () => {
    for (let offset = 0; offset <= TEXT.length; offset++) {
      const place = chunkAt(file, offset);
      expect(absoluteOffset(file, place.chunk, place.offset)).toBe(offset);
    }
  });
});

describe('lineOf', () => {
  it('is the line of the place in the whole text', () => {
    for (const { id, text } of [...NASTY, { id: 'crlf', text: TEXT.replaceAll('\n', '\r\n') }]) {
      const parsed = parseYaml(text);
      for (let offset = 0; offset <= text.length; offset += 3) {
        const found = nodeAt(parsed, offset);
        if (found === undefined) continue;
        const { chunk, node } = found.located;
        const { line } = positionAt(text, absoluteOffset(parsed, chunk, node.from));
        expect(lineOf(parsed, chunk, node.from), `${id} at ${offset}`).toBe(line);
      }
    }
  });
});

describe('aliases', () => {
  const text = 'a: &x 1\nb: *x\nc: &x [2]\nd: {e: *x}\nf: &y\n  g: *y\nh: *z\n';
  const file = parseYaml(text);
  const target = (path: Path): string | undefined => {
    const located = locate(file, path);
    if (located?.node.kind !== 'alias') throw new Error('no alias');
    const found = resolveAlias(file, located.node, located.chunk);
    if (found === undefined) return undefined;
    const base = absoluteOffset(file, found.chunk, 0);
    return file.text.slice(base + found.node.from, base + found.node.to);
  };

  it('stand for the latest anchor before them', () => {
    expect([target(['b']), target(['d', 'e']), target(['h'])]).toEqual(['&x 1', '&x [2]', undefined]);
  });

  it('know when they stand in their own anchor', () => {
    const { node, chunk } = locate(file, ['f', 'g'])!;
    expect(node.kind === 'alias' && isAliasCycle(file, node, chunk)).toBe(true);
    expect(resolveAlias(file, locate(file, ['f', 'g'])!.node as never, chunk)?.pair).toBe(
      locate(file, ['f'])!.pair,
    );
  });

  it('are listed by chunk, and targets by name where a name has one', () => {
    expect(aliasesIn(file, locate(file, ['d'])!.chunk).map(({ name }) => name)).toEqual(['x']);
    expect([...anchorTargets(file).keys()]).toEqual(['y']);
  });

  it('do not see anchors of other documents', () => {
    const two = parseYaml('a: &x 1\n---\nb: &x 2\nc: *x\n---\nd: *x\n');
    const c = locate(two, ['c'], 1)!;
    expect(c.node.kind === 'alias' && resolveAlias(two, c.node, c.chunk)).toEqual(locate(two, ['b'], 1));
    const d = locate(two, ['d'], 2)!;
    expect(d.node.kind === 'alias' && resolveAlias(two, d.node, d.chunk)).toBeUndefined();
  });
});
