import { compareConfigurations } from '../../shared/compare/compare-configurations.ts';
import { compareGraphs, type GraphComparison } from '../../shared/compare/compare-graphs.ts';
import type { Comparison } from '../../shared/compare/comparison.ts';
import type { Project } from '../../shared/project/project.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { takeSnapshot } from '../../shared/project/snapshot.ts';
import type { AppState } from './app-state.ts';
import { isThere, keyOfSide, projectOfSide, type RevisionTexts, type SideChoice } from './compare-sides.ts';

/** What is being compared. Choices that were not made, or name nothing any more, are the usual ones. */
export interface ComparisonState {
  readonly left: SideChoice | undefined;
  readonly right: SideChoice | undefined;
  /** The canvas shows it. */
  readonly overlay: boolean;
  /** What was read of revisions, by id. */
  readonly revisions: ReadonlyMap<string, RevisionTexts>;
}

export const noComparison: ComparisonState = {
  left: undefined,
  right: undefined,
  overlay: false,
  revisions: new Map(),
};

/** One side, read: its project's active environment is what was chosen. */
export interface ComparedSide {
  readonly choice: SideChoice;
  readonly snapshot: Snapshot;
}

export interface Compared {
  readonly left: ComparedSide;
  readonly right: ComparedSide;
  /** Undefined: one of them could not be read at all. */
  readonly comparison: Comparison | undefined;
}

/** What is compared now and how it differs; undefined: nothing is open. Computed once per state of the texts. */
export function comparedNow({
  snapshot,
  comparison,
}: Pick<AppState, 'snapshot' | 'comparison'>): Compared | undefined {
  if (snapshot === undefined) return undefined;
  const { left, right } = sidesNow(snapshot.project, comparison);
  return comparedMemo(
    readSide('left', snapshot, comparison, left, right),
    readSide('right', snapshot, comparison, right, left),
  );
}

/** What the canvas marks; undefined: it shows no comparison. */
export function overlayNow(state: Pick<AppState, 'snapshot' | 'comparison'>): GraphComparison | undefined {
  if (!state.comparison.overlay) return undefined;
  const compared = comparedNow(state);
  return compared?.comparison && overlayMemo(compared);
}

/**
 * The choices as they are meant: by default the environment that is shown and another, in their order, so that what a layer adds is read as
 * added; where there is no other, the saved state and the one of now.
 */
export function sidesNow(
  project: Project,
  { left, right }: ComparisonState,
): { readonly left: SideChoice; readonly right: SideChoice } {
  const rightNow: SideChoice =
    right !== undefined && isThere(project, right) ? right : { kind: 'environment', name: project.active };
  if (left !== undefined && isThere(project, left)) return { left, right: rightNow };
  const { environments, active } = project;
  const other = environments.find(({ name }) => rightNow.kind !== 'environment' || name !== rightNow.name);
  if (other === undefined) return { left: { kind: 'saved', name: active }, right: rightNow };
  const otherSide: SideChoice = { kind: 'environment', name: other.name };
  const isFirst = rightNow !== right && environments[0]?.name === active;
  return isFirst ? { left: rightNow, right: otherSide } : { left: otherSide, right: rightNow };
}

/** The environment whose files a revision is asked for. */
function environmentFor(project: Project, other: SideChoice): string {
  return other.kind === 'environment' || other.kind === 'saved' ? other.name : project.active;
}

const noTexts: RevisionTexts = new Map();
const last: Partial<Record<'left' | 'right', { from: readonly unknown[]; side: ComparedSide }>> = {};

/** Read again only when the texts or the choice changed; then by what was read before, which makes an edit cheap. */
function readSide(
  which: 'left' | 'right',
  { project }: Snapshot,
  { revisions }: ComparisonState,
  choice: SideChoice,
  other: SideChoice,
): ComparedSide {
  const texts = choice.kind === 'revision' ? (revisions.get(choice.id) ?? noTexts) : noTexts;
  const environment = environmentFor(project, other);
  const { files, environments, variables, absent, directory } = project;
  const from = [files, environments, variables, absent, directory, texts, environment, keyOfSide(choice)];
  const before = last[which];
  if (before !== undefined && from.every((part, index) => part === before.from[index])) return before.side;
  const wanted = projectOfSide(project, choice, { environment, texts });
  const side = { choice, snapshot: takeSnapshot(wanted, before?.side.snapshot) };
  last[which] = { from, side };
  return side;
}

let lastCompared: Compared | undefined;

function comparedMemo(left: ComparedSide, right: ComparedSide): Compared {
  if (lastCompared?.left === left && lastCompared.right === right) return lastCompared;
  const [a, b] = [left.snapshot.resolution, right.snapshot.resolution];
  const isReadable = a.config !== undefined && b.config !== undefined;
  lastCompared = { left, right, comparison: isReadable ? compareConfigurations(a, b) : undefined };
  return lastCompared;
}

let lastOverlay: { readonly of: Compared; readonly overlay: GraphComparison } | undefined;

function overlayMemo(compared: Compared): GraphComparison {
  if (lastOverlay?.of !== compared) {
    const { left, right, comparison } = compared;
    lastOverlay = {
      of: compared,
      overlay: compareGraphs(comparison!, left.snapshot.graph, right.snapshot.graph),
    };
  }
  return lastOverlay.overlay;
}
