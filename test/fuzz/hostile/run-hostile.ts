import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { message } from '../../../shared/message.ts';
import { applyTransaction } from '../../../shared/project/apply-transaction.ts';
import { createProject } from '../../../shared/project/create-project.ts';
import type { Transaction } from '../../../shared/project/project.ts';
import { takeSnapshot } from '../../../shared/project/snapshot.ts';
import { createDice } from '../dice.ts';
import type { Dice } from '../dice.ts';
import { corpusCases } from '../../support/corpus.ts';
import { mutateCorpus } from '../mutate-corpus.ts';
import { callOf, hostSession } from '../../support/host-session.ts';

export interface HostileCounts {
  projects: number;
  /** Files that were opened, and those that were refused with a reason. */
  opened: number;
  unreadable: number;
  saved: number;
  /** The longest that one project took through everything, in milliseconds. */
  longest: number;
  wrong: string[];
}

/** Longer than this is a hang to the person who waits. */
const HANG_MS = 2000;

/**
 * Real projects with lines, bytes and whole pieces broken, through open, look, edit, undo and save, as a person would: nothing is
 * thrown, nothing takes longer than two seconds, an edit that is undone leaves the bytes, and nothing beside the project is written.
 */
export function runHostile(runs: number, seed: number): Promise<HostileCounts> {
  return throughAll(
    Array.from({ length: runs }, (_, index) => {
      const number = seed + index;
      return {
        name: `seed ${number}`,
        seed: number,
        write(folder, dice) {
          const { files, compose } = mutateCorpus(number);
          for (const [name, text] of Object.entries(files)) {
            const file = path.join(folder, name);
            if (!file.startsWith(`${folder}${path.sep}`)) continue;
            mkdirSync(path.dirname(file), { recursive: true });
            writeFileSync(file, dice.chance(0.5) ? damage(Buffer.from(text), dice) : text);
          }
          return compose[0];
        },
      };
    }),
  );
}

/** The recorded projects that the real tool refuses, one of `every`, just as they are, through the same. */
export function runRefused(every: number): Promise<HostileCounts> {
  const refused = corpusCases()
    .filter(({ expected }) => expected.exitCode !== 0)
    .filter((_, index) => index % every === 0);
  return throughAll(
    refused.map(({ id, dir, files }, index) => ({
      name: id,
      seed: index,
      write(folder) {
        cpSync(path.join(dir, 'input'), folder, { recursive: true, verbatimSymlinks: true });
        // Nobody writes to the recorded files; their copies are to be saved.
        for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
          if (entry.isFile()) chmodSync(path.join(entry.parentPath, entry.name), 0o644);
        }
        return files[0];
      },
    })),
  );
}

interface Hostile {
  readonly name: string;
  readonly seed: number;
  /** Writes the project; the name of the file to open, without one the folder is opened. */
  readonly write: (folder: string, dice: Dice) => string | undefined;
}

async function throughAll(all: readonly Hostile[]): Promise<HostileCounts> {
  const counts: HostileCounts = { projects: 0, opened: 0, unreadable: 0, saved: 0, longest: 0, wrong: [] };
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'composewright-hostile-')));
  try {
    for (const each of all) {
      // Of the processor, so that a machine with other things to do does not count as a hang.
      const started = process.cpuUsage();
      try {
        await one(path.join(root, String(each.seed)), each, counts);
      } catch (error) {
        const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
        counts.wrong.push(`${each.name}: ${words}`);
      }
      const { user, system } = process.cpuUsage(started);
      const took = (user + system) / 1000;
      counts.projects++;
      counts.longest = Math.max(counts.longest, Math.round(took));
      if (took > HANG_MS) counts.wrong.push(`${each.name}: took ${Math.round(took)} ms`);
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  return counts;
}

async function one(root: string, { seed, write }: Hostile, counts: HostileCounts): Promise<void> {
  const dice = createDice(seed);
  const folder = path.join(root, 'project');
  mkdirSync(folder, { recursive: true });
  const name = write(folder, dice) ?? '';
  // Whatever the files say, this one is not ours to touch.
  writeFileSync(path.join(root, 'beside.env'), 'SECRET=1\n');
  const session = hostSession(path.join(root, 'data'));
  const call = callOf(session);
  try {
    const opened = await call('openProject', { path: path.join(folder, name) });
    if (!opened.ok) return;
    counts.opened += opened.value.files.length;
    counts.unreadable += opened.value.unreadable.length;
    const project = createProject(opened.value);
    const first = takeSnapshot(project);
    void [first.diagnostics, first.graph];
    const transaction = randomEdit([...project.files.values()], dice);
    if (transaction === undefined) return;
    const edited = applyTransaction(project, transaction);
    const second = takeSnapshot(edited.project, first);
    void [second.diagnostics, second.graph];
    const back = applyTransaction(edited.project, edited.inverse).project;
    for (const [name, file] of project.files) {
      if (back.files.get(name)?.text !== file.text) throw new Error(`undo did not bring ${name} back`);
    }
    const changed = [...transaction.edits.keys()].map((name) => edited.project.files.get(name)!);
    const input = changed.map(({ path: name, text, version }) => ({ path: name, text, version }));
    const saved = await call('saveFiles', { files: input });
    if (saved.ok) counts.saved += saved.value.length;
    for (const { path: name, text, saved: before } of changed) {
      const now = readFileSync(name, 'utf8');
      if (now !== (saved.ok ? text : before)) throw new Error(`${name} is neither the text before nor after`);
    }
    const beside = readdirSync(root).filter((name) => !['beside.env', 'data', 'project'].includes(name));
    const secret = readFileSync(path.join(root, 'beside.env'), 'utf8');
    if (beside.length > 0 || secret !== 'SECRET=1\n')
      throw new Error(`written beside the project: ${beside.join()}`);
  } finally {
    await session.close();
  }
}

function randomEdit(files: readonly { path: string; text: string }[], dice: Dice): Transaction | undefined {
  const edited = files.filter(({ text }) => !/\p{Surrogate}/u.test(text));
  if (edited.length === 0) return undefined;
  const { path: name, text } = dice.pick(edited);
  const places = [dice.below(text.length + 1), dice.below(text.length + 1)].sort((a, b) => a - b);
  const [from, to] = places.map((at) => (/[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at - 1 : at)) as [
    number,
    number,
  ];
  const insert = dice.pick([
    '',
    '\n',
    'x-y: 1\n',
    '  - a\n',
    '&a ',
    '*a ',
    '<<: *a\n',
    '"',
    '${',
    '\t',
    '한글',
  ]);
  const end = dice.chance(0.5) ? from : Math.min(to, from + 200);
  return {
    label: message('project.typing', { file: name }),
    origin: 'editor',
    edits: new Map([[name, [{ from, to: Math.max(from, end), insert }]]]),
  };
}

/** What disks, programs and enemies do to bytes. */
function damage(bytes: Buffer, dice: Dice): Buffer {
  const at = dice.below(bytes.length + 1);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (dice.below(7)) {
    case 0:
      return Buffer.from(before);
    case 1:
      return Buffer.concat([before, Buffer.from([dice.below(256)]), after.subarray(1)]);
    case 2:
      return Buffer.concat([before, Buffer.from('[{'.repeat(500 + dice.below(2000))), after]);
    case 3:
      return Buffer.concat([before, Buffer.from(`\n${' '.repeat(dice.below(3000))}a:`), after]);
    case 4:
      return Buffer.concat([before, Buffer.from(bomb()), after]);
    case 5:
      return Buffer.concat([before, Buffer.from('\u0000\u2028\uFEFF\u0085\r'), after]);
    default:
      return Buffer.concat([
        before,
        after,
        Buffer.from('include: [../../../../etc/passwd]\nextends: {file: ../beside.env}\n'),
      ]);
  }
}

/** Aliases of aliases: a few lines that would be a billion values. */
function bomb(): string {
  const lines = ['\nx-0: &x0 [a, a, a, a, a, a, a, a, a]'];
  for (let level = 1; level < 9; level++) {
    const alias = `*x${level - 1}`;
    lines.push(`x-${level}: &x${level} [${Array(9).fill(alias).join(', ')}]`);
  }
  return `${lines.join('\n')}\n`;
}
