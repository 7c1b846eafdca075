import { startTransition, useEffect, useState } from 'react';
import { afterPaint } from '../ui/after-paint.ts';

/** A drawing that is not there after so long keeps nothing else waiting. */
const LATEST_MS = 1500;

/**
 * How many of the parts around the drawing may be there: none until it has `begun` to be seen, then one more with each frame. A project is
 * seen before forms and texts are built that nobody has looked at yet, and the window answers between them.
 */
export function useStages(begun: boolean, count: number): number {
  const [stage, setStage] = useState(0);
  useEffect(() => {
    if (stage === count) return;
    const next = (): void => startTransition(() => setStage(stage + 1));
    if (begun || stage > 0) return afterPaint(next);
    const timer = setTimeout(next, LATEST_MS);
    return () => clearTimeout(timer);
  }, [begun, stage, count]);
  return stage;
}
