import type { EngineState } from '../../shared/run/run-contract.ts';
import { listOf, objectOf, readJson, textOf } from '../../shared/text/read-json.ts';
import { findComposeTool } from './compose-tool.ts';
import { dockerCommand } from './docker-command.ts';
import { findProgram } from './find-program.ts';
import { runProcess } from './run-process.ts';
import type { ProcessAnswer } from './run-process.ts';

type Env = Readonly<Record<string, string>>;

const LIMITS = { maxOutputBytes: 4 * 1024 * 1024, maxMemoryBytes: 6 * 1024 ** 3 };

async function ask(
  args: readonly string[],
  env: Env,
  context: string | null,
  timeoutMs: number,
): Promise<ProcessAnswer> {
  try {
    return await runProcess({ ...dockerCommand(args, env, context), ...LIMITS, timeoutMs });
  } catch (error) {
    return { exitCode: null, stdout: '', stderr: error instanceof Error ? error.message : String(error) };
  }
}

/** What is there to run a project with: the tool, the engine of the context, the other contexts. */
export async function engineState(
  env: Env,
  context: string | null,
  timeoutMs = 10_000,
): Promise<EngineState> {
  const [tool, info, server, contexts] = await Promise.all([
    findComposeTool(env),
    ask(['info', '--format', '{{json .}}'], env, context, timeoutMs),
    ask(['version', '--format', '{{json .Server}}'], env, context, timeoutMs),
    ask(['context', 'ls', '--format', '{{json .}}'], env, null, timeoutMs),
  ]);
  const components = listOf(objectOf(readJson(server.stdout))['Components']);
  const isPodman = components.some((each) => /podman/i.test(textOf(objectOf(each)['Name'])));
  const engine = readEngine(info.stdout, isPodman);
  const words = [textOf(listOf(objectOf(readJson(info.stdout))['ServerErrors'])[0]), info.stderr.trim()];
  const detail = (words.find((each) => each !== '') ?? '').slice(0, 2000);
  return {
    compose: tool?.version ?? null,
    engine,
    problem: problemOf(findProgram('docker', env) !== undefined, tool !== undefined, engine, detail),
    detail: engine === null ? detail : '',
    dockerHost: context === null ? (env.DOCKER_HOST ?? null) : null,
    contexts: readContexts(contexts.stdout),
  };
}

function readEngine(stdout: string, podman: boolean): EngineState['engine'] {
  const info = objectOf(readJson(stdout));
  const version = textOf(info['ServerVersion']);
  if (version === '') return null;
  const swarm = objectOf(info['Swarm']);
  const isActive = textOf(swarm['LocalNodeState']) === 'active';
  return {
    version,
    name: textOf(info['Name']),
    os: textOf(info['OperatingSystem']),
    rootless: listOf(info['SecurityOptions']).some((option) => textOf(option).includes('rootless')),
    podman,
    swarm: !isActive ? 'inactive' : swarm['ControlAvailable'] === true ? 'manager' : 'active',
  };
}

function problemOf(
  hasDocker: boolean,
  hasCompose: boolean,
  engine: EngineState['engine'],
  detail: string,
): EngineState['problem'] {
  if (!hasCompose) return hasDocker ? 'no-compose' : 'no-docker';
  if (engine !== null || !hasDocker) return null;
  if (/permission denied/i.test(detail)) return 'denied';
  if (/unix:|npipe:|pipe\//i.test(detail)) return 'not-running';
  // The same question is asked about an engine on another machine, which cannot be started from here.
  const isElsewhere = /\b(tcp|ssh|https?):\/\//i.test(detail);
  return /is the docker daemon running/i.test(detail) && !isElsewhere ? 'not-running' : 'unreachable';
}

function readContexts(stdout: string): EngineState['contexts'] {
  return stdout.split('\n').flatMap((line) => {
    const row = objectOf(readJson(line));
    const name = textOf(row['Name']);
    if (name === '') return [];
    return [
      {
        name,
        description: textOf(row['Description']),
        endpoint: textOf(row['DockerEndpoint']),
        current: row['Current'] === true,
      },
    ];
  });
}
