// go-yaml v3's block style with an indent of two, lists indented below their key.
import type { Printable, PrintableScalar } from './printable.ts';
import { printYamlScalar } from './scalar-text.ts';
import { entriesInOrder } from './typed-view.ts';
import { isSimpleKey, printYamlText } from './yaml-scalar.ts';

/** Entries still to be written, the next one last: nesting costs no stack. */
type Task = () => void;

/** YAML text of a value as go-yaml writes it, with a line feed at the end. */
export function printYaml(root: Printable): string {
  const out: string[] = [];
  let atLineStart = true;
  const tasks: Task[] = [];
  const write = (text: string) => {
    out.push(text);
    const last = text.charCodeAt(text.length - 1);
    atLineStart = last === 0x0a || last === 0x2028 || last === 0x2029;
  };
  // Moves to a column on a fresh line, or on this one when an indicator has just been written there.
  const indentTo = (column: number, inline: boolean) => {
    if (inline) write(' ');
    else write(`${atLineStart ? '' : '\n'}${' '.repeat(column)}`);
  };
  const scalar = (value: PrintableScalar, column: number, simpleKey: boolean) => {
    const isText = value.type === 'string';
    write(
      isText ? printYamlText(String(value.value), { simpleKey, indent: column }) : printYamlScalar(value),
    );
  };
  /** Writes a value whose collection, if it is one, stands at `column`. `inline`: after `-`, `?` or `: ` of a long key. */
  const value = (node: Printable, column: number, inline: boolean) => {
    if (node.kind === 'scalar') {
      write(' ');
      scalar(node, column, false);
    } else if (node.kind === 'list') {
      if (node.items.length === 0) write(' []');
      else list(node.items, column, inline);
    } else if (node.entries.size === 0) write(' {}');
    else entries(entriesInOrder(node, 'yaml'), column, inline);
  };
  const list = (items: readonly Printable[], column: number, inline: boolean) => {
    for (let index = items.length - 1; index >= 0; index--) {
      tasks.push(() => {
        indentTo(column, inline && index === 0);
        write('-');
        value(items[index]!, column + 2, true);
      });
    }
  };
  const entries = (map: readonly (readonly [string, Printable])[], column: number, inline: boolean) => {
    for (let index = map.length - 1; index >= 0; index--) {
      const [key, child] = map[index]!;
      tasks.push(() => {
        indentTo(column, inline && index === 0);
        if (isSimpleKey(key)) {
          write(`${printYamlText(key, { simpleKey: true, indent: column + 2 })}:`);
          value(child, column + 2, false);
          return;
        }
        write(`? ${printYamlText(key, { simpleKey: false, indent: column + 2 })}`);
        indentTo(column, false);
        write(':');
        value(child, column + 2, true);
      });
    }
  };
  if (root.kind === 'scalar') scalar(root, 2, false);
  else value(root, 0, false);
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) task();
  return out.join('') + (atLineStart ? '' : '\n');
}
