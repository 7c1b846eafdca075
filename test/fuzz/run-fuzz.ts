import { corpusRoot } from '../support/corpus.ts';
import { askOurs, inFolder } from './ask.ts';
import { causeOf, compare, type Difference } from './compare.ts';
import { knownDifference } from './known-differences.ts';
import { makeProject } from './make-project.ts';
import { mutateCorpus, textsBelow } from './mutate-corpus.ts';
import type { FuzzProject } from './project.ts';
import type { Ask } from './remember.ts';
import { shrink } from './shrink.ts';

export interface Outcome {
  /** Equal answers, by what they are. */
  readonly counts: { accepted: number; refused: number; stopped: number; known: number; different: number };
  /** What the tool says of the projects that both refuse, and how often. */
  readonly causes: ReadonlyMap<string, number>;
  readonly found: readonly { readonly project: FuzzProject; readonly difference: Difference }[];
}

export interface FuzzOptions {
  readonly runs: number;
  readonly seed: number;
  /** The number of the first one: a long run may be made in pieces. */
  readonly from?: number;
  /** Differences with the same key that are shrunk; the others are only counted. */
  readonly shrinkSame?: number;
  /** `project` or `corpus`: only those. */
  readonly kind?: string | undefined;
  /** How often the tool may be asked to make one difference smaller. */
  readonly budget?: number;
  readonly progress?: (done: number, outcome: Outcome) => void;
  readonly report?: (project: FuzzProject, difference: Difference) => void;
}

/** The project of a run: every third is a recorded one that was changed, where those are present. */
export function projectOf(number: number, seed: number, kind?: string): FuzzProject {
  const own = (seed * 1_000_003 + number) >>> 0;
  const fromCorpus = kind === undefined ? number % 3 === 2 : kind === 'corpus';
  return fromCorpus && corpusRoot() !== undefined ? mutateCorpus(own) : makeProject(own);
}

/** The project with a name that a run printed. */
export function projectNamed(name: string): FuzzProject {
  const [kind, seed] = name.split('-');
  return kind === 'corpus' ? mutateCorpus(Number(seed)) : makeProject(Number(seed));
}

/** The files of a folder as a project. */
export function projectIn(folder: string, compose: readonly string[]): FuzzProject {
  const files = textsBelow(folder) ?? {};
  return { name: folder, files, compose, environment: {}, envFiles: [], profiles: [] };
}

export type Verdict =
  | { readonly kind: 'same'; readonly as: 'accepted' | 'refused' | 'stopped'; readonly cause?: string }
  | { readonly kind: 'different'; readonly difference: Difference };

/** Both answers, compared. */
export async function judge(ask: Ask, project: FuzzProject): Promise<Verdict> {
  return inFolder(project, async (root) => {
    let ours;
    try {
      ours = askOurs(project, root);
    } catch (error) {
      const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const difference = { kind: 'crash', key: told.split('\n')[0]!, tool: '', ours: told } as const;
      return { kind: 'different', difference };
    }
    const theirs = await ask(project, root, ours.yaml !== undefined);
    if (theirs.stopped === true) return { kind: 'same', as: 'stopped' };
    const difference = compare(theirs, ours);
    if (difference !== undefined) return { kind: 'different', difference };
    if (theirs.yaml !== undefined) return { kind: 'same', as: 'accepted' };
    return { kind: 'same', as: 'refused', cause: causeOf(theirs.error ?? '') };
  });
}

/** Asks both about `runs` projects, one after the other. */
export async function runFuzz(ask: Ask, options: FuzzOptions): Promise<Outcome> {
  const { runs, seed, from = 0, shrinkSame = 1, budget = 150, progress, report } = options;
  const counts = { accepted: 0, refused: 0, stopped: 0, known: 0, different: 0 };
  const found: { project: FuzzProject; difference: Difference }[] = [];
  const causes = new Map<string, number>();
  const seen = new Map<string, number>();
  for (let number = from; number < from + runs; number++) {
    const project = projectOf(number, seed, options.kind);
    const verdict = await judge(ask, project);
    if (verdict.kind === 'same') {
      counts[verdict.as]++;
      if (verdict.cause !== undefined) causes.set(verdict.cause, (causes.get(verdict.cause) ?? 0) + 1);
    } else if (knownDifference(verdict.difference, project) !== undefined) counts.known++;
    else {
      counts.different++;
      const { difference } = verdict;
      const key = `${difference.kind} ${difference.key}`;
      const times = (seen.get(key) ?? 0) + 1;
      seen.set(key, times);
      if (times <= shrinkSame) {
        const smaller = await shrunk(ask, project, difference, budget);
        found.push(smaller);
        report?.(smaller.project, smaller.difference);
      }
    }
    progress?.(number + 1 - from, { counts, causes, found });
  }
  return { counts, causes, found };
}

async function shrunk(ask: Ask, project: FuzzProject, difference: Difference, budget: number) {
  let last = difference;
  const smaller = await shrink(
    project,
    async (next) => {
      const verdict = await judge(ask, next);
      if (verdict.kind === 'same') return false;
      const { kind, key } = verdict.difference;
      if (kind !== difference.kind || key !== difference.key) return false;
      if (knownDifference(verdict.difference, next) !== undefined) return false;
      last = verdict.difference;
      return true;
    },
    budget,
  );
  return { project: smaller, difference: last };
}
