import type { ReadProblem } from './reading.ts';

const CONTENT = /^( *)([^ \t\r\n#].*?)[ \t]*\r?$/gm;

/**
 * The faults of an entry in which a line stands left of the entries' column. Read by itself the entry just ends there and the reader finds
 * text after the end; seen from the file, the line is indented wrongly, or is a top-level key without its colon.
 */
export function withDedent(
  text: string,
  indent: number,
  problems: readonly ReadProblem[],
): readonly ReadProblem[] {
  for (const match of text.matchAll(CONTENT)) {
    const column = match[1]!.length;
    if (column >= indent) continue;
    const from = match.index + column;
    const before = problems.filter((problem) => problem.from < match.index);
    if (before.length > 0) return problems;
    const to = from + match[2]!.length;
    if (column === 0) return [{ code: 'missing-colon', detail: 'A top-level line without "key:"', from, to }];
    const detail = `This line is indented by ${column}, the entries of its map by ${indent}`;
    return [{ code: 'bad-indent', detail, from, to }];
  }
  return problems;
}
