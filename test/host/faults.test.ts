import { execFileSync } from 'node:child_process';
import type * as FsPromises from 'node:fs/promises';
import {
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import type { HostEvent } from '../../shared/host.ts';
import type { Session } from '../../electron/host/session.ts';
import { LEFTOVER_AGE_MS } from '../../electron/host/sweep-leftovers.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { callOf, hostSession } from '../support/host-session.ts';

// What disks, networks and other programs do between a read and a save.

/** A drive that does not answer: what is flushed to it never arrives, until the network is back. */
const drive = vi.hoisted(() => ({ hangs: false, back: (): void => undefined }));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof FsPromises>();
  const until = new Promise<void>((resolve) => (drive.back = resolve));
  return {
    ...real,
    open: async (...args: Parameters<typeof real.open>) => {
      const handle = await real.open(...args);
      if (drive.hangs && args[1] === 'wx') handle.sync = () => until;
      return handle;
    },
  };
});

const TEXT = 'services:\n  web:\n    image: nginx:1.27\n';
const MINE = `${TEXT}# mine\n`;
const sessions: Session[] = [];
afterEach(async () => {
  drive.hangs = false;
  for (const session of sessions.splice(0)) await session.close();
});

function start(data: string, patienceMs?: number) {
  const events: HostEvent[] = [];
  const session = hostSession(data, {
    emit: (event) => events.push(event),
    ...(patienceMs === undefined ? {} : { patienceMs }),
  });
  sessions.push(session);
  const call = callOf(session);
  return { call, events };
}

/** A project with one file, opened, and a changed text that was kept as a draft. */
async function edited(root: string, patienceMs?: number) {
  const project = path.join(root, 'project');
  const file = path.join(project, 'compose.yaml');
  mkdirSync(project, { recursive: true });
  writeFileSync(file, TEXT);
  const { call, events } = start(path.join(root, 'data'), patienceMs);
  const opened = await call('openProject', { path: project });
  if (!opened.ok) throw new Error(opened.code);
  const { version } = opened.value.files[0]!;
  const mine = { path: file, text: MINE, version };
  await call('keepDrafts', { directory: project, sample: null, files: [mine], gone: [] });
  return { project, file, mine, call, events };
}

/** What is unsaved is still there, in the folder of drafts. */
async function keptText(
  call: ReturnType<typeof start>['call'],
  project: string,
): Promise<string | undefined> {
  const kept = await call('readDrafts', { directory: project });
  return kept.ok ? kept.value[0]?.text : undefined;
}

const faults: Readonly<Record<string, { do: (file: string) => void; code: string }>> = {
  'replaced by another text': {
    do: (file) => writeFileSync(file, 'services: {}\n'),
    code: 'changed-on-disk',
  },
  'replaced by a rename': {
    do: (file) => {
      writeFileSync(`${file}.new`, 'services: {}\n');
      renameSync(`${file}.new`, file);
    },
    code: 'changed-on-disk',
  },
  'truncated to nothing': { do: (file) => truncateSync(file), code: 'changed-on-disk' },
  'truncated in the middle': { do: (file) => truncateSync(file, 20), code: 'changed-on-disk' },
  deleted: { do: (file) => rmSync(file), code: 'not-found' },
  renamed: { do: (file) => renameSync(file, path.join(path.dirname(file), 'other.yaml')), code: 'not-found' },
  'deleted with its folder': {
    do: (file) => rmSync(path.dirname(file), { recursive: true }),
    code: 'not-found',
  },
  'replaced by a folder': {
    do: (file) => {
      rmSync(file);
      mkdirSync(file);
    },
    code: 'not-writable',
  },
  'replaced by a link to a file outside': {
    do: (file) => {
      rmSync(file);
      symlinkSync('../outside', file);
    },
    code: 'outside-project',
  },
};

test(`${Object.keys(faults).length} things that happen to a file between read and save: refused, nothing overwritten, the text kept`, async () => {
  let count = 0;
  for (const [name, fault] of Object.entries(faults)) {
    const root = temporaryFolder();
    writeFileSync(path.join(root, 'outside'), 'not ours\n');
    const { project, file, mine, call } = await edited(root);
    fault.do(file);
    const before = listing(root);
    expect([name, await call('saveFiles', { files: [mine] })]).toMatchObject([
      name,
      { ok: false, code: fault.code },
    ]);
    expect([name, listing(root)]).toEqual([name, before]);
    expect([name, await keptText(call, project)]).toEqual([name, MINE]);
    count++;
  }
  console.log(
    `faults between read and save: ${count} of ${count} refused, 0 overwritten, ${count} texts kept`,
  );
});

/** Every file of a person, with its bytes. */
function listing(root: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes('data'))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(root, file), readFileSync(file, 'utf8')]),
  );
}

test('a renamed file is noticed: the old name is gone', async () => {
  const { project, file, events } = await edited(temporaryFolder());
  renameSync(file, path.join(project, 'compose.old.yaml'));
  await expect
    .poll(() => events)
    .toContainEqual({ type: 'file-changed', path: file, text: null, version: null });
});

test('a drive that hangs: told in time, and what arrives later replaces nothing', async () => {
  const { project, file, mine, call } = await edited(temporaryFolder(), 150);
  drive.hangs = true;
  expect(await call('saveFiles', { files: [mine] })).toMatchObject({
    ok: false,
    code: 'timed-out',
    path: file,
  });
  expect(await keptText(call, project)).toBe(MINE);
  drive.back();
  // The late write takes its own file away, and that is all it does.
  await expect.poll(() => readdirSync(project)).toEqual(['compose.yaml']);
  expect(readFileSync(file, 'utf8')).toBe(TEXT);
  drive.hangs = false;
  expect(await call('saveFiles', { files: [mine] })).toMatchObject({ ok: true });
  expect(readFileSync(file, 'utf8')).toBe(MINE);
});

test('what a killed write has left goes when the project is opened; what is new, or not ours, stays', async () => {
  const root = temporaryFolder();
  const project = path.join(root, 'project');
  mkdirSync(project);
  const names = [
    '.composewright-0123456789abcdef.tmp',
    '.composewright-fedcba9876543210.tmp',
    '.composewright.tmp',
  ];
  for (const name of names) writeFileSync(path.join(project, name), 'half');
  const old = new Date(Date.now() - 2 * LEFTOVER_AGE_MS);
  for (const name of [names[0]!, names[2]!]) utimesSync(path.join(project, name), old, old);
  await edited(root);
  await expect.poll(() => readdirSync(project).sort()).toEqual([names[1], names[2], 'compose.yaml'].sort());
});

const isRoot = process.getuid?.() === 0 && process.platform === 'linux';

test.skipIf(!isRoot)(
  'a full disk and a drive that became read-only: told, the file whole, the text kept (needs root to mount)',
  async () => {
    const root = temporaryFolder();
    const project = path.join(root, 'project');
    mkdirSync(project);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', project], { stdio: 'ignore' });
    } catch {
      console.log('SKIPPED a full disk: this machine lets nobody mount');
      return;
    }
    try {
      const { file, mine, call } = await edited(root);
      const large = { ...mine, text: MINE + '# '.padEnd(128 * 1024, 'x') };
      expect(await call('saveFiles', { files: [large] })).toMatchObject({
        ok: false,
        code: 'disk-full',
        path: file,
      });
      expect(readdirSync(project)).toEqual(['compose.yaml']);
      execFileSync('mount', ['-o', 'remount,ro', project]);
      expect(await call('saveFiles', { files: [mine] })).toMatchObject({
        ok: false,
        code: 'not-writable',
        path: file,
      });
      expect(readFileSync(file, 'utf8')).toBe(TEXT);
      expect(await keptText(call, project)).toBe(MINE);
      console.log('full disk and read-only drive: 2 of 2 saves refused, 0 files changed, the text kept');
    } finally {
      execFileSync('umount', [project]);
    }
  },
);
