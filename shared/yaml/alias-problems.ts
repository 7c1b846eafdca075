import type { YamlProblem } from './yaml-file.ts';
import type { FileState } from './file-state.ts';
import type { Part } from './part.ts';
import { anchorsOf, findAnchor, isCycle } from './anchor-index.ts';

const NONE: readonly YamlProblem[] = [];

/**
 * Aliases without an anchor and aliases inside their own anchor, per part. After an edit that leaves the names and the order of
 * the anchors as they are, only the parts that are new are looked at.
 */
export function findAliasProblems(
  state: FileState,
  before?: FileState,
): ReadonlyMap<Part, readonly YamlProblem[]> {
  if (before === undefined) return problemsOf(state, state.parts);
  const { added, removed } = changedParts(state.parts, before.parts);
  const anchored = added.some(hasAnchors) || removed.some(hasAnchors);
  if (!anchored && before.anchors !== undefined) state.anchors = before.anchors;
  if (anchored && !sameAnchors(added, removed)) return problemsOf(state, state.parts);
  const fresh = problemsOf(state, added);
  if (fresh.size === 0 && !removed.some((part) => before.aliasProblems.has(part)))
    return before.aliasProblems;
  const all = new Map(before.aliasProblems);
  for (const part of removed) all.delete(part);
  for (const [part, problems] of fresh) all.set(part, problems);
  return all;
}

function hasAnchors(part: Part): boolean {
  return part.anchors.length > 0;
}

/** The parts between the longest common start and end of both lists. */
function changedParts(
  now: readonly Part[],
  old: readonly Part[],
): { added: readonly Part[]; removed: readonly Part[] } {
  let start = 0;
  const shorter = Math.min(now.length, old.length);
  while (start < shorter && now[start] === old[start]) start++;
  let end = 0;
  while (end < shorter - start && now[now.length - 1 - end] === old[old.length - 1 - end]) end++;
  return { added: now.slice(start, now.length - end), removed: old.slice(start, old.length - end) };
}

/** Whether no alias outside can tell the difference: the same names in the same order, and none that an alias might pass over. */
function sameAnchors(added: readonly Part[], removed: readonly Part[]): boolean {
  const now = added.flatMap((part) => part.anchors.map(({ name, document }) => `${document} ${name}`));
  const old = removed.flatMap((part) => part.anchors.map(({ name, document }) => `${document} ${name}`));
  return now.length === old.length && now.every((name, i) => name === old[i]);
}

function problemsOf(state: FileState, parts: readonly Part[]): ReadonlyMap<Part, readonly YamlProblem[]> {
  const found = new Map<Part, readonly YamlProblem[]>();
  for (const part of parts) {
    if (part.aliases.length === 0) continue;
    const problems = aliasProblemsIn(state, part);
    if (problems.length > 0) found.set(part, problems);
  }
  return found;
}

function aliasProblemsIn(state: FileState, part: Part): readonly YamlProblem[] {
  const problems: YamlProblem[] = [];
  const { chunk } = part;
  for (const { node, document } of part.aliases) {
    const place = findAnchor(state, node, part, document);
    const range = { chunk, from: node.from, to: node.to };
    if (place === undefined) {
      const known = anchorsOf(state).has(node.name) ? ' before this place' : '';
      problems.push({
        code: 'unknown-anchor',
        detail: `No anchor "${node.name}" is defined${known}`,
        ...range,
      });
    } else if (isCycle(place, node, part)) {
      const { from, to } = place.note.node;
      const detail = `The anchor "${node.name}" contains this alias of itself`;
      problems.push({ code: 'anchor-cycle', detail, ...range, related: { chunk, from, to } });
    }
  }
  return problems.length === 0 ? NONE : problems;
}
