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
  const parent = parentOf(text, start, here);
  const content = before.slice(here.indent);
  const inKey = here.key === undefined;
  const word = inKey ? content : before.slice(before.indexOf(':', here.indent) + 1).trimStart();
  const siblings = siblingsOf(text, start, here);
  if (!inKey) return { parent, kind: 'value', key: here.key, word, from: offset - word.length, siblings };
  // After a dash a value may stand, or the first key of a map: whoever completes offers both.
  const kind = here.dash === undefined ? 'key' : 'value';
  return { parent, kind, key: undefined, word, from: offset - word.length, siblings };
}

/** The lines before a line that begins at `start`, from the last one up, without those further right than `most()`. */
function* upwards(text: string, start: number, most = () => Infinity): Generator<Line> {
  for (let end = start - 1; end >= 0;) {
    const from = text.lastIndexOf('\n', end - 1) + 1;
    const far = most();
    let indent = 0;
    // Nearly all lines of a long text are skipped here, so a look at their first characters has to do.
    while (indent <= far && text.charCodeAt(from + indent) === SPACE) indent++;
    if (indent <= far) yield readLine(text.slice(from, end));
    end = from - 1;
  }
}

const SPACE = 32;

/** The lines after the one that begins at `start`. */
function* downwards(text: string, start: number): Generator<Line> {
  for (let from = text.indexOf('\n', start) + 1; from > 0;) {
    const end = text.indexOf('\n', from);
    yield readLine(text.slice(from, end < 0 ? text.length : end));
    from = end + 1;
  }
}

function parentOf(text: string, start: number, here: Line): Path {
  const path: (string | number)[] = [];
  let column = here.indent;
  let dash = here.dash;
  if (dash !== undefined) {
    path.unshift(0);
    column = dash;
  }
  for (const line of upwards(text, start, () => column)) {
    // A key of the top level: nothing holds it.
    if (column === 0 && dash === undefined) break;
    if (line.blank) continue;
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

/** Of the lines below no more are looked at. */
const MOST_BELOW = 500;

function siblingsOf(text: string, start: number, here: Line): string[] {
  const found: string[] = [];
  const walk = (lines: Iterable<Line>, most: number) => {
    let looked = 0;
    for (const line of lines) {
      if (looked++ >= most || (!line.blank && line.indent < here.indent)) return;
      if (line.blank || line.indent !== here.indent) continue;
      if (line.key !== undefined) found.push(line.key);
      if (line.dash !== undefined) return;
    }
  };
  if (here.dash === undefined) walk(upwards(text, start), Infinity);
  walk(downwards(text, start), MOST_BELOW);
  return found;
}
