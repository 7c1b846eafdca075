// encoding/json, with an indent of two or on one line.
import type { Printable } from './printable.ts';
import { printJsonScalar, printJsonText } from './scalar-text.ts';
import { entriesInOrder } from './typed-view.ts';

type Task = string | { readonly node: Printable; readonly pad: string };

/** JSON text of a value as Go writes it, without a line feed at the end; `compact`: without any blanks. */
export function printJson(root: Printable, style: 'indented' | 'compact' = 'indented'): string {
  const isCompact = style === 'compact';
  const colon = isCompact ? ':' : ': ';
  const out: string[] = [];
  const tasks: Task[] = [{ node: root, pad: isCompact ? '' : '\n' }];
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    if (typeof task === 'string') {
      out.push(task);
      continue;
    }
    const { node, pad } = task;
    if (node.kind === 'scalar') {
      out.push(printJsonScalar(node));
      continue;
    }
    const inner = isCompact ? '' : `${pad}  `;
    const parts: Task[] = [];
    if (node.kind === 'list') {
      for (const [index, item] of node.items.entries()) {
        parts.push(index === 0 ? inner : `,${inner}`, { node: item, pad: inner });
      }
    } else {
      for (const [key, child] of entriesInOrder(node, 'json')) {
        parts.push(`${parts.length === 0 ? '' : ','}${inner}${printJsonText(key)}${colon}`, {
          node: child,
          pad: inner,
        });
      }
    }
    const [open, close] = node.kind === 'list' ? '[]' : '{}';
    if (parts.length === 0) out.push(node.kind === 'list' && node.kept !== true ? 'null' : `${open}${close}`);
    else {
      out.push(open!);
      tasks.push(`${pad}${close}`);
      for (const part of parts.reverse()) tasks.push(part);
    }
  }
  return out.join('');
}
