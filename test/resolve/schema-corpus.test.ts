import { describe, expect, it } from 'vitest';
import { toolWording } from '../../shared/resolve/schema/schema-diagnostic.ts';
import { corpusCases, corpusRoot, type CorpusCase } from '../support/corpus.ts';
import { resolveCase } from '../support/resolve-case.ts';

/** What the tool's schema said in its several runs, without the name of the file. */
function toolErrors({ expected }: CorpusCase): string[] {
  return [expected.error, ...(expected.errorAlternatives ?? [])].flatMap((error) => {
    const words = /^validating [^:]+: (.*)$/s.exec(error ?? '')?.[1];
    return words === undefined ? [] : [words];
  });
}

/** Order of the names in "additional properties 'a', 'b'" is random in the tool. */
function inOrder(words: string): string {
  return words.replace(/'[^']*'(, '[^']*')+/, (names) => names.split(', ').sort().join(', '));
}

// That the projects which the tool accepts are accepted is corpus.test.ts's affair.
describe.skipIf(corpusRoot() === undefined)(
  'the schema check on recorded projects (skipped: no corpus)',
  () => {
    const refused = corpusCases().filter((one) => toolErrors(one).length > 0);

    it('refuses what the schema of the tool refuses, at the same place, in the same words', () => {
      const wrong = refused.flatMap((one) => {
        const words = toolWording(resolveCase(one).diagnostics);
        const told = toolErrors(one).map(inOrder);
        return words !== undefined && told.includes(inOrder(words)) ? [] : [{ id: one.id, words, told }];
      });
      console.log(`${refused.length - wrong.length} of ${refused.length} refusals in the tool's words`);
      expect(wrong).toEqual([]);
    });
  },
);
