import { fork } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDrafts } from '../../../electron/host/drafts.ts';
import { createDice } from '../dice.ts';
import { filesOf, typing } from './typing.ts';

export interface CrashCounts {
  kills: number;
  /** Edits that were made before the kills. */
  edits: number;
  /** Drafts that the host was given as an edit of the one before, and has kept. */
  draftsAsEdits: number;
  /** Files whose text came back from a draft, and files that were found on disk as they were last. */
  fromDraft: number;
  fromDisk: number;
  /** The age of the oldest edit that was lost, in milliseconds. */
  oldestLost: number;
  /** What was wrong, each with the seed that shows it again. */
  wrong: string[];
}

interface Said {
  readonly ready?: boolean;
  readonly typed?: number;
  readonly at?: number;
  /** Texts that the host was given as an edit of the one before, and has kept. */
  readonly asEdits?: number;
}

/** What is typed longer ago than this must not be lost. */
const LAW_MS = 1000;

/** So many edits after the last that was told may have been made; more of them where a text is not found among those. */
const FEW_UNTOLD = 20;
const MOST_UNTOLD = 400;

/**
 * Kills the app at random moments while somebody types and saves, as `kill -9` does, and looks at what is left: every file on disk is a
 * text that was typed, whole, and with the drafts nothing is missing that was typed more than a second before.
 */
export async function runCrashes(
  app: string,
  runs: number,
  seed: number,
  atOnce: number,
): Promise<CrashCounts> {
  const counts: CrashCounts = {
    kills: 0,
    edits: 0,
    draftsAsEdits: 0,
    fromDraft: 0,
    fromDisk: 0,
    oldestLost: 0,
    wrong: [],
  };
  let next = seed;
  const worker = async (): Promise<void> => {
    while (next < seed + runs) await crash(app, next++, counts);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return counts;
}

async function crash(app: string, seed: number, counts: CrashCounts): Promise<void> {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'composewright-crash-')));
  const project = path.join(root, 'project');
  const data = path.join(root, 'data');
  mkdirSync(project);
  mkdirSync(data);
  for (const [name, text] of filesOf(seed)) writeFileSync(path.join(project, name), text);
  const child = fork(app, [project, data, String(seed)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  try {
    const times: number[] = [];
    const ready = new Promise<void>((resolve) => {
      child.on('message', ({ ready: isReady, typed, at, asEdits }: Said) => {
        if (isReady === true) resolve();
        if (asEdits !== undefined) counts.draftsAsEdits += asEdits;
        if (typed !== undefined) times[typed] = at!;
      });
    });
    const ended = once(child, 'exit');
    await Promise.race([ready, ended.then(() => Promise.reject(new Error(`seed ${seed}: the app ended`)))]);
    const dice = createDice(seed ^ 0x5eed);
    await new Promise((resolve) => setTimeout(resolve, 50 + dice.below(1500)));
    const killed = Date.now();
    child.kill('SIGKILL');
    await ended;
    counts.kills++;
    counts.edits += times.length;
    await look({ seed, project, data, times, killed }, counts);
  } finally {
    child.kill('SIGKILL');
    rmSync(root, { recursive: true, force: true });
  }
}

interface Scene {
  readonly seed: number;
  readonly project: string;
  readonly data: string;
  readonly times: readonly number[];
  readonly killed: number;
}

async function look({ seed, project, data, times, killed }: Scene, counts: CrashCounts): Promise<void> {
  const wrong = (what: string) => counts.wrong.push(`seed ${seed}: ${what}`);
  const drafts = await createDrafts(data).open().read(project);
  for (const entry of readdirSync(data, { withFileTypes: true, recursive: true })) {
    const { mode } = statSync(path.join(entry.parentPath, entry.name));
    if ((mode & 0o077) !== 0) wrong(`others may read ${entry.name}`);
  }
  const files = filesOf(seed);
  const left = new Map([...files.keys()].map((name) => [name, leftOf(name, project, drafts)]));
  const isKnown = (all: ReturnType<typeof statesOf>): boolean =>
    [...files].every(([name, before]) => {
      const { onDisk, draft = onDisk } = left.get(name)!;
      return [onDisk, draft].every((text) => text === before || all.get(name)!.has(text));
    });
  // On a busy machine the app is ahead of what it has told.
  let states = statesOf(seed, times.length + FEW_UNTOLD);
  if (!isKnown(states)) states = statesOf(seed, times.length + MOST_UNTOLD);
  for (const [name, before] of files) {
    const known = states.get(name)!;
    const { onDisk, draft } = left.get(name)!;
    const disk = known.get(onDisk) ?? (onDisk === before ? -1 : undefined);
    if (disk === undefined) wrong(`${name} on disk is no text that was typed`);
    const kept = draft === undefined ? -1 : known.get(draft);
    if (kept === undefined && draft !== before) wrong(`the draft of ${name} is no text that was typed`);
    const reached = Math.max(disk ?? -1, kept ?? -1);
    if ((kept ?? -1) > (disk ?? -1)) counts.fromDraft++;
    else counts.fromDisk++;
    const lost = [...known.values()].filter((number) => number > reached && number < times.length);
    const age = Math.max(0, ...lost.map((number) => killed - times[number]!));
    counts.oldestLost = Math.max(counts.oldestLost, age);
    if (age > LAW_MS) wrong(`${name} lost what was typed ${age} ms before`);
  }
}

/** What a kill has left of a file. */
interface Left {
  readonly onDisk: string;
  readonly draft: string | undefined;
}

function leftOf(
  name: string,
  project: string,
  drafts: readonly { readonly path: string; readonly text: string }[],
): Left {
  const file = path.join(project, name);
  return {
    onDisk: readFileSync(file, 'utf8'),
    draft: drafts.find((each) => each.path === file)?.text,
  };
}

/** For each file: every text that it had, with the number of the last edit that made it so. */
function statesOf(seed: number, edits: number): Map<string, Map<string, number>> {
  const states = new Map([...filesOf(seed).keys()].map((name) => [name, new Map<string, number>()]));
  let number = 0;
  for (const { name, after } of typing(seed)) {
    if (number >= edits) return states;
    states.get(name)!.set(after, number++);
  }
  return states;
}
