import type { Container } from '../../shared/run/container.ts';
import { changesState, parseEvent } from '../../shared/run/parse-event.ts';
import { parseInspect, withInspected } from '../../shared/run/parse-inspect.ts';
import { parsePs } from '../../shared/run/parse-ps.ts';
import { eventsArgv, inspectArgv, projectArgv, psArgv } from '../../shared/run/queries.ts';
import { objectOf, readJson, textOf } from '../../shared/text/read-json.ts';
import type { NamedProject } from '../../shared/run/run-contract.ts';
import { parseStackServices, parseStackTasks, parseTaskDetails } from '../../shared/run/swarm/parse-stack.ts';
import {
  inspectTasksArgv,
  stackEventsArgv,
  stackServicesArgv,
  stackTasksArgv,
} from '../../shared/run/swarm/stack-argv.ts';
import { stackContainers } from '../../shared/run/swarm/stack-containers.ts';
import { composeCommand, dockerCommand } from './docker-command.ts';
import type { DockerCommand } from './docker-command.ts';
import { HostFailure } from './host-failure.ts';
import { runProcess } from './run-process.ts';
import type { ProcessAnswer } from './run-process.ts';

/** Where the containers of a project are, and who tells when they change. */
export interface WatchSource {
  readonly events: () => Promise<DockerCommand>;
  /** Whether a line of the events can have changed what is shown; undefined: it is no event. */
  readonly matters: (line: string) => boolean | undefined;
  readonly list: () => Promise<Container[]>;
  /** What changes without an event is found by looking this often, while somebody reads. */
  readonly pollMs?: number;
}

type Env = Readonly<Record<string, string>>;

const LIMITS = { maxOutputBytes: 32 * 1024 * 1024, maxMemoryBytes: 6 * 1024 ** 3 };
const OTHER_NODES_MS = 2000;

export interface SourceOptions {
  readonly env: Env;
  /** A tool that does not answer in this time is ended. */
  readonly timeoutMs: number;
}

const asker =
  (timeoutMs: number) =>
  (command: DockerCommand): Promise<ProcessAnswer> =>
    runProcess({ ...command, ...LIMITS, timeoutMs });

/** The containers that `docker compose` made, with what only `docker inspect` knows where there is a docker. */
export function composeSource(
  { project, context }: NamedProject,
  { env, timeoutMs }: SourceOptions,
): WatchSource {
  const ask = asker(timeoutMs);
  const compose = (args: readonly string[]) =>
    composeCommand([...projectArgv(project), ...args], { env, context });
  return {
    events: () => compose(eventsArgv),
    matters(line) {
      const event = parseEvent(line);
      return event === undefined ? undefined : changesState(event);
    },
    async list() {
      const answer = await ask(await compose(psArgv));
      if (answer.exitCode !== 0) throw failed(answer);
      const containers = parsePs(answer.stdout);
      if (containers.length === 0) return [];
      try {
        const ids = containers.map(({ id }) => id);
        // Some may be gone meanwhile: what was found is printed all the same.
        const more = await ask(dockerCommand(inspectArgv(ids), env, context));
        return withInspected(containers, parseInspect(more.stdout));
      } catch {
        return containers;
      }
    },
  };
}

/** The tasks of a stack. Only what happens on the node that is asked sends events. */
export function swarmSource(
  { project, context }: NamedProject,
  { env, timeoutMs }: SourceOptions,
): WatchSource {
  const ask = asker(timeoutMs);
  const docker = (args: readonly string[]) => dockerCommand(args, env, context);
  let here: string | undefined;
  return {
    events: () => Promise.resolve(docker(stackEventsArgv(project))),
    matters(line) {
      const action = textOf(objectOf(readJson(line))['Action']);
      return action === '' ? undefined : changesState({ action, service: '', container: '', time: '' });
    },
    async list() {
      const services = await ask(docker(stackServicesArgv(project)));
      if (services.exitCode !== 0) throw failed(services);
      const ports = parseStackServices(services.stdout);
      if (ports.size === 0) return [];
      here ??= (await ask(docker(['info', '--format', '{{.Swarm.NodeID}}']))).stdout.trim();
      // A stack that goes away meanwhile has no tasks: it says so and ends with 1.
      const tasks = parseStackTasks((await ask(docker(stackTasksArgv(project)))).stdout);
      if (tasks.length === 0) return [];
      const details = await ask(docker(inspectTasksArgv(tasks.map(({ id }) => id))));
      return stackContainers({ project, ports, tasks, details: parseTaskDetails(details.stdout), here });
    },
    pollMs: OTHER_NODES_MS,
  };
}

/** The tool's last words as a failure. */
export function failed({ stderr, stdout }: ProcessAnswer): HostFailure {
  const words = (stderr.trim() || stdout.trim()).split('\n').at(-1) ?? '';
  return new HostFailure('failed', undefined, words.slice(0, 2000));
}
