import type { Dice } from './dice.ts';
import type { Scalar, Tree } from './yaml-tree.ts';

/** How one document is written; the rest is thrown for every node. */
interface Style {
  readonly dice: Dice;
  readonly indent: number;
  /** Lists stand at the column of their key. */
  readonly flat: boolean;
  readonly flow: number;
  readonly notes: number;
}

/** The tree as the text of one YAML document, in block or flow style, with quotes and comments as people mix them. */
export function writeYaml(tree: Tree, dice: Dice): string {
  const style: Style = {
    dice,
    indent: dice.pick([2, 2, 2, 4, 3]),
    flat: dice.chance(0.3),
    flow: dice.pick([0, 0.05, 0.2, 0.6]),
    notes: dice.pick([0, 0, 0.05]),
  };
  return block(tree, 0, style).replace(/^\n/, '') + '\n';
}

/** The value after its key or dash: with a space in front when on the same line, with a line break otherwise. */
function block(tree: Tree, column: number, style: Style): string {
  const { dice } = style;
  const marks = marksOf(tree);
  if (tree.kind === 'alias') return ` *${tree.name}`;
  const empty =
    tree.kind === 'list' ? tree.items.length === 0 : tree.kind === 'map' && tree.entries.length === 0;
  if (tree.kind !== 'scalar' && (empty || (column > 0 && dice.chance(style.flow)))) {
    return `${marks} ${flow(tree, style)}`;
  }
  const margin = ' '.repeat(column);
  if (tree.kind === 'scalar') return marks + blockScalar(tree, column, style);
  const lines: string[] = [];
  if (tree.kind === 'list') {
    for (const item of tree.items) {
      lines.push(`${margin}-${nested(item, column + 2, style)}${note(item, style)}`);
    }
  } else {
    for (const [key, value] of tree.entries) {
      const deeper = value.kind === 'list' && style.flat ? column : column + style.indent;
      lines.push(`${margin}${keyText(key, style)}:${block(value, deeper, style)}${note(value, style)}`);
    }
  }
  return `${marks}\n${lines.join('\n')}`;
}

/** An entry of a list: its first line may stand beside the dash. */
function nested(tree: Tree, column: number, style: Style): string {
  const text = block(tree, column, style);
  const beside = `\n${' '.repeat(column)}`;
  return text.startsWith(beside) ? ` ${text.slice(beside.length)}` : text;
}

function note(tree: Tree, { dice, notes }: Style): string {
  if (tree.kind !== 'scalar' || !dice.chance(notes)) return '';
  return tree.raw || !tree.text.includes('\n') ? dice.pick([' # a note', '\n\n# a line', ' #']) : '';
}

function marksOf(tree: Tree): string {
  return (
    (tree.anchor === undefined ? '' : ` &${tree.anchor}`) + (tree.tag === undefined ? '' : ` ${tree.tag}`)
  );
}

function flow(tree: Tree, style: Style): string {
  if (tree.kind === 'alias') return `*${tree.name} `;
  if (tree.kind === 'scalar') return flowScalar(tree, style);
  const inner = (one: Tree): string => `${marksOf(one).trimStart()} ${flow(one, style)}`.trimStart();
  if (tree.kind === 'list') return `[${tree.items.map(inner).join(', ')}]`;
  return `{${tree.entries.map(([key, value]) => `${keyText(key, style)}: ${inner(value)}`).join(', ')}}`;
}

function keyText(key: string, { dice }: Style): string {
  if (key === '<<') return key;
  if (isSafe(key)) return dice.chance(0.05) ? quoted(key, dice) : key;
  return quoted(key, dice);
}

function blockScalar({ text, raw }: Scalar, column: number, style: Style): string {
  const { dice } = style;
  if (raw) return text === 'null' && dice.chance(0.5) ? '' : ` ${text}`;
  const lined = /^[^\s#][^\t\r]*$/.test(text) && !/[ \n]\n|\n[ \n]/.test(text) && column > 0;
  if (lined && (text.includes('\n') ? dice.chance(0.8) : dice.chance(0.03))) {
    const end = text.endsWith('\n') ? '' : '-';
    const margin = `\n${' '.repeat(column)}`;
    return ` |${end}${margin}${text.replace(/\n$/, '').replaceAll('\n', margin)}`;
  }
  return ` ${flowScalar({ kind: 'scalar', text, raw }, style)}`;
}

function flowScalar({ text, raw }: Scalar, { dice }: Style): string {
  if (raw) return text;
  if (isSafe(text) && dice.chance(0.6)) return text;
  return quoted(text, dice);
}

/** Plain in block and flow style alike, and read as the same text. */
function isSafe(text: string): boolean {
  if (!/^[A-Za-z_./$~][\w ./:@=+$%-]*$/.test(text)) return false;
  if (/: |:$| $| {2}| #|^\.[\d]/.test(text)) return false;
  return !/^(?:~|null|true|false|yes|no|on|off|y|n|\.inf|\.nan)$/i.test(text);
}

function quoted(text: string, dice: Dice): string {
  if (!/[\n\t\r\\\u0000-\u001f\u007f]/.test(text) && dice.chance(0.5))
    return `'${text.replaceAll("'", "''")}'`;
  return JSON.stringify(text);
}
