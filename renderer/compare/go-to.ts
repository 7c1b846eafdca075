import type { Change, ComparedValue } from '../../shared/compare/comparison.ts';
import { locationOfOrigin } from '../../shared/graph/locate-value.ts';
import { positionOf, rangeOf } from '../../shared/project/range-of.ts';
import { actions, store, type ComparedSide } from '../store/index.ts';
import { elementIdOf } from '../../shared/spec/element-kinds.ts';

/** Selects what a change is about. */
export function selectChanged({ path }: Change): void {
  const id = elementIdOf(path);
  if (id !== undefined) actions.select([id], 'app', { path });
}

/** Where a value is written: for people, and how to get there when that text is open. */
export function placeOfValue(
  side: ComparedSide,
  value: ComparedValue | undefined,
): { readonly text: string; readonly go: (() => void) | undefined } | undefined {
  const location = value?.origin && locationOfOrigin(value.origin);
  if (location === undefined) return undefined;
  const name = location.file.slice(location.file.lastIndexOf('/') + 1);
  const line = positionOf(side.snapshot.project, location)?.line;
  const project = store.getState().snapshot?.project;
  const range = project && rangeOf(project, location);
  return {
    text: line === undefined ? name : `${name}:${line}`,
    go: range && (() => actions.revealInYaml(range.file, range.from, range.to)),
  };
}
