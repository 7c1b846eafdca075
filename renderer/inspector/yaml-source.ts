import type { FilePath } from '../../shared/diagnostic.ts';
import { message } from '../../shared/message.ts';
import { differenceOf } from '../../shared/project/disk-change.ts';
import type { Project, Transaction } from '../../shared/project/project.ts';
import { eolOf, lineStart } from '../../shared/text/lines.ts';
import { editYaml } from '../../shared/yaml/edit-file.ts';
import { absoluteOffset, locate } from '../../shared/yaml/locate.ts';
import { parseYaml } from '../../shared/yaml/parse.ts';
import { sameTree } from '../../shared/yaml/same-tree.ts';
import { resolveScalar } from '../../shared/yaml/scalar.ts';
import type { Path, YamlNode } from '../../shared/yaml/yaml-node.ts';
import type { Written } from './attribute-state.ts';
import type { Json } from './edit.ts';

interface Source {
  readonly file: FilePath;
  readonly from: number;
  readonly to: number;
  /** Columns that its lines (but the first) stand further right in the file than in `text`. */
  readonly indent: number;
  readonly text: string;
}

/** The text of a value as its file writes it, comments and all, moved to the left edge. */
export function sourceOf(project: Project, { file, located }: Written): Source | undefined {
  const source = project.files.get(file);
  if (source === undefined) return undefined;
  const from = absoluteOffset(source.yaml, located.chunk, located.node.from);
  const to = absoluteOffset(source.yaml, located.chunk, located.node.to);
  const raw = source.text.slice(from, to);
  const rest = raw
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line.trim() !== '');
  const isBlock = located.node.kind !== 'scalar' && from - lineStart(source.text, from) > 0;
  const least = Math.min(...rest.map((line) => line.length - line.trimStart().length));
  const column = from - lineStart(source.text, from);
  const indent = rest.length === 0 ? 0 : isBlock ? Math.min(column, least) : least;
  const text = raw
    .split(/\r?\n/)
    .map((line, i) => (i === 0 ? line : line.slice(Math.min(indent, line.length - line.trimStart().length))))
    .join('\n');
  return { file, from, to, indent, text };
}

/** The transaction that writes a value's text anew; undefined when the file would not mean what the text says. */
export function rewrite(
  project: Project,
  path: Path,
  written: Written,
  text: string,
): Transaction | undefined {
  const source = sourceOf(project, written);
  const file = project.files.get(written.file);
  const wanted = parseYaml(text);
  const root = wanted.documents[0]?.root;
  if (
    source === undefined ||
    file === undefined ||
    root === undefined ||
    root === null ||
    wanted.problems.length > 0
  )
    return undefined;
  const eol = eolOf(file.text);
  const insert = text
    .replace(/\s+$/, '')
    .split('\n')
    .map((line, i) => (i === 0 || line.trim() === '' ? line : ' '.repeat(source.indent) + line))
    .join(eol);
  const { from, to, insert: changed } = differenceOf(file.text.slice(source.from, source.to), insert);
  const edits = [{ from: source.from + from, to: source.from + to, insert: changed }];
  const after = editYaml(file.yaml, edits);
  const node = locate(after, path, written.located.document)?.node;
  if (node === undefined || after.problems.length > file.yaml.problems.length || !sameTree(node, root)) {
    return undefined;
  }
  return {
    label: message('commands.set-attribute-label', { path: path.join('.') }),
    origin: 'inspector',
    edits: new Map([[written.file, edits]]),
  };
}

/** A text as a value for a command, or why it is none. */
export function readJson(text: string): { readonly value: Json } | { readonly problem: string } {
  const { documents, problems } = parseYaml(text);
  const problem = problems[0];
  if (problem !== undefined) return { problem: problem.detail };
  const root = documents[0]?.root;
  const value = root === undefined || root === null ? null : jsonOfNode(root);
  return value === undefined ? { problem: '& * << !' } : { value };
}

function jsonOfNode(node: YamlNode): Json | undefined {
  if (node.kind === 'alias' || node.tag !== undefined) return undefined;
  if (node.kind === 'scalar') {
    const { value } = resolveScalar(node);
    return typeof value === 'bigint' ? String(value) : value;
  }
  if (node.kind === 'seq') {
    const items = node.items.map(jsonOfNode);
    return items.every((item) => item !== undefined) ? items : undefined;
  }
  const entries: [string, Json][] = [];
  for (const { key, value } of node.pairs) {
    const json = jsonOfNode(value);
    if (key.kind !== 'scalar' || json === undefined || key.text === '<<') return undefined;
    entries.push([key.text, json]);
  }
  return Object.fromEntries(entries);
}
