import type { Project } from '../../shared/project/project.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';

/** What of a project is about its drawing, and kept beside the files. */
const ofTheDrawing: ReadonlySet<string> = new Set([
  'layouts',
  'notes',
  'groupings',
] satisfies (keyof Project)[]);

let kept: Snapshot | undefined;

/**
 * A snapshot that says the same of everything but the drawing: the same object for as long as only that changes, so that what shows what
 * is written is not built anew because a card was moved.
 */
export function writtenSnapshot(snapshot: Snapshot | undefined): Snapshot | undefined {
  if (kept === undefined || snapshot === undefined || !saysTheSame(kept, snapshot)) kept = snapshot;
  return kept;
}

function saysTheSame(a: Snapshot, b: Snapshot): boolean {
  if (a === b) return true;
  if (a.resolution !== b.resolution) return false;
  const keys = Object.keys({ ...a.project, ...b.project }) as (keyof Project)[];
  return keys.every((key) => ofTheDrawing.has(key) || a.project[key] === b.project[key]);
}
