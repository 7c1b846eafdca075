import { existsSync } from 'node:fs';
import type { HostCall } from '../../shared/host.ts';
import { actArgv } from '../../shared/run/act-argv.ts';
import { isStackAct, needsNoFiles } from '../../shared/run/act.ts';
import type { Act, StackAct } from '../../shared/run/act.ts';
import { selectionArgv } from '../../shared/run/config-argv.ts';
import { parseFacts } from '../../shared/run/container-facts.ts';
import { parseHashes } from '../../shared/run/parse-hashes.ts';
import { listArgv, parseList } from '../../shared/run/listed-container.ts';
import {
  hashArgv,
  imagesArgv,
  inspectArgv,
  logsArgv,
  projectArgv,
  statsArgv,
  surroundingsOf,
} from '../../shared/run/queries.ts';
import type { runContract } from '../../shared/run/run-contract.ts';
import type { RunSelection } from '../../shared/run/run-contract.ts';
import { parseStackLog } from '../../shared/run/swarm/parse-stack.ts';
import { stackArgv, stackLogsArgv } from '../../shared/run/swarm/stack-argv.ts';
import { stackFile } from '../../shared/run/swarm/stack-file.ts';
import { listOf, readJson } from '../../shared/text/read-json.ts';
import { composeEnvironment } from './compose-environment.ts';
import type { Handlers } from './dispatch.ts';
import { composeCommand, dockerCommand } from './docker-command.ts';
import type { DockerCommand } from './docker-command.ts';
import type { EngineRoom } from './engine-room.ts';
import { engineState } from './engine-state.ts';
import { HostFailure } from './host-failure.ts';
import { failed } from './watch-source.ts';
import { runProcess, type ProcessAnswer } from './run-process.ts';

type EngineHandlers = Pick<Handlers, Extract<keyof typeof runContract, HostCall>>;

interface Options {
  readonly env: Readonly<Record<string, string>>;
  readonly room: EngineRoom;
  /** Throws when the view may not have a file of the selection read. */
  readonly checkSelection: (selection: RunSelection) => Promise<void>;
}

const LIMITS = { timeoutMs: 30_000, maxOutputBytes: 32 * 1024 * 1024, maxMemoryBytes: 6 * 1024 ** 3 };

/** The calls of `shared/run/run-contract.ts`. */
export function engineHandlers({ env, room, checkSelection }: Options): EngineHandlers {
  const { runs, watch, terminals } = room;
  const onFiles = async (selection: RunSelection, args: readonly string[]): Promise<DockerCommand> => {
    await checkSelection(selection);
    if (!existsSync(selection.projectDirectory))
      throw new HostFailure('not-found', selection.projectDirectory);
    return composeCommand([...selectionArgv(selection), ...args], {
      env: composeEnvironment(selection.variables, env),
      context: selection.context,
      cwd: selection.projectDirectory,
    });
  };
  const stackCommand = (selection: RunSelection, act: StackAct): DockerCommand =>
    dockerCommand(stackArgv(act, selection.project), env, selection.context);
  const commandOf = async (selection: RunSelection, act: Act): Promise<DockerCommand> => {
    if (isStackAct(act)) return stackCommand(selection, act);
    if (!needsNoFiles(act)) return onFiles(selection, actArgv(act));
    const { context } = selection;
    return composeCommand([...projectArgv(selection.project), ...actArgv(act)], { env, context });
  };
  /** What `docker stack` reads of the files as they are on disk. */
  const deployed = async (selection: RunSelection): Promise<string> => {
    const ask = await onFiles(selection, ['config', '--format', 'json']);
    const answer = await runProcess({ ...ask, ...LIMITS });
    const file = answer.exitCode === 0 ? stackFile(answer.stdout) : undefined;
    if (file === undefined) throw failed(answer);
    return file.text;
  };
  return {
    engine: ({ context }) => engineState(env, context),
    startRun: async ({ selection, act }) => {
      const command = await commandOf(selection, act);
      const input = act.kind === 'stack-deploy' ? { input: await deployed(selection) } : {};
      return runs.start({ ...command, ...input }, selection.project, act);
    },
    commandOf: async ({ selection, act }) => (await commandOf(selection, act)).commandLine,
    listRuns: ({ project }) => Promise.resolve(runs.list(project)),
    openStream: async ({ project, context, query }) => {
      if (query.kind === 'stack-logs') {
        const command = dockerCommand(stackLogsArgv(project, query.service, query.tail), env, context);
        return {
          id: runs.open(command, (line) => parseStackLog(line, project)),
          commandLine: command.commandLine,
        };
      }
      const command =
        query.kind === 'stats'
          ? dockerCommand(statsArgv(query.containers), env, context)
          : await composeCommand([...projectArgv(project), ...logsArgv(query)], { env, context });
      return { id: runs.open(command), commandLine: command.commandLine };
    },
    readLines: ({ id, after }) => runs.read(id, after),
    endRun: ({ id }) => Promise.resolve(runs.end(id)),
    watchProject: ({ after, ...project }) => watch.read(project, after),
    configHashes: async (selection) => {
      const answer = await runProcess({ ...(await onFiles(selection, hashArgv)), ...LIMITS });
      return answer.exitCode === 0
        ? { hashes: Object.fromEntries(parseHashes(answer.stdout)), problem: null }
        : { hashes: {}, problem: failed(answer).detail ?? '' };
    },
    configImages: async (selection) => {
      const answer = await runProcess({ ...(await onFiles(selection, imagesArgv)), ...LIMITS });
      if (answer.exitCode !== 0) throw failed(answer);
      return answer.stdout.split(/\r?\n/).filter((line) => line !== '');
    },
    listContainers: async ({ context }) => {
      const answer = await runProcess({ ...dockerCommand(listArgv, env, context), ...LIMITS });
      if (answer.exitCode !== 0) throw failed(answer);
      return parseList(answer.stdout);
    },
    inspectContainers: async ({ containers, context }) => {
      const inspect = async (args: readonly string[]): Promise<ProcessAnswer> =>
        runProcess({ ...dockerCommand(args, env, context), ...LIMITS });
      const answer = await inspect(inspectArgv(containers));
      if (answer.exitCode !== 0) throw failed(answer);
      const around = surroundingsOf(answer.stdout);
      // An image or a network may be gone by now: what is still there is told all the same.
      const others = await Promise.all(around.map(async (args) => (await inspect(args)).stdout));
      return JSON.stringify([answer.stdout, ...others].flatMap((each) => listOf(readJson(each))));
    },
    containerFacts: async ({ container, context }) => {
      const answer = await runProcess({
        ...dockerCommand(inspectArgv([container]), env, context),
        ...LIMITS,
      });
      const facts = parseFacts(answer.stdout);
      if (facts === undefined) throw failed(answer);
      return facts;
    },
    openTerminal: (input) => terminals.open(input),
    readTerminal: ({ id, after }) => terminals.read(id, after),
    writeTerminal: ({ id, text }) => {
      terminals.write(id, text);
      return Promise.resolve(null);
    },
    resizeTerminal: async ({ id, columns, rows }) => {
      await terminals.resize(id, columns, rows);
      return null;
    },
    closeTerminal: ({ id }) => {
      terminals.close(id);
      return Promise.resolve(null);
    },
  };
}
