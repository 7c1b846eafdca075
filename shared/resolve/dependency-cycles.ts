import type { Named } from './references.ts';
import { compareBytes } from './syntax/utf8.ts';

/**
 * Cycles of `depends_on`, each once, as `[a, b, a]`. Every service and dependency is looked at once: linear where the tool
 * is exponential. Of cycles that share services not all are named; none is missed altogether.
 */
export function findCycles(services: ReadonlyMap<string, Named>): readonly (readonly string[])[] {
  const cycles: string[][] = [];
  const state = new Map<string, 'open' | 'done'>();
  for (const start of [...services.keys()].sort(compareBytes)) {
    if (state.has(start)) continue;
    const path: { name: string; next: Iterator<string> }[] = [];
    const enter = (name: string): void => {
      state.set(name, 'open');
      path.push({ name, next: services.get(name)!.dependencies.values() });
    };
    enter(start);
    while (path.length > 0) {
      const here = path.at(-1)!;
      const step = here.next.next();
      if (step.done) {
        state.set(here.name, 'done');
        path.pop();
      } else if (services.has(step.value)) {
        const known = state.get(step.value);
        if (known === undefined) enter(step.value);
        else if (known === 'open') {
          const from = path.findIndex(({ name }) => name === step.value);
          cycles.push([...path.slice(from).map(({ name }) => name), step.value]);
        }
      }
    }
  }
  return cycles;
}
