import type { Change, ComparedValue } from '../../shared/compare/comparison.ts';
import { nodeId } from '../../shared/graph/node-id.ts';
import type { NodeKind } from '../../shared/graph/graph.ts';
import { locationOfOrigin } from '../../shared/graph/locate-value.ts';
import { positionOf, rangeOf } from '../../shared/project/range-of.ts';
import { actions, store, type ComparedSide } from '../store/index.ts';

const kinds: Readonly<Record<string, NodeKind>> = {
  services: 'service',
  networks: 'network',
  volumes: 'volume',
  configs: 'config',
  secrets: 'secret',
};

/** Selects what a change is about. */
export function selectChanged({ path }: Change): void {
  const kind = kinds[String(path[0])];
  if (kind !== undefined && path.length > 1) actions.select([nodeId(kind, String(path[1]))], 'app', { path });
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
