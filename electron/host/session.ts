import type { HostEvent, HostOutput } from '../../shared/host.ts';
import type { ComposeSelection } from '../../shared/run/config-argv.ts';
import { HostFailure } from './host-failure.ts';
import { findComposeTool, findEngine } from './compose-tool.ts';
import { composeConfig } from './compose-config.ts';
import { createDispatch } from './dispatch.ts';
import type { Dispatch, Handlers } from './dispatch.ts';
import { engineHandlers } from './engine-handlers.ts';
import { createEngineRoom } from './engine-room.ts';
import type { EngineRoom } from './engine-room.ts';
import type { Drafts } from './drafts.ts';
import { withKnownFolders } from './find-program.ts';
import { gitFiles, gitRevisions } from './git.ts';
import { listFolder } from './list-folder.ts';
import { openProject } from './open-project.ts';
import { createOutsideFolders } from './outside-folders.ts';
import type { PathGuard } from './path-guard.ts';
import type { Preferences } from './preferences.ts';
import { createRuns } from './runs.ts';
import { readFiles } from './read-files.ts';
import { listSamples, openSample } from './samples.ts';
import { saveFiles } from './save-files.ts';
import { sweepLeftovers } from './sweep-leftovers.ts';
import { DRIVE_PATIENCE_MS, withinTime } from './within-time.ts';
import type { WindowHandlers } from './window-handlers.ts';
import { createFileWatcher } from './watch-files.ts';
import { toContract } from './paths.ts';

export interface SessionOptions {
  readonly version: string;
  readonly host: 'desktop' | 'browser';
  readonly languages: readonly string[];
  /** A path given on the command line. */
  readonly initial: string | null;
  /** The variables of the process. */
  readonly env: Readonly<Record<string, string>>;
  readonly samplesFolder: string;
  readonly guard: PathGuard;
  readonly preferences: Preferences;
  /** What runs on engines; it outlives the session. Without one the session has its own, and ends it. */
  readonly room?: EngineRoom;
  readonly drafts: Drafts;
  /** How long a drive may take. */
  readonly patienceMs?: number;
  /** What only a window can do. */
  readonly window: WindowHandlers;
  readonly emit: (event: HostEvent) => void;
}

/** One view's connection to the machine: its calls, the files it watches, the programs it runs. */
export interface Session {
  readonly dispatch: Dispatch;
  /** The person closed the view and does not want what was unsaved. */
  discardDrafts(): Promise<void>;
  close(): Promise<void>;
}

/** What a command of `docker compose` reads. */
type Selected = Pick<ComposeSelection, 'projectDirectory' | 'files' | 'envFiles'>;

export function createSession(options: SessionOptions): Session {
  const { guard, preferences } = options;
  const env = withKnownFolders(options.env);
  const outside = createOutsideFolders(guard);
  const mayRead = async (file: string): Promise<boolean> => (await outside.reach(file)).place !== 'outside';
  const watcher = createFileWatcher(options.emit, mayRead);
  const runs = createRuns();
  const room = options.room ?? createEngineRoom(env);
  const drafts = options.drafts.open();
  const self = {};
  const stopFollowing = preferences.onSettings((settings, by) => {
    if (by !== self) options.emit({ type: 'settings-changed', settings });
  });
  // What `docker compose` sees when a person runs it in the project's folder, and when we do.
  const variablesIn = (directory: string): Record<string, string> => ({ ...env, PWD: directory });

  const onDrive = <T>(file: string | undefined, step: (signal: AbortSignal) => Promise<T>): Promise<T> =>
    withinTime(step, { ms: options.patienceMs ?? DRIVE_PATIENCE_MS, path: file });

  const checkSelection = async (selection: Selected): Promise<void> => {
    await guard.check(selection.projectDirectory);
    for (const file of [...selection.files, ...selection.envFiles]) {
      if (!(await mayRead(file))) throw new HostFailure('outside-project', file);
    }
  };

  const handlers: Handlers = {
    ...options.window,
    ...engineHandlers({ env, room, checkSelection }),
    start: async () => ({
      version: options.version,
      session: drafts.session,
      platform: platform(),
      host: options.host,
      languages: [...options.languages],
      initial: options.initial === null ? null : toContract(options.initial),
      recent: await preferences.recent(),
      samples: await listSamples(options.samplesFolder),
    }),
    listFolder: ({ path, all }) => onDrive(path ?? undefined, () => listFolder(path, all)),
    openProject: async ({ path, large, begin }) => {
      const project = await onDrive(path, () => openProject(path, { large, begin, guard }));
      void sweepLeftovers(project.directory);
      outside.forget();
      watcher.addFolder(project.directory);
      for (const file of project.files) watcher.seen(file.path, file.version);
      await preferences.addRecent(toContract(path)).catch(() => undefined);
      return { ...project, variables: variablesIn(project.directory) };
    },
    closeProject: () => {
      outside.forget();
      return Promise.resolve(null);
    },
    openSample: async ({ id }) => {
      const sample = await openSample(options.samplesFolder, id);
      outside.forget();
      await guard.grantFolder(sample.directory);
      return {
        directory: toContract(sample.directory),
        composeFiles: sample.composeFiles.map(toContract),
        files: [...sample.files],
        unreadable: [],
        variables: variablesIn(toContract(sample.directory)),
      };
    },
    readFiles: ({ paths }) => onDrive(paths[0], () => readFiles(paths, { outside, watcher })),
    allowOutside: ({ folder }) => {
      outside.allow(folder);
      return Promise.resolve(null);
    },
    keepDrafts: async (input) => {
      for (const file of input.files) await guard.check(file.path);
      await drafts.keep(input);
      return null;
    },
    listDrafts: () => drafts.list(),
    readDrafts: ({ directory }) => drafts.read(directory),
    dropDrafts: async ({ ids }) => {
      await drafts.drop(ids);
      return null;
    },
    saveFiles: ({ files }) =>
      onDrive(files[0]?.path, (signal) => saveFiles(files, { guard, watcher, signal })),
    composeConfig: (input) =>
      runs.start(input.run, async (signal): Promise<HostOutput<'composeConfig'>> => {
        await checkSelection(input);
        return composeConfig(input, { env, signal });
      }),
    cancelRun: ({ run }) => Promise.resolve(runs.cancel(run)),
    gitRevisions: async ({ directory }) => gitRevisions(await guard.check(directory), env),
    gitFiles: async (input) => gitFiles({ ...input, directory: await guard.check(input.directory) }, env),
    tools: async () => {
      const [tool, engine] = await Promise.all([findComposeTool(env), findEngine(env)]);
      return { compose: tool?.version ?? null, engine: engine ?? null };
    },
    readSettings: () => preferences.settings(),
    writeSettings: async (input) => {
      await preferences.saveSettings(input.settings, self);
      return options.window.writeSettings?.(input) ?? null;
    },
  };
  return {
    dispatch: createDispatch(handlers),
    discardDrafts: () => drafts.discard(),
    close: async () => {
      stopFollowing();
      drafts.close();
      runs.cancelAll();
      if (options.room === undefined) room.close();
      await watcher.close();
    },
  };
}

function platform(): 'linux' | 'darwin' | 'win32' {
  const { platform: name } = process;
  if (name === 'darwin' || name === 'win32') return name;
  return 'linux';
}

/** The variables of a process as the contract carries them. */
export function variablesOf(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
