import { z } from 'zod';
import { runContract } from './run/run-contract.ts';

/**
 * The contract between the view and the machine, written once. The desktop (IPC) and the browser host (WebSocket) both
 * serve it; both check every message against it, in both directions. A new call is one line here and one handler.
 */

const errorCodes = [
  'not-found',
  'not-readable',
  'not-writable',
  'not-utf8',
  'binary',
  'too-large',
  'no-compose-file',
  'changed-on-disk',
  'disk-full',
  'outside-project',
  'not-available',
  'bad-message',
  'tool-missing',
  'timed-out',
  'cancelled',
  'failed',
] as const;

const path = z.string().min(1).max(32_768);

/** A text with the mark of the version that was read (hash of the bytes): a save that names an old mark is refused. */
const fileText = z.object({ path, text: z.string(), version: z.string(), readOnly: z.boolean() });

const openedProject = z.object({
  directory: path,
  /** Compose files found, in the order in which the tool would look for them; with a file opened by name, that file first. */
  composeFiles: z.array(path),
  /** Their texts, the `.env`, the sidecar and whatever was asked for. */
  files: z.array(fileText),
  /** Files that are there but could not be read as text: too large, binary, not UTF-8, unreadable. */
  unreadable: z.array(z.object({ path, code: z.string(), size: z.number() })),
  /** The variables of the process. */
  variables: z.record(z.string(), z.string()),
});

const composeArguments = z.object({
  projectDirectory: path,
  files: z.array(path),
  envFiles: z.array(path),
  profiles: z.array(z.string()),
  projectName: z.string().nullable(),
  /** Texts that are not on disk yet, by path: the tool reads them instead. */
  unsaved: z.record(z.string(), z.string()),
  /** Variables of the environment, on top of the process's. Those that steer the system (PATH, LD_*, HOME, ...) are refused. */
  variables: z.record(z.string(), z.string()).default({}),
});

const composeAnswer = z.object({
  exitCode: z.number().nullable(),
  stdout: z.string(),
  stderr: z.string(),
  /** The command as a person would type it. */
  commandLine: z.string(),
  /** Unsaved texts that the tool could not be given and read from disk (Windows: files reached by extends or include). */
  notSeen: z.array(path),
});

/** `date` in ISO 8601; `subject` is the first line of the commit's message. */
const revision = z.object({
  id: z.string(),
  kind: z.enum(['branch', 'tag', 'commit']),
  name: z.string(),
  date: z.string(),
  subject: z.string(),
});

/** A text that somebody left unsaved. `version`: the mark of what was on disk when it was last saved or read; `time`: ISO 8601. */
const draft = z.object({
  id: z.string().regex(/^\d+-[0-9a-f]{16}\/[0-9a-f]{32}$/),
  session: z.string(),
  directory: path,
  sample: z.string().nullable(),
  path,
  text: z.string(),
  version: z.string().nullable(),
  time: z.string(),
});

/**
 * An unsaved text, or what has changed in the one that was kept last: `since` is the mark of that one, `mark` the name under which this
 * one can be changed next.
 */
const draftText = z.union([
  z.object({ path, version: z.string().nullable(), text: z.string(), mark: z.number().optional() }),
  z.object({
    path,
    version: z.string().nullable(),
    edit: z.object({ from: z.number().int().min(0), to: z.number().int().min(0), insert: z.string() }),
    since: z.number(),
    mark: z.number(),
  }),
]);

const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });

export const contract = {
  /** What the window needs to start. `initial` is a path given on the command line. */
  start: call(
    z.object({}),
    z.object({
      version: z.string(),
      /** The name of this connection: drafts say whose they are. */
      session: z.string(),
      platform: z.enum(['linux', 'darwin', 'win32']),
      host: z.enum(['desktop', 'browser']),
      languages: z.array(z.string()),
      initial: path.nullable(),
      recent: z.array(path),
      samples: z.array(z.object({ id: z.string(), title: z.string() })),
    }),
  ),
  /** A native dialog. null: cancelled. The browser host answers `not-available`; the view then uses `listFolder`. */
  chooseProject: call(z.object({ kind: z.enum(['folder', 'file']) }), path.nullable()),
  /** Entries of a folder for the view's own picker, folders first; of its files those that can be opened, or `all`. */
  listFolder: call(
    z.object({ path: path.nullable(), all: z.boolean().default(false) }),
    z.object({
      path,
      parent: path.nullable(),
      entries: z.array(z.object({ name: z.string(), folder: z.boolean(), compose: z.boolean() })),
    }),
  ),
  /**
   * Opens a folder or a Compose file and lets later calls touch what is in it. `large`: the person said yes to a large file.
   * `begin`: a folder without a Compose file is opened too; it then names the one to be made, which has no text yet.
   */
  openProject: call(
    z.object({ path, large: z.boolean().default(false), begin: z.boolean().default(false) }),
    openedProject,
  ),
  /** Copies a sample into memory: paths are below a folder that does not exist until it is saved. */
  openSample: call(z.object({ id: z.string() }), openedProject),
  /** The project is closed: what was allowed outside of it is forgotten. */
  closeProject: call(z.object({}), z.null()),
  /**
   * Further files (extends, include, env files). A file that is not there is left out. Of a file outside the project (symbolic
   * links followed) nothing is answered but the `folder` that a person may allow: see `allowOutside`.
   */
  readFiles: call(
    z.object({ paths: z.array(path).max(1000) }),
    z.object({
      files: z.array(fileText),
      outside: z.array(z.object({ path, folder: path })),
      unreadable: z.array(z.object({ path, code: z.enum(errorCodes) })),
    }),
  ),
  /**
   * The person allows to read the files of a folder that `readFiles` has named (not of the folders below it), until another project
   * is opened or this one closed. Never to write them.
   */
  allowOutside: call(z.object({ folder: path }), z.null()),
  /**
   * Writes each file atomically, or none when a version mark is old (`changed-on-disk`) or its file is gone (`not-found`:
   * save it again with null). `version` null: must not exist yet.
   */
  saveFiles: call(
    z.object({
      files: z.array(z.object({ path, text: z.string(), version: z.string().nullable() })).max(1000),
    }),
    z.array(z.object({ path, version: z.string() })),
  ),
  /**
   * Keeps unsaved texts where a crash does not reach them, until they are `gone` (saved or given up), atomically per text and readable
   * by nobody else. `sample`: the project is on no disk yet and began as this sample. `not-found`: the text that an edit changes is not
   * the one that was kept last; it has to be told whole.
   */
  keepDrafts: call(
    z.object({
      directory: path,
      sample: z.string().max(200).nullable(),
      files: z.array(draftText).max(1000),
      gone: z.array(path).max(10_000),
    }),
    z.null(),
  ),
  /** The projects of which a view that is gone left unsaved texts, the newest first. */
  listDrafts: call(
    z.object({}),
    z.array(
      z.object({ directory: path, sample: z.string().nullable(), files: z.number(), time: z.string() }),
    ),
  ),
  /** What was left of a project, the newest first: by views that are gone, and by this one before it was loaded again. */
  readDrafts: call(z.object({ directory: path }), z.array(draft)),
  /** What was left is in the view again, or nobody wants it. */
  dropDrafts: call(z.object({ ids: z.array(draft.shape.id).max(10_000) }), z.null()),
  /** Where to save something exported; the browser host downloads it instead. */
  exportFile: call(
    z.object({ name: z.string(), data: z.string(), encoding: z.enum(['utf8', 'base64']) }),
    path.nullable(),
  ),
  /** `docker compose config` for the preview. Never a shell; ends by itself after a time. */
  composeConfig: call(
    composeArguments.extend({ format: z.enum(['yaml', 'json']), run: z.string() }),
    composeAnswer,
  ),
  /** Ends a run that was started with this `run` name, and all its processes. */
  cancelRun: call(z.object({ run: z.string() }), z.boolean()),
  /** Branches, tags and recent commits of the repository that an opened folder is in; null: it is in none, or there is no git. */
  gitRevisions: call(z.object({ directory: path }), z.array(revision).nullable()),
  /** Texts of files of that repository as they were at a revision. */
  gitFiles: call(
    z.object({
      directory: path,
      revision: z.string().regex(/^[0-9a-f]{40,64}$/),
      paths: z.array(path).max(1000),
    }),
    z.array(z.object({ path, text: z.string().nullable(), tracked: z.boolean() })),
  ),
  ...runContract,
  /** Which tools are there. */
  tools: call(z.object({}), z.object({ compose: z.string().nullable(), engine: z.string().nullable() })),
  /** Window title and the question before closing. */
  setDocument: call(z.object({ title: z.string(), dirty: z.boolean(), path: path.nullable() }), z.null()),
  /** A run that took long has ended: told to a person who looks elsewhere. The browser host does nothing. */
  tellEnded: call(
    z.object({ project: z.string().max(200), act: z.string().max(40), ok: z.boolean() }),
    z.null(),
  ),
  /** The window pastes the clipboard into what has the keyboard; the page may not read it itself. The browser host: `not-available`. */
  paste: call(z.object({}), z.null()),
  /** Closes the window without asking again: the answer to `save-and-close`. The browser host: `not-available`. */
  closeWindow: call(z.object({}), z.null()),
  /** The view's settings (theme, language, panel sizes), kept by the host. */
  readSettings: call(z.object({}), z.record(z.string(), z.unknown())),
  writeSettings: call(z.object({ settings: z.record(z.string(), z.unknown()) }), z.null()),
  openExternal: call(z.object({ url: z.url({ protocol: /^https?$/ }) }), z.null()),
} as const;

/** What the machine tells the view without being asked. */
export const hostEvent = z.discriminatedUnion('type', [
  /** A file of the project changed, appeared or (text null) went away. */
  z.object({
    type: z.literal('file-changed'),
    path,
    text: z.string().nullable(),
    version: z.string().nullable(),
  }),
  /** A menu entry or accelerator of the native menu. */
  z.object({ type: z.literal('menu'), action: z.string() }),
  /** The operating system asks to open a path (file association, second instance, drop on the dock). */
  z.object({ type: z.literal('open-path'), path }),
  /** The person closed a dirty window and chose Save: save everything, then call `closeWindow`; if that fails, stay open and say why. */
  z.object({ type: z.literal('save-and-close') }),
  /** Another view of the same person has written settings. */
  z.object({ type: z.literal('settings-changed'), settings: z.record(z.string(), z.unknown()) }),
]);

export type Contract = typeof contract;
export type HostCall = keyof Contract;
export type HostInput<K extends HostCall> = z.input<Contract[K]['input']>;
export type HostOutput<K extends HostCall> = z.output<Contract[K]['output']>;
export type HostEvent = z.output<typeof hostEvent>;
export type Draft = z.output<typeof draft>;
export type Revision = z.output<typeof revision>;
export type FileText = z.output<typeof fileText>;
export type OpenedProject = z.output<typeof openedProject>;

/** The answer of every call: I/O failures are data with a code and, when it helps, the path and the system's own words. */
export type HostResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: HostErrorCode; readonly path?: string; readonly detail?: string };

export type HostErrorCode = (typeof errorCodes)[number];

/** What the view holds: `host.call('openProject', {path})`, `host.on(event => ...)`. The preload and the browser client both make one. */
export interface Host {
  call<K extends HostCall>(name: K, input: HostInput<K>): Promise<HostResult<HostOutput<K>>>;
  /** Returns the function that stops listening. */
  on(listener: (event: HostEvent) => void): () => void;
  /** The path of a dropped DOM `File`, on the desktop only; null when it has none. */
  pathOf?(file: object): string | null;
}
