import { memo, type ComponentType } from 'react';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { useCalmSnapshot } from '../store/index.ts';

interface Props {
  readonly snapshot: Snapshot;
}

/** A part that stands around the drawing and is no part of it: while a person types in the YAML pane it comes a moment after. */
export function calmly(Part: ComponentType<Props>): ComponentType {
  const Kept = memo(Part);
  return function Calm() {
    const snapshot = useCalmSnapshot();
    return snapshot === undefined ? null : <Kept snapshot={snapshot} />;
  };
}
