import path from 'node:path';
import { printCommandLine } from '../../shared/run/config-argv.ts';
import { getComposeTool } from './compose-tool.ts';
import { findProgram } from './find-program.ts';
import { HostFailure } from './host-failure.ts';
import type { ProgramOptions } from './process-group.ts';

type Env = Readonly<Record<string, string>>;

/** A program ready to start, and how a person would type it. */
export interface DockerCommand extends ProgramOptions {
  readonly commandLine: string;
}

/** Progress as lines to read, and no colours of the tool's own. */
const READABLE = {
  COMPOSE_PROGRESS: 'json',
  COMPOSE_ANSI: 'never',
  COMPOSE_MENU: 'false',
  BUILDKIT_PROGRESS: 'plain',
};

/** The folder in which a command runs that must not find a Compose file by itself. */
const nowhere = (): string => path.parse(process.cwd()).root;

/** `docker compose ...` on the engine of a context. Throws `tool-missing`. */
export async function composeCommand(
  args: readonly string[],
  { env, context, cwd }: { readonly env: Env; readonly context: string | null; readonly cwd?: string },
): Promise<DockerCommand> {
  const tool = await getComposeTool(env);
  const isPlugin = tool.prefix.length > 0;
  const chosen = context === null ? [] : isPlugin ? ['--context', context] : [];
  const all = [...chosen, ...tool.prefix, ...args];
  return {
    command: tool.command,
    args: all,
    cwd: cwd ?? nowhere(),
    env: { ...forContext(env, context), ...READABLE, ...(cwd === undefined ? {} : { PWD: cwd }) },
    commandLine: printCommandLine([path.basename(tool.command, '.exe'), ...all]),
  };
}

/** `docker ...` on the engine of a context. Throws `tool-missing`. */
export function dockerCommand(args: readonly string[], env: Env, context: string | null): DockerCommand {
  const docker = findProgram('docker', env);
  if (docker === undefined) throw new HostFailure('tool-missing', undefined, 'docker');
  const all = context === null ? [...args] : ['--context', context, ...args];
  return {
    command: docker,
    args: all,
    cwd: nowhere(),
    env: forContext(env, context),
    commandLine: printCommandLine(['docker', ...all]),
  };
}

/** DOCKER_HOST wins over everything else, and would win over the context that a person chose. */
function forContext(env: Env, context: string | null): Record<string, string> {
  const { DOCKER_HOST, DOCKER_CONTEXT, ...rest } = env;
  if (context !== null) return { ...rest, DOCKER_CONTEXT: context };
  return {
    ...rest,
    ...(DOCKER_HOST === undefined ? {} : { DOCKER_HOST }),
    ...(DOCKER_CONTEXT === undefined ? {} : { DOCKER_CONTEXT }),
  };
}
