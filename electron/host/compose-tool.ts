import { HostFailure } from './host-failure.ts';
import { runProcess } from './run-process.ts';
import { findProgram } from './find-program.ts';

/** How `docker compose` is called on this machine. */
export interface ComposeTool {
  readonly command: string;
  /** What comes before the arguments: `['compose']`, or nothing for the standalone program. */
  readonly prefix: readonly string[];
  readonly version: string;
}

type Env = Readonly<Record<string, string>>;

const LIMITS = { timeoutMs: 10_000, maxOutputBytes: 1024 * 1024, maxMemoryBytes: 6 * 1024 ** 3 };

async function ask(command: string, args: readonly string[], env: Env): Promise<string | undefined> {
  try {
    const answer = await runProcess({ command, args, cwd: process.cwd(), env, ...LIMITS });
    return answer.exitCode === 0 ? answer.stdout.trim() : undefined;
  } catch {
    return undefined;
  }
}

let found: { path: string | undefined; tool: ComposeTool } | undefined;

/**
 * `docker compose` when docker has the plugin, else a `docker-compose` of version 2 or later; undefined when there is neither.
 * What was found is remembered; what was not is looked for again, since a person may install it meanwhile.
 */
export async function findComposeTool(env: Env): Promise<ComposeTool | undefined> {
  if (found !== undefined && found.path === env.PATH) return found.tool;
  const candidates = [
    { command: findProgram('docker', env), prefix: ['compose'] },
    { command: findProgram('docker-compose', env), prefix: [] },
  ];
  for (const { command, prefix } of candidates) {
    if (command === undefined) continue;
    const answer = await ask(command, [...prefix, 'version', '--short'], env);
    const version = answer?.replace(/^v/, '');
    if (version === undefined || !/^([2-9]|\d\d)\./.test(version)) continue;
    found = { path: env.PATH, tool: { command, prefix, version } };
    return found.tool;
  }
  return undefined;
}

export async function getComposeTool(env: Env): Promise<ComposeTool> {
  const tool = await findComposeTool(env);
  if (tool === undefined) throw new HostFailure('tool-missing', undefined, 'docker compose');
  return tool;
}

/** The version of the engine that docker talks to, or undefined when none answers. */
export async function findEngine(env: Env): Promise<string | undefined> {
  const docker = findProgram('docker', env);
  if (docker === undefined) return undefined;
  const answer = await ask(docker, ['version', '--format', '{{.Server.Version}}'], env);
  return answer === '' ? undefined : answer;
}
