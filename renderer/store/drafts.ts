import type { FilePath } from '../../shared/diagnostic.ts';
import type { HostInput, HostOutput, HostResult } from '../../shared/host.ts';
import type { SourceFile } from '../../shared/project/project.ts';
import { isYamlPath } from '../../shared/project/source-file.ts';
import { changedChunks } from '../../shared/yaml/changed-chunks.ts';
import { host } from '../host/host.ts';
import type { AppState } from './app-state.ts';
import { hasWork } from './dirty.ts';
import { failureOf, notify } from './notices.ts';
import { sidecarPath, withSidecar } from './sidecar.ts';
import { store } from './store.ts';

/** The sidecar is printed whole, which waits until the hand that moves a card rests. */
const SIDECAR_WAIT_MS = 150;
const RETRY_MS = 2000;
/** What the contract takes at once. */
const MOST = 1000;

/** A text of a file, by the name under which the host knows it. */
interface Unsaved {
  readonly file: SourceFile;
  readonly mark: number;
}

interface Kept {
  readonly directory: string;
  readonly texts: ReadonlyMap<FilePath, Unsaved>;
}

/** What the host holds of this window. */
let kept: Kept | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let writing: Promise<boolean> | undefined;
let failing = false;
/** Whether the host is about to be told what is newer than what it is being told. */
let isAsked = false;

/** From now on, the host keeps what is unsaved, so that no crash takes more than the last second. */
export function watchDrafts(): () => void {
  const stop = store.subscribe((state, before) => {
    if (state.snapshot === before.snapshot && state.dirty === before.dirty) return;
    if (isSidecarWaiting(state)) plan(SIDECAR_WAIT_MS);
    else ask();
  });
  const onHidden = () => void keepDrafts();
  globalThis.document?.addEventListener('visibilitychange', onHidden);
  return () => {
    stop();
    clearTimeout(timer);
    timer = undefined;
    globalThis.document?.removeEventListener('visibilitychange', onHidden);
  };
}

const isSidecarWaiting = ({ snapshot, dirty }: AppState): boolean =>
  snapshot !== undefined && dirty.has(sidecarPath(snapshot.project));

/** Before the next key: where keys take long, a timer finds no room between them. The host's answer sets the pace. */
function ask(): void {
  if (isAsked) return;
  isAsked = true;
  queueMicrotask(() => void keepDrafts());
}

function plan(wait: number): void {
  timer ??= setTimeout(() => {
    timer = undefined;
    void keepDrafts();
  }, wait);
}

/** Gives the host what is unsaved now; false: it could not keep it. */
export async function keepDrafts(): Promise<boolean> {
  while (writing !== undefined) await writing;
  writing = write();
  const done = await writing;
  writing = undefined;
  return done;
}

/** A new session of the host holds nothing yet. */
export function forgetKept(): void {
  kept = undefined;
}

async function write(): Promise<boolean> {
  isAsked = false;
  const state = store.getState();
  const wanted = unsavedOf(state);
  const result = await send(kept, wanted, state.files.sample ? state.files.opened : null);
  if (!result.ok) {
    if (!failing) notify({ tone: 'warning', text: { key: 'recover.fail' } });
    // The reason is told once, until it works again.
    if (!failing && result.code !== 'failed')
      notify({ tone: 'warning', text: { failure: failureOf(result) } });
    failing = true;
    plan(RETRY_MS);
    return false;
  }
  failing = false;
  kept = wanted;
  return true;
}

/** Tells the host what has changed since `before`; the texts `whole` where it does not know the ones before any more. */
async function send(
  before: Kept | undefined,
  wanted: Kept | undefined,
  sample: string | null,
  whole = false,
): Promise<HostResult<HostOutput<'keepDrafts'>>> {
  for (const input of changes(before, wanted, sample, whole)) {
    const result = await host().call('keepDrafts', input);
    if (result.ok) continue;
    const isLost = result.code === 'not-found' && input.files.some((file) => 'edit' in file);
    return isLost ? send(before, wanted, sample, true) : result;
  }
  return { ok: true, value: null };
}

function unsavedOf(state: AppState): Kept | undefined {
  if (state.snapshot === undefined) return undefined;
  const { project } = state.snapshot;
  const texts = new Map<FilePath, Unsaved>();
  if (hasWork(state)) {
    const files = state.dirty.has(sidecarPath(project)) ? withSidecar(project).files : project.files;
    for (const path of state.dirty) {
      const file = files.get(path);
      if (file !== undefined) texts.set(path, textOf(file));
    }
  }
  return { directory: project.directory, texts };
}

const known = new WeakMap<SourceFile, Unsaved>();
let marks = 0;

/** A file that did not change is the same object, so that nothing is joined or compared in vain. */
function textOf(file: SourceFile): Unsaved {
  const unsaved = known.get(file) ?? { file, mark: ++marks };
  known.set(file, unsaved);
  return unsaved;
}

type Told = HostInput<'keepDrafts'>['files'][number];

/** What the host is told of a text after another of the same file: what differs; undefined: nothing does. */
function told(path: FilePath, before: Unsaved | undefined, { file, mark }: Unsaved): Told | undefined {
  const { version } = file;
  if (before === undefined || !isYamlPath(path)) {
    const isSame = before?.file.text === file.text && before.file.version === version;
    return isSame ? undefined : { path, version, mark, text: file.text };
  }
  const edit = changedChunks(before.file.yaml.chunks, file.yaml.chunks);
  if (edit === undefined && before.file.version === version) return undefined;
  return { path, version, mark, since: before.mark, edit: edit ?? { from: 0, to: 0, insert: '' } };
}

function changes(
  before: Kept | undefined,
  after: Kept | undefined,
  sample: string | null,
  whole: boolean,
): HostInput<'keepDrafts'>[] {
  const calls: HostInput<'keepDrafts'>[] = [];
  if (before !== undefined && before.directory !== after?.directory && before.texts.size > 0) {
    calls.push({ directory: before.directory, sample: null, files: [], gone: [...before.texts.keys()] });
  }
  if (after === undefined) return calls;
  const there = before?.directory === after.directory ? before.texts : new Map<FilePath, Unsaved>();
  const files = [...after.texts].flatMap(([path, now]) => {
    const then = there.get(path);
    return then === now ? [] : (told(path, whole ? undefined : then, now) ?? []);
  });
  const gone = [...there.keys()].filter((path) => !after.texts.has(path));
  for (let from = 0; from < Math.max(files.length, Math.min(gone.length, 1)); from += MOST) {
    const { directory } = after;
    calls.push({ directory, sample, files: files.slice(from, from + MOST), gone: from === 0 ? gone : [] });
  }
  return calls;
}
