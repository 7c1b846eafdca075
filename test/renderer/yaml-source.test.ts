import { describe, expect, test } from 'vitest';
import { readJson, rewrite, sourceOf } from '../../renderer/inspector/yaml-source.ts';
import { applyTransaction } from '../../shared/project/apply-transaction.ts';
import { createProject } from '../../shared/project/create-project.ts';
import { locate } from '../../shared/yaml/locate.ts';
import type { Path } from '../../shared/yaml/yaml-node.ts';

const FILE = '/p/compose.yaml';

function open(text: string, path: Path) {
  const project = createProject({
    directory: '/p',
    composeFiles: [FILE],
    files: [{ path: FILE, text, version: '1' }],
    variables: {},
  });
  const located = locate(project.files.get(FILE)!.yaml, path);
  if (located === undefined) throw new Error('nothing there');
  const written = { file: FILE, located };
  return {
    source: sourceOf(project, written)?.text,
    rewritten: (value: string) => {
      const transaction = rewrite(project, path, written, value);
      return transaction && applyTransaction(project, transaction).project.files.get(FILE)?.text;
    },
  };
}

describe('a value as its file writes it', () => {
  const text =
    'services:\n  web:\n    build: # here\n      context: .\n      args: # why\n        A: 1\n    image: x\n';

  test('is shown at the left edge, comments and all', () => {
    expect(open(text, ['services', 'web', 'build']).source).toBe('context: .\nargs: # why\n  A: 1');
  });

  test('is written back where it stands, and nothing else changes', () => {
    const { source, rewritten } = open(text, ['services', 'web', 'build']);
    expect(rewritten(source!)).toBe(text);
    expect(rewritten('context: .\nargs: # why\n  A: 1\n  B: 2')).toBe(
      text.replace('        A: 1\n', '        A: 1\n        B: 2\n'),
    );
  });

  test('keeps the line endings of the file', () => {
    const crlf = text.replaceAll('\n', '\r\n');
    const { source, rewritten } = open(crlf, ['services', 'web', 'build']);
    expect(source).toBe('context: .\nargs: # why\n  A: 1');
    expect(rewritten('context: ./a\nargs: # why\n  A: 1')).toBe(crlf.replace('context: .', 'context: ./a'));
  });

  test('anchors and flow collections', () => {
    const flow = 'x: &a [1, 2] # c\ny: *a\n';
    expect(open(flow, ['x']).source).toBe('&a [1, 2]');
    expect(open(flow, ['x']).rewritten('&a [1, 2, 3]')).toBe('x: &a [1, 2, 3] # c\ny: *a\n');
  });

  test('refuses what would not mean what it says', () => {
    const { rewritten } = open(text, ['services', 'web', 'image']);
    expect(rewritten('a: 1\nb: 2')).toBeUndefined();
    expect(rewritten('[1, 2')).toBeUndefined();
    expect(open(text, ['services', 'web', 'build']).rewritten('a: 1\n b: 2')).toBeUndefined();
  });

  test('as JSON for a command', () => {
    expect(readJson('a: [1, "2", true, null, 1.5]')).toEqual({ value: { a: [1, '2', true, null, 1.5] } });
    expect(readJson('a: [')).toHaveProperty('problem');
    expect(readJson('a: *x')).toHaveProperty('problem');
  });
});
