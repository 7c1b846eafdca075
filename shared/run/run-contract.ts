import { z } from 'zod';
import { act } from './act.ts';
import { container } from './container.ts';
import { containerFacts } from './container-facts.ts';
import { listedContainer } from './listed-container.ts';

const path = z.string().min(1).max(32_768);
const contextName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.+-]*$/);
const containerId = z.string().regex(/^[0-9a-f]{12,64}$/);
const runId = z.string().min(1).max(64);

/** The engine that is meant. `context` null: the one that `docker` uses by itself (DOCKER_HOST, the current context). */
const place = z.object({ context: contextName.nullable() });

/** A project by its name: enough for what works on containers that are there. */
const named = place.extend({
  project: z.string().regex(/^[a-z0-9][a-z0-9_-]*$/),
  /** Where it runs: on the engine itself, or as a stack on the Swarm that the engine manages. */
  target: z.enum(['engine', 'swarm']).default('engine'),
});

/** An environment as it is on disk: what `docker compose` gets. */
const selection = named.extend({
  projectDirectory: path,
  files: z.array(path),
  envFiles: z.array(path),
  profiles: z.array(z.string()),
  /** `-p`; null: the files or the folder name it. */
  projectName: z.string().nullable(),
  variables: z.record(z.string(), z.string()).default({}),
});

const runInfo = z.object({
  id: runId,
  project: z.string(),
  act,
  /** As a person would type it. */
  commandLine: z.string(),
  /** Milliseconds since 1970. */
  startedAt: z.number(),
  endedAt: z.number().nullable(),
  /** Null while it goes on, and when a signal ended it. */
  exitCode: z.number().nullable(),
  /** A person asked for its end. */
  cancelled: z.boolean(),
});

const line = z.object({ text: z.string(), error: z.boolean() });

/** Lines from number `after` on. What the host no longer holds is counted in `dropped`; `ended`: no more will come. */
const lines = z.object({
  lines: z.array(line),
  next: z.number(),
  dropped: z.number(),
  ended: z.boolean(),
  exitCode: z.number().nullable(),
});

const engineState = z.object({
  /** Version of `docker compose`; null: there is none. */
  compose: z.string().nullable(),
  /** Null: none answers. */
  engine: z
    .object({
      version: z.string(),
      name: z.string(),
      os: z.string(),
      rootless: z.boolean(),
      podman: z.boolean(),
      /** `active`: a node of a Swarm; `manager`: one that can deploy. */
      swarm: z.enum(['inactive', 'active', 'manager']),
    })
    .nullable(),
  problem: z.enum(['no-docker', 'no-compose', 'not-running', 'denied', 'unreachable']).nullable(),
  /** The tool's own words about the problem. */
  detail: z.string(),
  /** Set by DOCKER_HOST, which wins over the current context. */
  dockerHost: z.string().nullable(),
  contexts: z.array(
    z.object({ name: z.string(), description: z.string(), endpoint: z.string(), current: z.boolean() }),
  ),
});

const projectState = z.object({
  /** Counts up with each change; ask with it to wait for the next. */
  serial: z.number(),
  /** `live`: events stream. `down`: the engine does not answer; the host tries again by itself. */
  status: z.enum(['live', 'down', 'missing']),
  detail: z.string(),
  containers: z.array(container),
});

const query = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('logs'),
    services: z.array(z.string().regex(/^[A-Za-z0-9._][A-Za-z0-9._-]*$/)).max(5000),
    tail: z.number().int().min(0).max(10_000),
  }),
  z.object({ kind: z.literal('stats'), containers: z.array(containerId).min(1).max(1000) }),
  /** The logs of one service of a stack, in lines as those of `logs`. */
  z.object({
    kind: z.literal('stack-logs'),
    service: z.string().regex(/^[A-Za-z0-9._][A-Za-z0-9._-]*$/),
    tail: z.number().int().min(0).max(10_000),
  }),
]);

const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });

/** The calls of the contract (shared/host.ts) that run things. */
export const runContract = {
  /** What is there to run things with. */
  engine: call(place, engineState),
  /** Starts an act on the files as they are on disk. It goes on when the window is closed or loaded again. */
  startRun: call(z.object({ selection, act }), runInfo),
  /** The command of an act, without running it. */
  commandOf: call(z.object({ selection, act }), z.string()),
  /** The runs of a project that the host remembers, oldest first: those that go on and some that have ended. */
  listRuns: call(z.object({ project: z.string() }), z.array(runInfo)),
  /** Starts a stream. One that nobody reads for half a minute is ended. */
  openStream: call(named.extend({ query }), z.object({ id: runId, commandLine: z.string() })),
  /** Lines of a run or stream; waits for the next for some seconds when there are none. */
  readLines: call(z.object({ id: runId, after: z.number().int().min(0) }), lines),
  /** Ends a run or stream: SIGINT, after a while SIGTERM, with all its processes. False: it has ended already. */
  endRun: call(z.object({ id: runId }), z.boolean()),
  /** The containers of a project, live; waits for a change after `after` for some seconds. null: answers at once. */
  watchProject: call(named.extend({ after: z.number().nullable() }), projectState),
  /** Hashes of the services' configurations, of the files as they are on disk. */
  configHashes: call(
    selection,
    z.object({ hashes: z.record(z.string(), z.string()), problem: z.string().nullable() }),
  ),
  /** The images that a project needs, as `docker compose config --images` names them. */
  configImages: call(selection, z.array(z.string())),
  /** The containers that the engine has, whoever made them. */
  listContainers: call(place, z.array(listedContainer)),
  /** What `docker inspect` prints of containers, of their images and of the networks that they are in, as one list. */
  inspectContainers: call(place.extend({ containers: z.array(containerId).min(1).max(1000) }), z.string()),
  /** What a container was made from. */
  containerFacts: call(place.extend({ container: containerId }), containerFacts),
  /** Starts a program with a terminal in a container. */
  openTerminal: call(
    place.extend({
      container: containerId,
      command: z.array(z.string().max(32_768)).min(1).max(256),
      columns: z.number().int().min(1).max(1000),
      rows: z.number().int().min(1).max(1000),
    }),
    z.object({ id: runId }),
  ),
  /** What the terminal printed from character `after` on; waits for some seconds when there is nothing. */
  readTerminal: call(
    z.object({ id: runId, after: z.number().int().min(0) }),
    z.object({ text: z.string(), next: z.number(), ended: z.boolean(), exitCode: z.number().nullable() }),
  ),
  writeTerminal: call(z.object({ id: runId, text: z.string().max(1_000_000) }), z.null()),
  resizeTerminal: call(
    z.object({
      id: runId,
      columns: z.number().int().min(1).max(1000),
      rows: z.number().int().min(1).max(1000),
    }),
    z.null(),
  ),
  closeTerminal: call(z.object({ id: runId }), z.null()),
} as const;

export type RunInfo = z.output<typeof runInfo>;
export type RunLine = z.output<typeof line>;
export type RunLines = z.output<typeof lines>;
export type RunSelection = z.output<typeof selection>;
export type NamedProject = z.output<typeof named>;
export type EngineState = z.output<typeof engineState>;
export type ProjectState = z.output<typeof projectState>;
export type StreamQuery = z.output<typeof query>;
