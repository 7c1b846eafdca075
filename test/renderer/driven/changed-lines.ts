import { diffLines } from 'diff';
import { LineCounter, parseDocument } from 'yaml';
import type { Path } from '../../../shared/yaml/yaml-node.ts';

/** Lines with words on them that went or came although they do not belong to the attribute at a path, with `-` and `+` before them. */
export function changedLines(before: string, after: string, path: Path): readonly string[] {
  const [own, now] = [before, after].map((text) => linesOf(text, path));
  const wrong: string[] = [];
  let [from, to] = [1, 1];
  for (const { added, removed, count = 0, value } of diffLines(before, after)) {
    const lines = value.split('\n');
    for (let index = 0; index < count; index++) {
      if (lines[index] === '') continue;
      if (removed && !own!.has(from + index)) wrong.push(`-${lines[index]}`);
      if (added && !now!.has(to + index)) wrong.push(`+${lines[index]}`);
    }
    if (!added) from += count;
    if (!removed) to += count;
  }
  return wrong;
}

/** The numbers of the lines that an attribute takes, with those of the keys around it that hold nothing else. */
function linesOf(text: string, path: Path): ReadonlySet<number> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'error' });
  const taken = new Set<number>();
  for (let length = path.length; length > 0; length--) {
    const around = document.getIn(path.slice(0, length - 1), true) as
      { items: readonly { key?: { value: unknown; range: [number, number, number] } }[] } | undefined;
    const step = path[length - 1];
    const node = document.getIn(path.slice(0, length), true) as
      { range?: [number, number, number] } | undefined;
    if (around === undefined || node === undefined) continue;
    const pair = around.items.find(({ key }) => key?.value === step);
    const from = pair?.key?.range[0] ?? node.range?.[0] ?? 0;
    const to = node.range?.[1] ?? pair?.key?.range[1] ?? from;
    for (let line = lines.linePos(from).line; line <= lines.linePos(Math.max(from, to - 1)).line; line++)
      taken.add(line);
    if (around.items.length > 1) break;
  }
  return taken;
}
