import { readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolve } from '../../shared/resolve/resolve.ts';
import { toOutput } from '../../shared/resolve/to-output.ts';
import { corpusCases, corpusRoot } from '../support/corpus.ts';
import { oracle, type OracleRequest } from '../support/oracle.ts';
import { readerOf } from '../support/resolve-case.ts';

/** Files of the small recorded cases: as layers over each other they meet every merge rule in ways that nobody wrote down. */
function layers(): string[] {
  return corpusCases()
    .filter(({ id }) => /^(syn|synm|cgmerge)-/.test(id))
    .flatMap(({ dir }) => {
      const input = path.join(dir, 'input');
      return readdirSync(input)
        .filter((name) => /\.ya?ml$/.test(name))
        .map((name) => path.join(input, name));
    });
}

const environment = { PATH: '/usr/bin:/bin:/usr/local/bin', HOME: '/home/oracle' };

type Request = Pick<OracleRequest, 'files' | 'workingDirectory'>;

async function compare(files: Request): Promise<void> {
  const request = { ...files, environment, projectName: 'case' };
  const { exitCode, stdout, stderr } = await oracle()!.config(request);
  // The tool cannot print some projects as JSON; those say nothing about what it understood.
  if (stderr.includes('json: ')) return;
  const resolution = resolve({ ...request, envFiles: [], profiles: [], read: readerOf('/') });
  expect(resolution.accepted, stderr).toBe(exitCode === 0);
  if (exitCode !== 0) return;
  const plain = JSON.stringify(toOutput(resolution, 'json'), (_key, value: unknown) =>
    typeof value === 'bigint' ? Number(value) : value,
  );
  expect(JSON.parse(plain)).toEqual(JSON.parse(stdout.replaceAll('$$', '$')));
}

describe.skipIf(corpusRoot() === undefined || oracle() === undefined)('beside the real tool', () => {
  test('random layers give the same', async () => {
    const file = fc.constantFrom(...layers());
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 2, maxLength: 3 }), async (files) => {
        await compare({ files, workingDirectory: path.dirname(files[0]!) });
      }),
      { numRuns: 60 },
    );
  });
});
