import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../shared/commands/index.ts';
import { runCommand } from '../../shared/commands/run-command.ts';
import type { CommandCall } from '../../shared/diagnostic.ts';
import { applyTransaction } from '../../shared/project/apply-transaction.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { entriesOf, entryOf } from '../../shared/model/read-value.ts';
import { isRefusal } from '../../shared/refusal.ts';
import { corpusCases, corpusRoot } from '../support/corpus.ts';
import type { CorpusCase } from '../support/corpus.ts';
import { loadProject, readUtf8 } from '../support/load-project.ts';
import { oracle, type Oracle } from '../support/oracle.ts';

/** A case's only file, with the variables that it was recorded with. Very large ones take too long for every kind of edit. */
function open(each: CorpusCase, file: string): Snapshot | undefined {
  const text = readUtf8(file);
  if (text === undefined || text.length > 400_000) return undefined;
  return loadProject([file], { PATH: '/usr/bin:/bin', HOME: '/home/oracle', ...each.env });
}

/** One call per kind of edit, on the elements that the project happens to have. */
function callsFor(snapshot: Snapshot): CommandCall[] {
  const { services, networks, volumes } = snapshot.model;
  const declared = [...services.keys()];
  const [first, second] = declared;
  if (first === undefined) return [{ command: 'addService', args: { name: 'added' } }];
  const service = services.get(first)!;
  const last = declared.at(-1)!;
  const calls: CommandCall[] = [
    {
      command: 'addService',
      args: { name: 'added', attributes: { image: 'busybox:1.37', ports: ['8080:80'] } },
    },
    { command: 'setAttribute', args: { path: ['services', first, 'image'], value: 'busybox:1.37' } },
    { command: 'setAttribute', args: { path: ['services', last, 'deploy', 'replicas'], value: 3 } },
    { command: 'renameService', args: { service: last, to: 'renamed' } },
    { command: 'removeService', args: { service: last } },
    { command: 'duplicateService', args: { service: first, name: 'copied' } },
    { command: 'joinNetwork', args: { service: first, network: 'joined' } },
    { command: 'mountVolume', args: { service: first, volume: 'mounted', target: '/mnt/added' } },
    { command: 'publishPort', args: { service: first, target: 4321, published: '4321' } },
    { command: 'grantSecret', args: { service: first, secret: 'granted' } },
    { command: 'addNetwork', args: { name: 'added-net' } },
    { command: 'addVolume', args: { name: 'added-vol' } },
  ];
  if (second !== undefined) {
    calls.push({ command: 'addDependency', args: { service: second, on: first } });
    calls.push({
      command: 'addDependency',
      args: { service: first, on: last, condition: 'service_healthy' },
    });
  }
  const [dependency] = service.dependsOn;
  if (dependency !== undefined) {
    calls.push({ command: 'removeDependency', args: { service: first, on: dependency.service } });
  }
  const network = service.networks.find(({ implicit }) => !implicit);
  if (network !== undefined)
    calls.push({ command: 'leaveNetwork', args: { service: first, network: network.network } });
  const [mount] = service.mounts;
  if (mount !== undefined)
    calls.push({ command: 'unmountVolume', args: { service: first, target: mount.target } });
  const [port] = service.ports;
  if (port !== undefined) {
    calls.push({
      command: 'unpublishPort',
      args: { service: first, target: port.target, protocol: port.protocol },
    });
  }
  for (const [name, resource] of networks) {
    if (!resource.implicit && resource.value !== undefined) {
      calls.push({ command: 'renameNetwork', args: { name, to: 'renamed-net' } });
      break;
    }
  }
  const [volume] = volumes.keys();
  if (volume !== undefined) {
    calls.push({ command: 'renameVolume', args: { name: volume, to: 'renamed-vol' } });
    calls.push({ command: 'removeVolume', args: { name: volume } });
  }
  calls.push({ command: 'clearAttribute', args: { path: ['services', first, 'image'] } });
  return calls;
}

interface Count {
  done: number;
  refused: Map<string, number>;
  checkedByTool: number;
}

/** Lines outside the edits' own are identical by construction of an edit; what is checked is that edits do not reach for more. */
function touchedLines(before: string, edits: readonly { from: number; to: number }[]): number {
  return edits.reduce((sum, { from, to }) => sum + before.slice(from, to).split('\n').length, 0);
}

const tool = oracle();

describe.skipIf(corpusRoot() === undefined)('every kind of edit on real projects', () => {
  const cases = corpusCases().filter(
    (each) => each.expected.exitCode === 0 && each.files.length === 1 && each.autoDiscovery !== true,
  );

  it(
    'changes what it should and nothing else, and is undone to the same bytes',
    { timeout: 600_000 },
    async () => {
      const counts = new Map<string, Count>();
      const misses: string[] = [];
      const toolRuns: (() => Promise<void>)[] = [];
      let number = 0;
      for (const each of cases) {
        const file = path.join(each.dir, 'input', each.files[0]!);
        const snapshot = open(each, file);
        if (snapshot === undefined) continue;
        for (const call of callsFor(snapshot)) {
          const count = counts.get(call.command) ?? { done: 0, refused: new Map(), checkedByTool: 0 };
          counts.set(call.command, count);
          const answer = runCommand(snapshot, call);
          if (isRefusal(answer)) {
            count.refused.set(answer.code, (count.refused.get(answer.code) ?? 0) + 1);
            continue;
          }
          count.done++;
          const before = snapshot.project.files.get(file)!.text;
          const back = applyTransaction(answer.snapshot.project, answer.inverse).project;
          for (const [changed] of answer.transaction.edits) {
            const text = snapshot.project.files.get(changed)?.text;
            expect(back.files.get(changed)?.text, `${each.id} ${call.command} ${changed}`).toBe(text);
          }
          const edits = answer.transaction.edits.get(file) ?? [];
          if (['setAttribute', 'addDependency', 'joinNetwork', 'publishPort'].includes(call.command)) {
            expect(touchedLines(before, edits), `${each.id} ${JSON.stringify(call)}`).toBeLessThan(60);
          }
          // A deterministic sample goes through the real tool too.
          if (tool !== undefined && number++ % 61 === 0 && snapshot.resolution.accepted) {
            const changed = [...answer.transaction.edits.keys()];
            toolRuns.push(() =>
              compareWithTool(tool, each, file, changed, call, answer.snapshot, count, misses),
            );
          }
        }
      }
      await inParallel(toolRuns, 3);
      console.log(table(counts, cases.length));
      expect(misses).toEqual([]);
      for (const name of [
        'addService',
        'setAttribute',
        'renameService',
        'removeService',
        'addDependency',
        'joinNetwork',
      ]) {
        const count = counts.get(name)!;
        // Rings, repetitions and elements that are only named are refused for good reasons; the laws refuse rarely.
        const byLaw = (count.refused.get('project-law') ?? 0) + (count.refused.get('document-law') ?? 0);
        expect(count.done, name).toBeGreaterThan(byLaw * 8);
      }
      expect(Object.keys(commands).length).toBeGreaterThan(counts.size - 1);
    },
  );
});

/** The real tool accepts the edited file exactly when we say so. */
async function compareWithTool(
  { config }: Oracle,
  each: CorpusCase,
  file: string,
  changed: readonly string[],
  call: CommandCall,
  after: Snapshot,
  count: Count,
  misses: string[],
): Promise<void> {
  const root = mkdtempSync(path.join(tmpdir(), 'edited-project-'));
  try {
    const input = path.join(each.dir, 'input');
    cpSync(input, root, { recursive: true, mode: 0 });
    const target = path.join(root, path.relative(input, file));
    // An element of an included project is edited in its own file.
    for (const each of changed) {
      const copy = path.join(root, path.relative(input, each));
      rmSync(copy);
      writeFileSync(copy, after.project.files.get(each)!.text);
    }
    const { exitCode, stdout, stderr } = await config({
      files: [target],
      workingDirectory: path.dirname(target),
      environment: each.env,
      projectName: 'case',
    });
    const what = `${each.id} ${JSON.stringify(call)}`;
    if (exitCode !== 0) {
      if (after.resolution.accepted)
        misses.push(`${what}: the tool refuses: ${stderr.trim().split('\n').at(-1)}`);
    } else {
      const { services: shown = {} } = JSON.parse(stdout) as { readonly services?: object };
      const printed = Object.keys(shown).sort();
      const services = entryOf(after.resolution.config, 'services');
      const ours = entriesOf(services)
        .map(([name]) => name)
        .sort();
      if (printed.join() !== ours.join())
        misses.push(`${what}: the tool has ${printed.join()}, we ${ours.join()}`);
      if (!after.resolution.accepted) misses.push(`${what}: the tool accepts what we refuse`);
    }
    count.checkedByTool++;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function inParallel(jobs: readonly (() => Promise<void>)[], lanes: number): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      while (next < jobs.length) await jobs[next++]!();
    }),
  );
}

function table(counts: ReadonlyMap<string, Count>, cases: number): string {
  const lines = [...counts].map(([name, { done, refused, checkedByTool }]) => {
    const why = [...refused].map(([code, n]) => `${code} ${n}`).join(', ');
    return `  ${name.padEnd(18)} ${String(done).padStart(5)} done, ${checkedByTool} compared with the tool${why === '' ? '' : `; refused: ${why}`}`;
  });
  return [`edits on ${cases} real and synthetic projects:`, ...lines].join('\n');
}
