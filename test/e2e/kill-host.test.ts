import {
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
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { createDrafts } from '../../electron/host/drafts.ts';
import { LEFTOVER } from '../../electron/host/sweep-leftovers.ts';
import type { HostCall, HostInput, HostOutput, HostResult } from '../../shared/host.ts';
import { WIRE_PATH, parseServerFrame, printFrame } from '../../shared/host-wire.ts';
import { differenceOf } from '../../shared/project/disk-change.ts';
import { createDice } from '../fuzz/dice.ts';
import { NAMES, filesOf, typing } from '../fuzz/crash/typing.ts';
import { startServe } from './support/start-serve.ts';

// The built host itself, killed while a page saves and keeps drafts as fast as it is answered, as edits of the
// draft before where there is one. The page's part, with its pauses, is in
// test/fuzz/crash.

const KILLS = 20;

const isOurs = (name: string): boolean => NAMES.some((each) => each === name);

interface Told {
  /** Every text that was sent, by file, with the last that the host said it had on disk, as a draft or saved. */
  readonly sent: Map<string, string[]>;
  readonly answered: Map<string, number>;
  /** Drafts that it was given as an edit of the one before, and has kept. */
  asEdits: number;
}

/** Opens the project as a page does; what it returns edits without end, until the line breaks. */
async function open(url: string, folder: string): Promise<(seed: number, told: Told) => Promise<void>> {
  const first = await fetch(url, { redirect: 'manual' });
  const cookie = first.headers.get('set-cookie')!.split(';')[0]!;
  const { host, origin } = new URL(url);
  const socket = new WebSocket(`ws://${host}${WIRE_PATH}`, { headers: { cookie, origin } });
  const broken = new Promise<'broken'>((resolve) => {
    socket.on('close', () => resolve('broken'));
    socket.on('error', () => resolve('broken'));
  });
  const waiting = new Map<number, (result: unknown) => void>();
  socket.on('message', (data: Buffer) => {
    const frame = parseServerFrame(data.toString('utf8'));
    if (frame !== undefined && 'id' in frame) waiting.get(frame.id)?.(frame.result);
  });
  let lastId = 0;
  const call = async <K extends HostCall>(
    name: K,
    input: HostInput<K>,
  ): Promise<HostOutput<K> | 'broken'> => {
    const id = ++lastId;
    const answer = new Promise<unknown>((resolve) => waiting.set(id, resolve));
    socket.send(printFrame({ id, call: name, input }));
    const result = (await Promise.race([answer, broken])) as HostResult<HostOutput<K>> | 'broken';
    if (result === 'broken') return result;
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result)}`);
    return result.value;
  };
  await new Promise<void>((resolve) => void socket.once('open', resolve));
  const opened = await call('openProject', { path: folder });
  if (opened === 'broken') throw new Error('the host ended by itself');
  const versions = new Map(opened.files.map((file) => [file.path, file.version]));
  return async (seed, told) => {
    /** What the host holds of a file as a draft, by mark; what is saved is none any more. */
    const held = new Map<string, { readonly mark: number; readonly text: string }>();
    for (const { name, after, saves } of typing(seed)) {
      const file = path.join(folder, name);
      const mark = told.sent.get(name)!.push(after) - 1;
      const version = versions.get(file)!;
      const before = held.get(name);
      if (saves) {
        const saved = await call('saveFiles', { files: [{ path: file, text: after, version }] });
        if (saved === 'broken') return;
        versions.set(file, saved[0]!.version);
        told.answered.set(name, mark);
      }
      const text =
        before === undefined
          ? { text: after }
          : { since: before.mark, edit: differenceOf(before.text, after) };
      const kept = await call('keepDrafts', {
        directory: folder,
        sample: null,
        files: saves ? [] : [{ path: file, version, mark, ...text }],
        gone: saves ? [file] : [],
      });
      if (kept === 'broken') return;
      if (saves) held.delete(name);
      else held.set(name, { mark, text: after });
      if (before !== undefined && !saves) told.asEdits++;
      told.answered.set(name, mark);
    }
  };
}

test(`kill -9 of the real host at ${KILLS} moments: no file half-written, nothing lost that it had answered`, async () => {
  const counts = { kills: 0, edits: 0, answered: 0, asEdits: 0, leftovers: 0, wrong: [] as string[] };
  for (let seed = 1; seed <= KILLS; seed++) {
    const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'composewright-kill-')));
    const folder = path.join(root, 'project');
    const data = path.join(root, 'data');
    mkdirSync(folder);
    for (const [name, text] of filesOf(seed)) writeFileSync(path.join(folder, name), text);
    const told: Told = {
      sent: new Map([...filesOf(seed)].map(([name, text]) => [name, [text]])),
      answered: new Map(),
      asEdits: 0,
    };
    try {
      const server = await startServe(folder, data);
      const edit = await open(server.url, folder);
      const editing = edit(seed, told);
      await pause(30 + createDice(seed).below(300));
      await server.kill();
      await editing;
      counts.kills++;
      counts.asEdits += told.asEdits;
      counts.leftovers += readdirSync(folder).filter((name) => LEFTOVER.test(name)).length;
      const strangers = readdirSync(folder).filter((name) => !isOurs(name) && !LEFTOVER.test(name));
      if (strangers.length > 0) counts.wrong.push(`seed ${seed}: ${strangers.join()}`);
      const drafts = await createDrafts(data).open().read(folder);
      for (const [name, texts] of told.sent) {
        const onDisk = texts.lastIndexOf(readFileSync(path.join(folder, name), 'utf8'));
        const draft = drafts.find((each) => each.path === path.join(folder, name));
        const kept = draft === undefined ? 0 : texts.lastIndexOf(draft.text);
        const answered = told.answered.get(name) ?? 0;
        counts.edits += texts.length - 1;
        counts.answered += answered;
        if (onDisk < 0 || kept < 0) counts.wrong.push(`seed ${seed}: ${name} is no text that was sent`);
        if (Math.max(onDisk, kept) < answered)
          counts.wrong.push(`seed ${seed}: ${name} lost an answered text`);
      }
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  }
  console.log(`kill -9 of the host: ${JSON.stringify({ ...counts, wrong: counts.wrong.length })}`);
  expect(counts.wrong).toEqual([]);
  expect(counts.kills).toBe(KILLS);
  expect(counts.edits).toBeGreaterThan(3 * KILLS);
  expect(counts.asEdits).toBeGreaterThan(KILLS);
});
