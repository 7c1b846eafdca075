import path from 'node:path';
import { parseArgs } from 'node:util';
import { oracle } from '../support/oracle.ts';
import { runCrashes } from './crash/run-crashes.ts';
import { runHostile, runRefused } from './hostile/run-hostile.ts';
import { printDifference } from './print-difference.ts';
import { askerOf } from './remember.ts';
import { runWishes } from './run-wishes.ts';
import { judge, projectIn, projectNamed, runFuzz } from './run-fuzz.ts';

const USAGE = `npm run fuzz -- [options]    random projects, compared with the real tool
  --runs N --seed N    how many, and which ones (2000, 1); --from N: the number of the first
  --only ID            one project that a run has printed
  --folder DIR FILE... one on disk
  --causes             why the tool refused what both refused
  --answers DIR        keeps what the tool answers: the same run after a change of the engine takes a tenth of the time
  --no-shrink          differences are printed as they were found
  --kind wishes        random edits of environments
  --kind crash         kills of the app while somebody types
  --kind hostile       damaged files through open, edit and save`;

const { values, positionals } = readArguments();
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
if (values.kind === 'crash') {
  const app = path.join(import.meta.dirname, 'crash-app.js');
  const counts = await runCrashes(app, Number(values.runs), Number(values.seed), 2);
  for (const each of counts.wrong) console.log(each);
  console.log(`crashes, seed ${values.seed}: ${JSON.stringify({ ...counts, wrong: counts.wrong.length })}`);
  process.exit(counts.wrong.length > 0 ? 1 : 0);
}
if (values.kind === 'hostile') {
  const refused = await runRefused(1);
  for (const each of refused.wrong) console.log(each);
  console.log(`refused by the real tool: ${JSON.stringify({ ...refused, wrong: refused.wrong.length })}`);
  const counts = await runHostile(Number(values.runs), Number(values.seed));
  for (const each of counts.wrong) console.log(each);
  console.log(`hostile, seed ${values.seed}: ${JSON.stringify({ ...counts, wrong: counts.wrong.length })}`);
  process.exit(counts.wrong.length + refused.wrong.length > 0 ? 1 : 0);
}
const tool = oracle();
if (tool === undefined) {
  console.log('There is no `docker compose` here to compare with.');
  process.exit(1);
}
const ask = askerOf(tool, values.answers);
if (values.kind === 'wishes') {
  const wishes = Number(values.runs);
  const seed = Number(values.seed);
  const start = performance.now();
  console.log(`docker compose ${tool.version}, ${wishes} wishes, seed ${seed}`);
  const { counts, refusals, wrong } = await runWishes(tool, { wishes, seed, every: 1, only: values.only });
  for (const each of wrong) console.log(`${each}\n`);
  for (const [why, { times, example }] of [...refusals].sort((a, b) => b[1].times - a[1].times)) {
    console.log(`${times} x ${why} (${example})`);
  }
  console.log(
    `${JSON.stringify(counts)} in ${Math.round((performance.now() - start) / 1000)} s, seed ${seed}`,
  );
  process.exit(wrong.length > 0 ? 1 : 0);
}
if (values.only !== undefined || values.folder !== undefined) {
  const project =
    values.folder === undefined ? projectNamed(values.only!) : projectIn(values.folder, positionals);
  const verdict = await judge(ask, project);
  if (verdict.kind === 'different') console.log(printDifference(project, verdict.difference));
  else console.log(`${JSON.stringify(project, null, 1)}\n${JSON.stringify(verdict)}`);
} else {
  const runs = Number(values.runs);
  const seed = Number(values.seed);
  const start = performance.now();
  console.log(`docker compose ${tool.version}, ${runs} projects, seed ${seed}`);
  const { counts, causes } = await runFuzz(ask, {
    runs,
    seed,
    from: Number(values.from),
    kind: values.kind,
    budget: values.shrink ? 150 : 0,
    report: (project, difference) => console.log(printDifference(project, difference)),
    progress: (done, outcome) => {
      if (done % 100 === 0) console.log(`${done}: ${JSON.stringify(outcome.counts)}`);
    },
  });
  if (values.causes) {
    for (const [cause, times] of [...causes].sort((a, b) => b[1] - a[1])) console.log(`${times} x ${cause}`);
  }
  console.log(
    `${JSON.stringify(counts)} in ${Math.round((performance.now() - start) / 1000)} s, seed ${seed}`,
  );
  process.exit(counts.different > 0 ? 1 : 0);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      allowNegative: true,
      options: {
        runs: { type: 'string', default: '2000' },
        seed: { type: 'string', default: '1' },
        from: { type: 'string', default: '0' },
        answers: { type: 'string' },
        kind: { type: 'string' },
        only: { type: 'string' },
        folder: { type: 'string' },
        shrink: { type: 'boolean', default: true },
        causes: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    process.exit(2);
  }
}
