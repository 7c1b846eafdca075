import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Contract, HostOutput } from '../../shared/host.ts';
import type { z } from 'zod';
import type { ComposeSelection } from '../../shared/run/config-argv.ts';
import { configArgv, printCommandLine } from '../../shared/run/config-argv.ts';
import { composeEnvironment } from './compose-environment.ts';
import { getComposeTool } from './compose-tool.ts';
import type { ComposeTool } from './compose-tool.ts';
import { copyUnsaved } from './copy-unsaved.ts';
import { mirrorProject } from './mirror-project.ts';
import { toContract } from './paths.ts';
import { runProcess } from './run-process.ts';

export type ConfigRequest = Omit<z.output<Contract['composeConfig']['input']>, 'run'>;

export interface ConfigOptions {
  /** The variables of the process. */
  readonly env: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
  /** How unsaved texts reach the tool; `copies` is for systems without links. */
  readonly unsavedBy?: 'mirror' | 'copies';
}

const LIMITS = { maxOutputBytes: 64 * 1024 * 1024, maxMemoryBytes: 6 * 1024 ** 3 };
const TIMEOUT_MS = 30_000;

/** Runs `docker compose config` on a project as the view holds it, unsaved texts included. */
export async function composeConfig(
  request: ConfigRequest,
  options: ConfigOptions,
): Promise<HostOutput<'composeConfig'>> {
  const env = composeEnvironment(request.variables, options.env);
  const tool = await getComposeTool(env);
  const unsaved = new Map(
    Object.entries(request.unsaved).map(([file, text]) => [path.resolve(file), text] as const),
  );
  const run = { request, tool, env, options, unsaved };
  if (unsaved.size === 0) return execute(run, (file) => file, []);
  const by = options.unsavedBy ?? (process.platform === 'win32' ? 'copies' : 'mirror');
  return by === 'mirror' ? withMirror(run) : withCopies(run);
}

interface Run {
  readonly request: ConfigRequest;
  readonly tool: ComposeTool;
  readonly env: Record<string, string>;
  readonly options: ConfigOptions;
  readonly unsaved: ReadonlyMap<string, string>;
}

async function withMirror(run: Run): Promise<HostOutput<'composeConfig'>> {
  const mirror = await mirrorProject(path.resolve(run.request.projectDirectory), run.unsaved);
  try {
    const answer = await execute(run, mirror.inside, []);
    return { ...answer, stdout: mirror.outside(answer.stdout), stderr: mirror.outside(answer.stderr) };
  } finally {
    await mirror.remove();
  }
}

async function withCopies(run: Run): Promise<HostOutput<'composeConfig'>> {
  const { request, unsaved } = run;
  const dotEnv = path.join(path.resolve(request.projectDirectory), '.env');
  // The unsaved `.env` takes the place of the one that the tool would find by itself.
  const envFiles = request.envFiles.length === 0 && unsaved.has(dotEnv) ? [dotEnv] : request.envFiles;
  const named = new Set([...request.files, ...envFiles].map((file) => path.resolve(file)));
  const copies = await copyUnsaved(new Map([...unsaved].filter(([file]) => named.has(file))));
  try {
    const notSeen = [...unsaved.keys()].filter((file) => !named.has(file)).map(toContract);
    const inside = (file: string): string => copies.inside(path.resolve(file));
    return await execute({ ...run, request: { ...request, envFiles } }, inside, notSeen, false);
  } finally {
    await copies.remove();
  }
}

async function execute(
  { request, tool, env, options }: Run,
  inside: (file: string) => string,
  notSeen: readonly string[],
  moveDirectory = true,
): Promise<HostOutput<'composeConfig'>> {
  const { format, projectDirectory, projectName, profiles } = request;
  const selection: ComposeSelection = {
    projectDirectory: moveDirectory ? inside(projectDirectory) : projectDirectory,
    files: request.files.map(inside),
    envFiles: request.envFiles.map(inside),
    profiles,
    projectName,
  };
  // A project that was never saved has no folder to run in; the tool takes every path from its arguments.
  const cwd = existsSync(projectDirectory) ? projectDirectory : process.cwd();
  const answer = await runProcess({
    command: tool.command,
    args: [...tool.prefix, ...configArgv(selection, format)],
    cwd,
    env: { ...env, PWD: projectDirectory },
    timeoutMs: options.timeoutMs ?? TIMEOUT_MS,
    ...LIMITS,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  const program = path.basename(tool.command, '.exe');
  const commandLine = printCommandLine([program, ...tool.prefix, ...configArgv(request, format)]);
  return { ...answer, commandLine, notSeen: [...notSeen] };
}
