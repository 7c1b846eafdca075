import type { Path } from '../../shared/yaml/yaml-node.ts';

/** What is being written at a place of a YAML text, seen by indentation alone: it works in texts that do not parse. */
export interface WritingContext {
  /** The map or list that the line belongs to; list items count as index 0. */
  readonly parent: Path;
  /** A key of the parent is being written, or a value: of `key`, or (undefined) of a list item. */
  readonly kind: 'key' | 'value';
  readonly key: string | undefined;
  /** What is written so far, and where it begins. */
  readonly word: string;
  readonly from: number;
  /** Keys that the parent has already. */
  readonly siblings: readonly string[];
}

interface Line {
  /** Column of the content; for an item that holds a key, also the column of that key. */
  readonly indent: number;
  readonly dash: number | undefined;
  readonly key: string | undefined;
  readonly blank: boolean;
}

const KEY = /^("(?:[^"\\]|\\.)*"|'[^']*'|[^\s#:'"[\]{},&*!|>-][^:#]*?|-[^\s:][^:#]*?)\s*:(?=\s|$)/;

function readLine(text: string): Line {
  const match = /^(\s*)((?:-\s+)*)(-$)?(.*)$/.exec(text.replace(/\r$/, ''));
  const indent = match?.[1]?.length ?? 0;
  const dashes = (match?.[2] ?? '') + (match?.[3] ?? '');
  const content = match?.[4] ?? '';
  const key = KEY.exec(content)?.[1]?.replace(/^(["'])(.*)\1$/, '$2');
  const blank = (content === '' && dashes === '') || content.startsWith('#');
  return {
    indent: indent + dashes.length,
    dash: dashes === '' ? undefined : indent,
    key,
    blank,
  };
}

/** The context at an offset; undefined inside comments. */
export function contextAt(text: string, offset: number): WritingContext | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(start, offset);
  if (/(^|\s)#/.test(before)) return undefined;
  const here = readLine(before);
  const above = text.slice(0, start).split('\n').slice(0, -1).map(readLine);
  const below = text.slice(offset).split('\n').slice(1).map(readLine);
  const parent = parentOf(above, here);
  const content = before.slice(here.indent);
  const inKey = here.key === undefined;
  const word = inKey ? content : before.slice(before.indexOf(':', here.indent) + 1).trimStart();
  const siblings = siblingsOf(above, below, here);
  if (!inKey) return { parent, kind: 'value', key: here.key, word, from: offset - word.length, siblings };
  // After a dash a value may stand, or the first key of a map: whoever completes offers both.
  const kind = here.dash === undefined ? 'key' : 'value';
  return { parent, kind, key: undefined, word, from: offset - word.length, siblings };
}

function parentOf(above: readonly Line[], here: Line): Path {
  const path: (string | number)[] = [];
  let column = here.indent;
  let dash = here.dash;
  if (dash !== undefined) {
    path.unshift(0);
    column = dash;
  }
  for (let i = above.length - 1; i >= 0 && column >= 0; i--) {
    const line = above[i];
    if (line === undefined || line.blank) continue;
    // A list may stand at the column of the key that holds it.
    const holdsList =
      dash !== undefined && line.dash === undefined && line.indent === column && line.key !== undefined;
    if (line.indent < column || holdsList) {
      if (line.key === undefined) continue;
      path.unshift(line.key);
      column = line.indent;
      dash = undefined;
      if (line.dash !== undefined) {
        path.unshift(0);
        column = line.dash;
        dash = line.dash;
      }
    } else if (line.dash !== undefined && line.dash < column && line.indent >= column && dash === undefined) {
      // The first key of an item stands on the line of its dash.
      path.unshift(0);
      column = line.dash;
      dash = line.dash;
    }
  }
  return path;
}

function siblingsOf(above: readonly Line[], below: readonly Line[], here: Line): string[] {
  const found: string[] = [];
  const walk = (lines: readonly Line[]) => {
    for (const line of lines) {
      if (line.blank) continue;
      if (line.indent < here.indent) return;
      if (line.indent !== here.indent) continue;
      if (line.key !== undefined) found.push(line.key);
      if (line.dash !== undefined) return;
    }
  };
  if (here.dash === undefined) walk([...above].reverse());
  walk(below.filter((line, i) => i < 500 && !line.blank));
  return found;
}
