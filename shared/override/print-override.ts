import { printKey, type PrintStyle } from '../yaml/print-value.ts';
import type { OverrideEntry, OverrideLeaf, OverrideMap, OverrideNode } from './override-tree.ts';

/** How the text of an override is laid out. */
export interface OverrideLayout {
  readonly style: PrintStyle;
  /** A blank line between the services (and other elements) of a section. */
  readonly spaced: boolean;
}

/** The text of an override file; ends with a line feed. */
export function printOverride({ entries }: OverrideMap, { style, spaced }: OverrideLayout): string {
  const parts = entries.map((entry) => {
    const lines = entryLines(entry, 0, style, spaced ? 1 : 0);
    return lines.join('\n') + '\n';
  });
  return parts.join(entries.some(({ node }) => node.kind === 'map') ? '\n' : '');
}

function entryLines(entry: OverrideEntry, column: number, style: PrintStyle, spacedLevels = 0): string[] {
  const pad = ' '.repeat(column);
  const [head, ...rest] = nodeLines(entry.node, column, style, spacedLevels);
  const key = `${pad}${printKey(entry.key, style)}:${head === '' ? '' : ` ${head}`}`;
  return [...entry.above.map((line) => pad + line), withComment(key, entry), ...rest];
}

function itemLines(entry: OverrideEntry, column: number, style: PrintStyle): string[] {
  const pad = ' '.repeat(column);
  const dash = '-' + ' '.repeat(style.dashGap);
  const inner = column + dash.length;
  const above = entry.above.map((line) => pad + line);
  const { node } = entry;
  if (node.kind === 'map' && node.tag === undefined) {
    const [first, ...rest] = node.entries.flatMap((one) => entryLines(one, inner, style));
    if (first!.trimStart().startsWith('#')) return [...above, pad + '-', first!, ...rest];
    return [...above, pad + dash + first!.slice(inner), ...rest];
  }
  const [head, ...rest] = nodeLines(node, inner, style);
  return [...above, withComment(`${pad}${dash}${head === '' ? 'null' : head}`, entry), ...rest];
}

function withComment(line: string, { trailing }: OverrideEntry): string {
  return trailing === '' ? line : `${line} ${trailing}`;
}

/** What stands beside the key, then whole lines. */
function nodeLines(node: OverrideNode, column: number, style: PrintStyle, spacedLevels = 0): string[] {
  const tag = node.tag ?? '';
  if (node.kind === 'leaf') return leafLines(node, column, style);
  if (node.kind === 'list' && node.flow) {
    const items = node.items.map((item) => (item.node as OverrideLeaf).lines[0]);
    return [[tag, `[${style.listPad}${items.join(', ')}${style.listPad}]`].filter(Boolean).join(' ')];
  }
  if (node.kind === 'list') {
    return [tag, ...node.items.flatMap((item) => itemLines(item, column + style.listOffset, style))];
  }
  const blocks = node.entries.map((entry) => entryLines(entry, column + style.step, style, spacedLevels - 1));
  const isSpaced = spacedLevels > 0 && blocks.some((lines) => lines.length > 1);
  return [tag, ...blocks.flatMap((lines, index) => (isSpaced && index > 0 ? ['', ...lines] : lines))];
}

function leafLines({ lines, tag }: OverrideLeaf, column: number, style: PrintStyle): string[] {
  const pad = ' '.repeat(column + style.step);
  const [head, ...rest] = lines;
  return [
    [tag ?? '', head!].filter((part) => part !== '').join(' '),
    ...rest.map((line) => (line === '' ? '' : pad + line)),
  ];
}
