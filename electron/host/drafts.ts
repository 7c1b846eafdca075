import { createHash, randomBytes } from 'node:crypto';
import { readdir, rm, rmdir, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Draft, HostInput, HostOutput } from '../../shared/host.ts';
import { applyEdits } from '../../shared/text/text-edit.ts';
import { fromSystem, HostFailure } from './host-failure.ts';
import { readJson, writeJson } from './json-file.ts';

/** The unsaved texts of all views of this machine: one folder per session, one file per text. */
export interface Drafts {
  /** A place for one session, whose name tells others whether its view is still there. */
  open(): DraftKeeper;
}

export interface DraftKeeper {
  /** The name of the session. */
  readonly session: string;
  keep(input: HostInput<'keepDrafts'>): Promise<void>;
  /** The projects that somebody left unsaved texts of; those of views that are still there are theirs. */
  list(): Promise<HostOutput<'listDrafts'>>;
  /** What was left of one project, and what this session holds of it itself; the newest first. */
  read(directory: string): Promise<Draft[]>;
  drop(ids: readonly string[]): Promise<void>;
  /** The person does not want what this session holds. */
  discard(): Promise<void>;
  /** The view is gone; what it left is for the next one. */
  close(): void;
}

const kept = z.object({
  directory: z.string(),
  sample: z.string().nullable(),
  path: z.string(),
  text: z.string(),
  version: z.string().nullable(),
  time: z.string(),
});
type Kept = z.output<typeof kept>;

const HEARTBEAT_MS = 5000;
/** A program of that number that says nothing for so long is another one: the machine was started again. */
const SILENT_MS = 30_000;
const MAX_AGE_MS = 60 * 24 * 60 * 60 * 1000;
/** What one answer may hold, so that it fits a frame whatever the characters are. */
const MAX_ANSWER_BYTES = 24 * 1024 * 1024;

const nameOfText = (file: string): string => createHash('sha256').update(file).digest('hex').slice(0, 32);

export function createDrafts(dataFolder: string): Drafts {
  const root = path.join(dataFolder, 'drafts');
  const live = new Set<string>();
  let swept = false;

  async function isLive(session: string): Promise<boolean> {
    if (live.has(session)) return true;
    const pid = Number(session.split('-')[0]);
    if (pid === process.pid || !isRunning(pid)) return false;
    const found = await stat(path.join(root, session)).catch(() => undefined);
    return found !== undefined && Date.now() - found.mtimeMs < SILENT_MS;
  }

  /** Sessions whose texts anybody may take. */
  async function left(): Promise<string[]> {
    const names = (await readdir(root).catch(() => [])).filter((name) => /^\d+-[0-9a-f]{16}$/.test(name));
    const found: string[] = [];
    for (const name of names) {
      if (await isLive(name)) continue;
      if (!swept && (await isOld(path.join(root, name)))) {
        await rm(path.join(root, name), { recursive: true, force: true }).catch(() => undefined);
      } else found.push(name);
    }
    swept = true;
    return found;
  }

  async function textsOf(session: string): Promise<{ id: string; size: number; file: string }[]> {
    const names = await readdir(path.join(root, session)).catch(() => []);
    const found = [];
    for (const name of names.filter((each) => /^[0-9a-f]{32}\.json$/.test(each))) {
      const file = path.join(root, session, name);
      const size = await stat(file).then(
        (each) => each.size,
        () => 0,
      );
      found.push({ id: `${session}/${name.slice(0, -'.json'.length)}`, size, file });
    }
    return found;
  }

  async function removeTexts(session: string, names: readonly string[]): Promise<void> {
    const folder = path.join(root, session);
    for (const name of names) await rm(path.join(folder, `${name}.json`), { force: true });
    if ((await textsOf(session)).length > 0) return;
    // What a kill left of a write goes with the folder; while a write goes on the folder is not empty and stays.
    if (live.has(session)) await rmdir(folder).catch(() => undefined);
    else await rm(folder, { recursive: true, force: true });
  }

  return {
    open() {
      const session = `${process.pid}-${randomBytes(8).toString('hex')}`;
      const folder = path.join(root, session);
      live.add(session);
      let last: Promise<unknown> = Promise.resolve();
      /** What was kept last of each file, for the edits that come next. */
      const marked = new Map<string, { readonly mark: number | undefined; readonly text: string }>();
      const textNow = (given: HostInput<'keepDrafts'>['files'][number]): string => {
        if ('text' in given) return given.text;
        const before = marked.get(given.path);
        if (before === undefined || before.mark !== given.since || given.edit.to > before.text.length)
          throw new HostFailure('not-found', given.path);
        return applyEdits(before.text, [given.edit]);
      };
      const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
        const next = last.then(step, step);
        last = next.catch(() => undefined);
        return next;
      };
      const beat = setInterval(() => {
        const now = new Date();
        void utimes(folder, now, now).catch(() => undefined);
      }, HEARTBEAT_MS).unref();
      return {
        session,
        keep: ({ directory, sample, files, gone }) =>
          inTurn(async () => {
            const time = new Date().toISOString();
            for (const given of files) {
              const { path: file, version, mark } = given;
              const text = textNow(given);
              const value: Kept = { directory, sample, path: file, text, version, time };
              await writeJson(path.join(folder, `${nameOfText(file)}.json`), value).catch(
                (error: unknown) => {
                  throw fromSystem(error, 'write', file);
                },
              );
              marked.set(file, { mark, text });
            }
            for (const file of gone) marked.delete(file);
            if (gone.length > 0) await removeTexts(session, gone.map(nameOfText));
          }),
        async list() {
          const projects = new Map<
            string,
            { directory: string; sample: string | null; files: number; time: string }
          >();
          for (const each of await left()) {
            for (const { file } of await textsOf(each)) {
              const { data } = kept.safeParse(await readJson(file));
              if (data === undefined) continue;
              const { directory, sample, time } = data;
              const before = projects.get(directory) ?? { directory, sample, files: 0, time };
              const newest = before.time > time ? before.time : time;
              projects.set(directory, { ...before, files: before.files + 1, time: newest });
            }
          }
          return [...projects.values()].sort((a, b) => b.time.localeCompare(a.time));
        },
        read: (directory) =>
          inTurn(async () => {
            const found: Draft[] = [];
            let bytes = 0;
            for (const each of [...new Set([session, ...(await left())])]) {
              for (const { id, size, file } of await textsOf(each)) {
                if (bytes + size > MAX_ANSWER_BYTES && found.length > 0) continue;
                const { data } = kept.safeParse(await readJson(file));
                if (data?.directory !== directory) continue;
                bytes += size;
                found.push({ ...data, id, session: each });
              }
            }
            return found.sort((a, b) => b.time.localeCompare(a.time));
          }),
        drop: (ids) =>
          inTurn(async () => {
            for (const id of ids) {
              const [owner = '', name = ''] = id.split('/');
              if (owner === session || !(await isLive(owner))) await removeTexts(owner, [name]);
            }
          }),
        discard: () =>
          inTurn(async () => {
            await rm(folder, { recursive: true, force: true });
          }),
        close() {
          clearInterval(beat);
          live.delete(session);
        },
      };
    },
  };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function isOld(folder: string): Promise<boolean> {
  const found = await stat(folder).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs > MAX_AGE_MS;
}
