import { describe, expect, test } from 'vitest';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extractBase } from '../../shared/override/extract-base.ts';
import { synthesizeOverride } from '../../shared/override/synthesize-override.ts';
import { isRefusal } from '../../shared/refusal.ts';
import { resolve } from '../../shared/resolve/resolve.ts';
import { corpusCases, corpusRoot } from '../support/corpus.ts';
import { oracle } from '../support/oracle.ts';
import { inputOf, loadedFile, readerOf } from '../support/resolve-case.ts';
import { leavesIn, outputOf } from './stacks.ts';

const cases = corpusCases()
  .filter(({ expected }) => expected.exitCode === 0)
  .map((one) => ({ id: one.id, one, stack: inputOf(one) }))
  .filter(({ stack }) => stack.files.length > 1);

/** Real projects are many and large: CORPUS=all takes all of them, else every third counts. */
const chosen = cases.filter(
  ({ id }, index) => process.env['CORPUS'] === 'all' || !isReal(id) || index % 3 === 0,
);

function isReal(id: string): boolean {
  return !/^(syn|synm|cgmerge)-/.test(id);
}

describe.skipIf(corpusRoot() === undefined)('recorded stacks of several files', () => {
  test(
    'the base alone becomes the full stack by a file no longer than the original',
    { timeout: 240_000 },
    () => {
      const wrong: string[] = [];
      for (const { id, stack } of chosen) {
        const base = { ...stack, files: stack.files.slice(0, 1) };
        const found = synthesizeOverride({ base, target: stack });
        if (isRefusal(found)) {
          wrong.push(`${id}: ${found.code}`);
          continue;
        }
        const layer = loadedFile(found.text);
        const name = `${path.posix.dirname(stack.files[0]!)}/zz.yml`;
        const files = [...base.files, name];
        const read = (file: string) => (file === name ? layer : stack.read(file));
        const before = stack.files.slice(1).reduce((sum, file) => sum + leavesIn(stack.read(file)!.text), 0);
        if (found.leaves > before) wrong.push(`${id}: ${found.leaves} leaves instead of ${before}`);
        // Equality was proven inside; here it is seen from outside, of the smaller ones.
        if (isReal(id)) continue;
        const [one, other] = [outputOf({ ...base, files, read }), outputOf(stack)];
        if (JSON.stringify(one, bigints) !== JSON.stringify(other, bigints)) {
          expect(one, id).toEqual(other);
        }
      }
      expect(chosen.length).toBeGreaterThan(200);
      expect(wrong).toEqual([]);
    },
  );

  test('base and full stack as two copies have a common base', { timeout: 240_000 }, () => {
    const wrong: string[] = [];
    let tagged = 0;
    for (const { id, stack } of chosen) {
      const base = { ...stack, files: stack.files.slice(0, 1) };
      if (!resolve(base).accepted) continue;
      const found = extractBase({
        copies: [
          { name: 'one', input: base },
          { name: 'all', input: stack },
        ],
        path: `${path.posix.dirname(stack.files[0]!)}/common.yml`,
      });
      if (isRefusal(found)) wrong.push(`${id}: ${found.code}`);
      else if ([...found.overrides.values()].some((each) => each.tagged.length > 0)) tagged++;
    }
    expect(wrong).toEqual([]);
    expect(tagged).toBe(0);
  });
});

describe.skipIf(corpusRoot() === undefined || oracle() === undefined)('beside the real tool', () => {
  test('base and override give what the full stack gives', { timeout: 120_000 }, async () => {
    const sample = cases.filter((_, index) => index % 14 === 0);
    for (const { id, one } of sample) {
      const root = path.join(one.dir, 'input');
      const environment = Object.fromEntries(
        Object.entries({ PATH: '/usr/bin:/bin', HOME: '/home/oracle', ...one.env }).map(([key, value]) => [
          key,
          value.replaceAll('${ROOT}', root),
        ]),
      );
      if (one.files.length < 2) continue;
      const files = one.files.map((file) => path.join(root, file));
      const request = {
        workingDirectory: path.dirname(files[0]!),
        environment,
        profiles: one.profiles,
        envFiles: (one.envFiles ?? []).map((file) => path.resolve(path.dirname(files[0]!), file)),
        projectName: one.projectName ?? 'case',
        ...(one.projectDirectory ? { projectDirectory: path.resolve(root, one.projectDirectory) } : {}),
      };
      const stack = { ...request, files, read: readerOf('/') };
      const found = synthesizeOverride({ base: { ...stack, files: files.slice(0, 1) }, target: stack });
      if (isRefusal(found)) throw new Error(`${id}: ${found.code}`);
      const folder = mkdtempSync(path.join(tmpdir(), 'composewright-override-'));
      try {
        const override = path.join(folder, 'override.yml');
        writeFileSync(override, found.text);
        const now = await oracle()!.config({ ...request, files: [files[0]!, override] });
        const then = await oracle()!.config({ ...request, files });
        expect(now.exitCode, `${id}: ${now.stderr}`).toBe(then.exitCode);
        expect(now.stdout, id).toBe(then.stdout);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }
  });
});

const bigints = (_key: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);
