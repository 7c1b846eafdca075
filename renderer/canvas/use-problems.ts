import { useMemo, useState } from 'react';
import type { NodeId } from '../../shared/layout/positions.ts';
import { useLateSnapshot } from '../store/index.ts';
import { problemsOfNodes } from './flow-nodes.ts';

type Problems = ReadonlyMap<NodeId, 'error' | 'warning'>;

const none: Problems = new Map();

/** The worst problem per node, a moment after the drawing; the same object until one of them changes. */
export function useProblems(): Problems {
  const snapshot = useLateSnapshot();
  const found = useMemo(
    () => (snapshot === undefined ? none : problemsOfNodes(snapshot.diagnostics)),
    [snapshot],
  );
  const [kept, keep] = useState(found);
  if (kept === found) return kept;
  const isSame = kept.size === found.size && [...found].every(([id, worst]) => kept.get(id) === worst);
  if (isSame) return kept;
  keep(found);
  return found;
}
