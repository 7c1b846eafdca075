// What `npm run bench` runs, built: speed as ratios against the real tool in the same run. Absolute numbers are a log only.
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { runCommand } from '../../shared/commands/run-command.ts';
import { createProject } from '../../shared/project/create-project.ts';
import { takeSnapshot } from '../../shared/project/snapshot.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { isRefusal } from '../../shared/refusal.ts';
import { resolve } from '../../shared/resolve/resolve.ts';
import { resolveInputOf } from '../../shared/project/snapshot.ts';
import { parseYaml } from '../../shared/yaml/parse.ts';
import { switchTimes } from './switch.ts';
import { generateCompose } from '../support/generate-compose.ts';
import { synthesisTime } from './synthesis-time.ts';

const run = promisify(execFile);
const SIZES = (process.env['SIZES'] ?? '10,100,500,2000').split(',').map(Number);
// Fewer than this, and the median is a time of before the engine has compiled what it runs.
const rounds = Number(process.env['ROUNDS'] ?? 9);

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function open(file: string, text: string): Snapshot {
  const directory = path.dirname(file);
  const files = [{ path: file, text, version: null }];
  const project = createProject({ directory, composeFiles: [file], files, variables: {} });
  return takeSnapshot({ ...project, absent: new Set([`${directory}/.env`]) });
}

/** The tool's time for the same file; undefined when it is not there. */
async function toolTime(file: string): Promise<number | undefined> {
  const start = performance.now();
  try {
    await run('docker', ['compose', '-f', file, 'config', '--format', 'json'], {
      maxBuffer: 1 << 28,
      timeout: 120_000,
    });
    return performance.now() - start;
  } catch {
    return undefined;
  }
}

/**
 * One edit end to end in the core: command, writer, both laws, next snapshot. A new service every time, so nothing is cached
 * for it; each edit builds on the one before, as a person's do.
 */
function editTime(snapshot: Snapshot, count: number, round: number): { took: number; next: Snapshot } {
  const service = `svc-${(round * 37 + 11) % count}`;
  const call = {
    command: 'setAttribute',
    args: { path: ['services', service, 'image'], value: `example/changed:${round}` },
  };
  const start = performance.now();
  const answer = runCommand(snapshot, call);
  const took = performance.now() - start;
  if (isRefusal(answer)) throw new Error(`the edit was refused: ${answer.message.id}`);
  return { took, next: answer.snapshot };
}

const WARM_UP = 30;
const EDITS = 40;

/** Times of edits in an app that has been open for a while. */
function editTimes(opened: Snapshot, count: number): number[] {
  let snapshot = opened;
  return Array.from({ length: WARM_UP + EDITS }, (_, round) => {
    const { took, next } = editTime(snapshot, count, round);
    snapshot = next;
    return took;
  }).slice(WARM_UP);
}

const folder = mkdtempSync(path.join(tmpdir(), 'composewright-bench-'));
const ms = (value: number | undefined) => (value === undefined ? '-' : value.toFixed(value < 10 ? 2 : 0));
try {
  console.log('milliseconds, medians of interleaved rounds; "x" = the real tool divided by ours');
  console.log('services  anchors   open  parse  resolve   tool      x  edit (p50)  edit (p95)  tool/edit');
  for (const anchors of [false, true]) {
    for (const count of SIZES) {
      const text = generateCompose(count, { anchors });
      const file = path.join(folder, `compose-${count}-${anchors}.yaml`);
      writeFileSync(file, text);
      const times: Record<'open' | 'parse' | 'resolve' | 'tool' | 'edit', number[]> = {
        open: [],
        parse: [],
        resolve: [],
        tool: [],
        edit: [],
      };
      let toolIsThere = process.env['TOOL'] !== 'no';
      for (let round = 0; round < rounds; round++) {
        let snapshot!: Snapshot;
        times.open.push(time(() => (snapshot = open(file, text))));
        times.parse.push(time(() => parseYaml(text)));
        const input = resolveInputOf(open(file, text).project);
        times.resolve.push(
          time(() => {
            const yaml = parseYaml(text);
            const read = (asked: string) => (asked === file ? { text, yaml: () => yaml } : null);
            resolve({ ...input, read });
          }),
        );
        times.edit.push(...editTimes(snapshot, count));
        const tool: number | undefined = toolIsThere ? await toolTime(file) : undefined;
        if (tool === undefined) toolIsThere = false;
        else times.tool.push(tool);
      }
      const tool = times.tool.length > 0 ? median(times.tool) : undefined;
      const resolved = median(times.resolve);
      const edits = times.edit.toSorted((a, b) => a - b);
      const edit = median(edits);
      console.log(
        [
          String(count).padStart(8),
          (anchors ? 'yes' : 'no').padStart(8),
          ms(median(times.open)).padStart(6),
          ms(median(times.parse)).padStart(6),
          ms(resolved).padStart(8),
          ms(tool).padStart(6),
          (tool === undefined ? '-' : (tool / resolved).toFixed(1)).padStart(6),
          ms(edit).padStart(11),
          ms(edits[Math.floor(edits.length * 0.95)]).padStart(11),
          (tool === undefined ? '-' : (tool / edit).toFixed(0)).padStart(10),
        ].join(' '),
      );
    }
  }
  for (const heap of ['cli', 'node'] as const) {
    const whose = heap === 'cli' ? 'as the command line sets it' : 'as Node has it';
    console.log(`memory: peak of a process that resolves one file, its young heap ${whose}`);
    for (const name of readdirSync(folder)) {
      // A process of its own, so that nothing but one resolution counts.
      const program = path.join(path.dirname(process.argv[1]!), 'peak-memory.js');
      const { stdout } = await run(process.execPath, ['--expose-gc', program, heap, path.join(folder, name)]);
      console.log(stdout.trimEnd());
    }
  }
  console.log(
    '\nswitching to an environment, until model, graph and problems are there (asked for: under 100 ms at 500)',
  );
  console.log('services  environment  first  after an edit   back');
  for (const count of SIZES) {
    const all = Array.from({ length: rounds }, () => switchTimes(count));
    for (const name of ['dev', 'prod'] as const) {
      const of = (what: 'first' | 'edited' | 'back') => ms(median(all.map((each) => each[name][what])));
      console.log(
        [
          String(count).padStart(8),
          name.padStart(12),
          of('first').padStart(6),
          of('edited').padStart(14),
          of('back').padStart(6),
        ].join(' '),
      );
    }
  }
  console.log('\nthe smallest override: 500 services, 200 differences (asked for: under 2 s)');
  const syntheses = Array.from({ length: rounds }, synthesisTime);
  console.log(`first ${ms(syntheses[0])} ms, then ${ms(median(syntheses.slice(1)))} ms`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
