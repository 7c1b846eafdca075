import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readOp } from './edit-op.ts';
import type { EditOp } from './edit-op.ts';

/**
 * A case of `test/fixtures/edit/*.test`:
 *
 *     === title
 *     set services.web.image "nginx"        one line per operation (readOp)
 *     --8<-- before                         the text; `before, no final newline`
 *     --8<-- after                          the text; or `--8<-- refused code`; or `--8<-- unchanged`
 */
export interface EditFixture {
  readonly title: string;
  readonly ops: readonly EditOp[];
  readonly before: string;
  readonly after: string | { readonly refused: string };
}

const folder = path.join(import.meta.dirname, '../fixtures/edit');

/** All cases, by file. */
export function editFixtures(): { readonly name: string; readonly cases: readonly EditFixture[] }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.test'))
    .sort()
    .map((name) => ({ name, cases: readFixtures(readFileSync(path.join(folder, name), 'utf8')) }));
}

function readFixtures(text: string): EditFixture[] {
  return text
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const [head = '', ...sections] = part.split(/^--8<-- /m);
      const [title = '', ...ops] = head
        .split('\n')
        .filter((line) => line.trim() !== '' && !line.startsWith('//'));
      const section = (name: string) => sections.find((each) => each.startsWith(name));
      const refused = /^refused (\S+)/.exec(section('refused') ?? '')?.[1];
      const before = body(section('before') ?? '');
      return {
        title,
        ops: ops.map(readOp),
        before,
        after:
          refused !== undefined
            ? { refused }
            : section('unchanged') !== undefined
              ? before
              : body(section('after') ?? 'after\n'),
      };
    });
}

function body(section: string): string {
  const [marker = '', ...lines] = section.split('\n');
  const text = lines.join('\n');
  return marker.includes('no final newline') ? text.replace(/\n$/, '') : text;
}
