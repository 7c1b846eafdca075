import { describe, expect, test } from 'vitest';
import { printedLeaves, type Leaf } from '../../shared/resolve/output/leaves.ts';
import type { ResolveInput } from '../../shared/resolve/resolution.ts';
import { resolve } from '../../shared/resolve/resolve.ts';
import { corpusCases, corpusRoot, type CorpusCase } from '../support/corpus.ts';
import { inputOf } from '../support/resolve-case.ts';
import { judgePlaces, leavesByPlace, openTrial, type LeafLaw } from './leaf-law.ts';

/** Why another text need not make another leaf, as a rule. */
const whyStill: Partial<Readonly<Record<LeafLaw, string>>> = {
  changes: 'changes',
  moves: 'an equal entry takes its place',
  agreed: 'declared twice: both must be equal',
};

/** The tool does not look for a service named `nil`, whatever file is named beside it. */
function ofNil({ path }: Leaf): string | undefined {
  return path[2] === 'extends' ? 'extends a service named nil' : undefined;
}

/** Ways to become a value that no file writes. */
const unwritten = new Set(['default', 'normalized']);

function acceptedCases(): { one: CorpusCase; input: ResolveInput; leaves: Leaf[] }[] {
  return corpusCases().flatMap((one) => {
    // Names that are changed need not be declared for this.
    const input = { ...inputOf(one), options: { consistency: false } };
    if (!resolve(inputOf(one)).accepted) return [];
    const { accepted, config } = resolve(input);
    return accepted && config !== undefined ? [{ one, input, leaves: printedLeaves(config) }] : [];
  });
}

describe.skipIf(corpusRoot() === undefined)('every printed leaf of every accepted project', () => {
  const cases = acceptedCases();

  test('knows the place that it was read from, or that the tool made it', () => {
    const counts: Record<string, number> = {};
    for (const { one, leaves } of cases) {
      const lost = leaves.filter(({ origin: { how, node, source } }) => {
        counts[how] = (counts[how] ?? 0) + 1;
        if (unwritten.has(how)) return false;
        return (
          node === undefined || source === undefined || node.from < 0 || node.to > source.chunk.text.length
        );
      });
      expect({ id: one.id, lost: lost.map(({ path }) => path.join('.')) }).toEqual({ id: one.id, lost: [] });
    }
    console.table(counts);
  });

  const all = process.env['CORPUS'] === 'all';

  // CORPUS=all takes all of them, four minutes of a processor; else two places of each project count, the same ones every time.
  test('changes with the text at its place', { timeout: 3_600_000 }, () => {
    const counts: Record<string, number> = {};
    const unexplained: string[] = [];
    for (const [index, { one, input, leaves }] of cases.entries()) {
      const trial = openTrial(input);
      const written = leaves.filter(({ origin }) => !unwritten.has(origin.how));
      const places = leavesByPlace(trial, written);
      const wanted = [index * 7919, index * 104_729 + 1].map((one) => one % places.length);
      const chosen = all ? places : places.filter((_, at) => wanted.includes(at));
      for (const [leaf, law] of judgePlaces(trial, chosen)) {
        const reason = whyStill[law] ?? ofNil(leaf);
        const name = reason ?? 'unexplained';
        counts[name] = (counts[name] ?? 0) + 1;
        if (reason === undefined) unexplained.push(`${law}: ${one.id} ${leaf.path.join('.')}`);
      }
    }
    console.table(counts);
    expect(unexplained).toEqual([]);
  });
});
