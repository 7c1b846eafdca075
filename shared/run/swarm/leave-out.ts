import { swarmFacts } from '../../spec/swarm.ts';
import type { SwarmFact } from '../../spec/swarm.ts';
import type { StackFinding } from './stack-file.ts';

interface Step {
  readonly fact: SwarmFact | undefined;
  readonly pattern: string;
  readonly below: Map<string, Step>;
}

/** The patterns of the facts as a tree, so that only what can hold one is walked. */
const root: Step = { fact: undefined, pattern: '', below: new Map() };
for (const [pattern, fact] of swarmFacts) {
  let step = root;
  const parts = pattern.split('.');
  parts.forEach((part, index) => {
    const next = step.below.get(part) ?? {
      fact: index === parts.length - 1 ? fact : undefined,
      pattern: parts.slice(0, index + 1).join('.'),
      below: new Map<string, Step>(),
    };
    step.below.set(part, next);
    step = next;
  });
}

/** The configuration without what a Swarm refuses or ignores, and without `x-` keys; `tell` hears of each that is missed. */
export function leaveOut(config: unknown, tell: (finding: StackFinding) => void): unknown {
  return withoutFacts(config, root, '', tell);
}

function withoutFacts(
  value: unknown,
  step: Step,
  path: string,
  tell: (finding: StackFinding) => void,
): unknown {
  if (typeof value !== 'object' || value === null || step.below.size === 0) return value;
  const isList = Array.isArray(value);
  const kept: [string, unknown][] = [];
  for (const [key, child] of Object.entries(value)) {
    const at = path === '' ? key : `${path}.${key}`;
    const next = step.below.get(key) ?? step.below.get('*');
    if (!isList && key.startsWith('x-') && step.below.get('*') === undefined) continue;
    if (next?.fact === undefined)
      kept.push([key, next === undefined ? child : withoutFacts(child, next, at, tell)]);
    else if (isSaid(child) && next.fact.use !== 'needless')
      tell({ use: next.fact.use, pattern: next.pattern, path: at, advice: next.fact.advice });
  }
  return isList ? kept.map(([, child]) => child) : Object.fromEntries(kept);
}

/** What is empty or off says nothing that could be missed. */
function isSaid(value: unknown): boolean {
  if (value === null || value === undefined || value === false || value === '') return false;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}
