import type { YamlProblem } from './yaml-file.ts';
import type { Change } from './assemble.ts';
import type { FileState } from './file-state.ts';
import type { Part } from './part.ts';
import { anchorsOf, findAnchor, isCycle } from './anchor-index.ts';

type AliasProblems = ReadonlyMap<Part, readonly YamlProblem[]>;

/** Aliases without an anchor and aliases inside their own anchor, by the part that they stand in. */
export function findAliasProblems(state: FileState, parts: readonly Part[]): AliasProblems {
  const found = new Map<Part, readonly YamlProblem[]>();
  for (const part of parts) {
    if (part.aliases.length === 0) continue;
    const problems = aliasProblemsIn(state, part);
    if (problems.length > 0) found.set(part, problems);
  }
  return found;
}

/**
 * The same after an edit. While the names and the order of the anchors stay as they are, only the parts that are new are looked at.
 */
export function reviseAliasProblems(state: FileState, change: Change): AliasProblems {
  const { added, removed } = change;
  const before = change.state;
  if (added.some(hasAnchors) || removed.some(hasAnchors)) {
    if (!sameAnchors(added, removed)) return findAliasProblems(state, state.parts);
  } else state.anchors = before.anchors;
  const fresh = findAliasProblems(state, added);
  if (fresh.size === 0 && !removed.some((part) => before.aliasProblems.has(part)))
    return before.aliasProblems;
  const all = new Map(before.aliasProblems);
  for (const part of removed) all.delete(part);
  for (const part of added) all.delete(part);
  for (const [part, problems] of fresh) all.set(part, problems);
  return all;
}

function hasAnchors(part: Part): boolean {
  return part.anchors.length > 0;
}

/** Whether no alias elsewhere can tell the difference. */
function sameAnchors(added: readonly Part[], removed: readonly Part[]): boolean {
  const now = anchorNames(added);
  const old = anchorNames(removed);
  return now.length === old.length && now.every((name, i) => name === old[i]);
}

function anchorNames(parts: readonly Part[]): readonly string[] {
  return parts.flatMap((part) => part.anchors.map(({ name, document }) => `${document} ${name}`));
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
  return problems;
}
