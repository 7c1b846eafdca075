import { expect } from 'vitest';
import { isRefusal } from '../shared/refusal.ts';
import type { Refusal } from '../shared/refusal.ts';
import { applyEdits, invertEdits } from '../shared/text/text-edit.ts';
import { editYaml } from '../shared/yaml/edit-file.ts';
import { unendedLeaf } from '../shared/yaml/other-ends.ts';
import { parseYaml } from '../shared/yaml/parse.ts';
import { sameTree } from '../shared/yaml/same-tree.ts';
import type { YamlFile } from '../shared/yaml/yaml-file.ts';
import { runOp } from './yaml/edit-op.ts';
import type { EditOp } from './yaml/edit-op.ts';
import { dataOf, expectedData } from './yaml/edit-oracle.ts';

/** What an edit did to the lines of a text. */
export interface LineCount {
  readonly kept: number;
  readonly removed: number;
  readonly added: number;
}

/** The outcome of an edit that passed the laws. */
export type Outcome = { readonly text: string; readonly lines: LineCount } | Refusal;

/**
 * Runs an operation on a text and every law that holds for all edits: the edits are sorted and say nothing twice, the file that
 * the writer returns is the edited text read again, the configuration is the one expected by an independent reader and nothing
 * else changed, lines outside the edits are identical, the inverse restores the bytes.
 * `withData` false leaves the independent reader out: it costs most of the time.
 */
export function checkLaws(before: string, op: EditOp, file = parseYaml(before), withData = true): Outcome {
  const { result, text } = checkTree(before, op, file);
  if (isRefusal(result)) return result;
  if (withData && knowsData(file, op)) expectData(before, text, op);
  return { text, lines: countLines(before, text) };
}

/** The laws that need no other reader. */
function checkTree(
  before: string,
  op: EditOp,
  file: YamlFile,
): { result: ReturnType<typeof runOp>; text: string } {
  const result = runOp(file, op);
  if (isRefusal(result)) return { result, text: before };
  const { edits, after } = result;
  const text = applyEdits(before, edits);
  expect(after.text, 'the returned file is the edited text').toBe(text);
  expect(sameFile(after, parseYaml(text)), 'the returned file is what a fresh reading gives').toBe(true);
  const inverse = invertEdits(before, edits);
  expect(applyEdits(text, inverse), 'the inverse restores the bytes').toBe(before);
  expect(sameFile(editYaml(after, inverse), file), 'the inverse restores the tree').toBe(true);
  return { result, text };
}

/**
 * The laws once more for the same text with CRLF, with a byte order mark, and without its final line break. Each must end like
 * the plain one: the same text in the other form, or the same refusal. `only`: one of the three, by number.
 */
export function checkForms(before: string, op: EditOp, outcome: Outcome, only?: number): void {
  const forms: readonly (readonly [string, (text: string) => string])[] = [
    ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['BOM', (text) => '\uFEFF' + text],
    ['no final newline', (text) => text.replace(/\r?\n$/, '')],
  ];
  for (const [index, [name, form]] of forms.entries()) {
    if (only !== undefined && index !== only) continue;
    if (name === 'CRLF' && (before.includes('\r') || !before.includes('\n'))) continue;
    if (name === 'BOM' && before.startsWith('\uFEFF')) continue;
    if (name === 'no final newline' && !hasPlainEnd(before)) continue;
    const text = form(before);
    const other = checkTree(text, op, parsed(text));
    if (isRefusal(outcome) || isRefusal(other.result)) {
      const codes = [outcome, other.result].map((each) => (isRefusal(each) ? each.code : undefined));
      expect(codes[1], name).toBe(codes[0]);
    } else if (index === 2 && !hasPlainEnd(outcome.text)) {
      // A block that is the last now says the same only with a line break behind it.
      expect([other.text, form(other.text)], name).toContain(form(outcome.text));
    } else expect(other.text, name).toBe(form(outcome.text));
  }
}

let lastParsed = { text: '', file: parseYaml('') };

/** Parses a text once for the many edits of one file. */
function parsed(text: string): YamlFile {
  if (lastParsed.text !== text) lastParsed = { text, file: parseYaml(text) };
  return lastParsed.file;
}

/** Whether taking the final line break away changes nothing that the text says: not after blank lines or in a block scalar. */
function hasPlainEnd(text: string): boolean {
  return (
    /[^\s]\r?\n$/.test(text) &&
    !/[|>][0-9]?\+/.test(text) &&
    sameFile(parseYaml(text), parseYaml(text.replace(/\r?\n$/, '')))
  );
}

export function sameFile(a: YamlFile, b: YamlFile): boolean {
  const roots = (file: YamlFile) =>
    file.documents.map(({ root }) => root).filter((root, index) => index > 0 || root);
  const [left, right] = [roots(a), roots(b)];
  return (
    a.problems.length === b.problems.length &&
    left.length === right.length &&
    left.every((root, index) => sameTree(root, right[index]!))
  );
}

/** A tag changes what a library makes of a value, and an anchor's new value reaches its aliases: there only the tree is compared. */
function knowsData(file: YamlFile, op: EditOp): boolean {
  // Data repeats what an alias stands for: a bomb of aliases has no data that could be compared.
  if (op.op === 'tag' || (file.text.match(/\*\w/g) ?? []).length > 12) return false;
  // The other reader takes no tab for indentation, and reads something else.
  if (/^ *\t[ \t]*[^\s#]/m.test(file.text)) return false;
  // The other reader gives a block that ends the text a line break that the tool does not.
  if (file.documents.some(({ root }) => root !== null && unendedLeaf(root) !== undefined)) return false;
  return !/[&!]/.test(file.text) || !('value' in op || op.op === 'to-map');
}

function expectData(before: string, after: string, op: EditOp): void {
  const found = dataOf(after);
  const candidates = expectedData(before, op);
  const isFound = candidates.some((candidate) => isDeepEqual(candidate, found));
  if (!isFound) expect(found, 'the configuration').toEqual(candidates[0]);
}

/** Equal with the order of keys. */
function isDeepEqual(a: unknown, b: unknown): boolean {
  const ordered = (value: unknown): unknown =>
    value instanceof Map
      ? { map: [...value].map(ordered) }
      : Array.isArray(value)
        ? value.map(ordered)
        : typeof value === 'bigint'
          ? `${value}n`
          : (value ?? null);
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
}

/** Lines that both texts have at the start and at the end, and what is different between. */
export function countLines(before: string, after: string): LineCount {
  const old = before.split('\n');
  const now = after.split('\n');
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  const most = Math.min(old.length, now.length) - start;
  while (end < most && old.at(-1 - end) === now.at(-1 - end)) end++;
  return { kept: start + end, removed: old.length - start - end, added: now.length - start - end };
}
