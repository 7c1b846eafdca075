import type { TextEdit, TextEdits } from '../text/text-edit.ts';
import { applyEdits, sortEdits } from '../text/text-edit.ts';
import type { YamlFile } from './yaml-file.ts';
import type { FileState } from './file-state.ts';
import type { Part } from './part.ts';
import type { PlanStart, Span } from './plan-chunks.ts';
import { assemble } from './assemble.ts';
import { partAt, stateOf } from './file-state.ts';
import { readWhole } from './parse.ts';
import { readParts } from './part.ts';
import { planFile, planStretch } from './plan-chunks.ts';
import { replaceParts } from './replace-parts.ts';

/**
 * The file after edits of its text. Equal to `parseYaml` of the edited text, but reads only the chunks that the edits touch, and
 * keeps the others, their pairs and their sections by identity. Edits that move a chunk's borders beyond their stretch have the
 * whole text cut anew, and still keep every chunk whose text is the same.
 */
export function editYaml(file: YamlFile, edits: TextEdits): YamlFile {
  if (edits.length === 0) return file;
  const sorted = edits.length === 1 ? edits : sortEdits(edits);
  const state = stateOf(file);
  const stretches = editStretches(state, sorted);
  if (stretches === undefined) {
    const text = applyEdits(file.text, sorted);
    return assemble(editWhole(state.parts, text), state, text);
  }
  if (stretches.length === 1) {
    const { from, to, parts } = stretches[0]!;
    const next = replaceParts(state, from, to, parts);
    if (next !== undefined) return next;
  }
  return assemble(withStretches(state.parts, stretches), state);
}

/** A run of parts and what they become. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly parts: readonly Part[];
}

/** What the edits make of the runs of parts that they touch, or undefined when the text has to be cut anew. */
function editStretches(state: FileState, edits: TextEdits): readonly Stretch[] | undefined {
  const { parts, starts } = state;
  if (parts[0]?.kind === 'whole') return undefined;
  const stretches: Stretch[] = [];
  for (let i = 0; i < edits.length;) {
    const stretch = editStretch(parts, starts, edits, i);
    if (stretch === undefined || stretch.from < (stretches.at(-1)?.to ?? 0)) return undefined;
    stretches.push(stretch);
    while (i < edits.length && (edits[i]!.from < starts[stretch.to]! || stretch.to === parts.length)) i++;
  }
  const emptied = stretches.some((stretch) => stretch.parts.length === 0);
  return emptied && withStretches(parts, stretches).every((part) => part.kind === 'preamble')
    ? undefined
    : stretches;
}

function withStretches(parts: readonly Part[], stretches: readonly Stretch[]): readonly Part[] {
  const next: Part[] = [];
  let at = 0;
  for (const stretch of stretches) {
    for (; at < stretch.from; at++) next.push(parts[at]!);
    for (const part of stretch.parts) next.push(part);
    at = stretch.to;
  }
  for (; at < parts.length; at++) next.push(parts[at]!);
  return next;
}

/** The parts that the edits from `first` on touch together, cut and read again; widened while the cut says that it must be. */
function editStretch(
  parts: readonly Part[],
  starts: Int32Array,
  edits: TextEdits,
  first: number,
): Stretch | undefined {
  let from = partAt(starts, edits[first]!.from);
  let to = from + 1;
  for (;;) {
    let end = first;
    while (end < edits.length && (edits[end]!.from < starts[to]! || to === parts.length)) {
      while (starts[to]! < edits[end]!.to) to++;
      end++;
    }
    const start = startOf(parts, from, to);
    if (start === undefined) return undefined;
    const text = editedText(parts, starts, from, to, edits.slice(first, end));
    if (text !== '' && !text.endsWith('\n') && to < parts.length) {
      to++;
      continue;
    }
    const spans = planStretch(text, start);
    if (spans === undefined) {
      if (from === 0 || to - from > 2) return undefined;
      from--;
      continue;
    }
    if (!fits(parts, from, to, spans)) return undefined;
    const read = readAgain(parts.slice(from, to), text, spans);
    return read.every((part) => part.asPlanned) ? { from, to, parts: read } : undefined;
  }
}

/** What kind of place a run of parts is. Undefined: they are not of one kind, or one that is cut together with others. */
function startOf(parts: readonly Part[], from: number, to: number): PlanStart | undefined {
  const { kind, indent } = parts[from]!;
  if (kind !== 'entry' && kind !== 'element') return undefined;
  for (let i = from + 1; i < to; i++) if (parts[i]!.kind !== kind) return undefined;
  return kind === 'entry' ? { at: 'entry', indent } : { at: 'element' };
}

/** Whether the parts around the stretch would be cut as they are. */
function fits(parts: readonly Part[], from: number, to: number, spans: readonly Span[]): boolean {
  if (parts[from]!.kind === 'element') return true;
  if (spans.some((span) => span.kind !== 'entry')) return false;
  return spans.length > 0 || parts[from - 1]?.kind === 'entry' || parts[to]?.kind === 'entry';
}

function editedText(
  parts: readonly Part[],
  starts: Int32Array,
  from: number,
  to: number,
  edits: readonly TextEdit[],
): string {
  let text = parts[from]!.chunk.text;
  for (let i = from + 1; i < to; i++) text += parts[i]!.chunk.text;
  const base = starts[from]!;
  return applyEdits(
    text,
    edits.map((edit) => ({ from: edit.from - base, to: edit.to - base, insert: edit.insert })),
  );
}

/** Reads the spans of a text, but takes over parts at both ends whose text is the same. */
function readAgain(old: readonly Part[], text: string, spans: readonly Span[]): readonly Part[] {
  let start = 0;
  while (start < old.length && start < spans.length && isSame(old[start]!, text, spans[start]!)) start++;
  let end = 0;
  const most = Math.min(old.length, spans.length) - start;
  while (end < most && isSame(old[old.length - 1 - end]!, text, spans[spans.length - 1 - end]!)) end++;
  const fresh = readParts(text, spans.slice(start, spans.length - end));
  return [...old.slice(0, start), ...fresh, ...old.slice(old.length - end)];
}

function isSame(part: Part, text: string, span: Span): boolean {
  return (
    part.kind === span.kind &&
    part.indent === span.indent &&
    part.chunk.text.length === span.to - span.from &&
    text.startsWith(part.chunk.text, span.from)
  );
}

/** The whole text cut anew. */
function editWhole(old: readonly Part[], text: string): readonly Part[] {
  const parts = readAgain(old, text, planFile(text));
  return parts.every((part) => part.asPlanned) ? parts : [readWhole(text)];
}
