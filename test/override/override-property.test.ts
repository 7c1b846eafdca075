import fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { resolve } from '../../shared/resolve/resolve.ts';
import { generateCompose } from '../support/generate-compose.ts';
import { oracle } from '../support/oracle.ts';
import { outputOf, overrideOf, stackOf, withoutOneLeaf, withText } from './stacks.ts';

type Tree = { [key: string]: unknown };

const base = generateCompose(6);

/** One change of a project, somewhere: numbers choose what and where. */
const change = fc.record({ where: fc.array(fc.nat(1000), { minLength: 4, maxLength: 4 }), what: fc.nat(5) });

function changed(changes: readonly { where: readonly number[]; what: number }[]): string {
  const project = parse(base) as Tree;
  for (const { where, what } of changes) apply(project['services'] as Tree, where, what);
  return stringify(project, { lineWidth: 0 });
}

function apply(root: Tree, where: readonly number[], what: number): void {
  const services = Object.keys(root);
  const service = services[where[0]! % services.length]!;
  if (what === 0 && services.length > 4) {
    delete root[service];
    for (const other of Object.values(root) as Tree[]) {
      const waits = other['depends_on'] as Tree | undefined;
      if (waits !== undefined) delete waits[service];
    }
    return;
  }
  if (what === 1) {
    root[`new-${where[1]! % 3}`] = {
      image: 'new',
      environment: { A: where[2], B: 'x' },
      ports: [`${9000 + where[3]!}:1`],
    };
    return;
  }
  let at = root[service] as Tree | unknown[];
  for (const step of where.slice(1)) {
    const keys = Object.keys(at).filter((key) => key !== 'image' && key !== 'test' && key !== 'condition');
    const key = keys[step % Math.max(1, keys.length)];
    if (key === undefined) return;
    const inner = (at as Tree)[key];
    if (typeof inner === 'object' && inner !== null && step % 3 !== 0) {
      at = inner as Tree | unknown[];
      continue;
    }
    if (Array.isArray(at)) {
      if (what === 2 && at.length > 1) at.splice(Number(key), 1);
      else if (what === 3) at.reverse();
      return;
    }
    if (what === 2) delete at[key];
    else if (key === 'replicas' || key === 'retries') at[key] = 7;
    else if (/^[A-Z_]+$/.test(key)) at[key] = what === 3 ? '${SOME:-thing}' : `value ${step}`;
    return;
  }
}

const input = (changes: Parameters<typeof changed>[0]) => {
  const files = { 'compose.yml': base, 'target.yml': changed(changes) };
  return { from: stackOf(files, ['compose.yml']), to: stackOf(files, ['target.yml']), files };
};

describe('random changes of a project', () => {
  test('are written so that the same comes out, and no line can go', () => {
    let said = 0;
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        const { from, to } = input(changes);
        if (!resolve(to).accepted) return;
        const { text, leaves } = overrideOf(from, to);
        const wanted = outputOf(to);
        expect(outputOf(withText(from, text))).toEqual(wanted);
        said += leaves;
        const varied = { ...from, environment: { SOME: 'other' } };
        const wantedThen = outputOf({ ...to, environment: { SOME: 'other' } });
        for (const fewer of withoutOneLeaf(text)) {
          const one = outputOf(withText(from, fewer));
          const other = outputOf(withText(varied, fewer));
          expect(
            JSON.stringify([one, other]) === JSON.stringify([wanted, wantedThen]),
            `${text}---\n${fewer}`,
          ).toBe(false);
        }
      }),
      { numRuns: 40 },
    );
    expect(said).toBeGreaterThan(40);
  });

  test.skipIf(oracle() === undefined)('the real tool prints the same', { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'composewright-property-'));
    const ask = (...names: string[]) =>
      oracle()!.config({
        files: names.map((name) => path.join(folder, name)),
        workingDirectory: folder,
        environment: { PATH: '/usr/bin:/bin', HOME: '/home/oracle' },
      });
    try {
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
          const { from, to, files } = input(changes);
          if (!resolve(to).accepted) return;
          const { text } = overrideOf(from, to);
          for (const [name, content] of Object.entries({ ...files, 'zz.yml': text })) {
            writeFileSync(path.join(folder, name), content);
          }
          const [now, then] = [await ask('compose.yml', 'zz.yml'), await ask('target.yml')];
          expect(now.stderr + now.stdout).toBe(then.stderr + then.stdout);
        }),
        { numRuns: 12 },
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
