import { z } from 'zod';

const port = z.object({
  ip: z.string(),
  published: z.number().int(),
  target: z.number().int(),
  protocol: z.string(),
});

/** A probe of a health check: when it ended, what it said. */
const probe = z.object({ at: z.string(), exitCode: z.number().int(), output: z.string() });

/** One container of a project, as the view is told of it. */
export const container = z.object({
  id: z.string(),
  name: z.string(),
  service: z.string(),
  /** From 1, among the replicas. */
  number: z.number().int(),
  /** Made by `docker compose run`. */
  oneOff: z.boolean(),
  /** `running`, `exited`, `created`, `restarting`, `paused`, `removing`, `dead`. */
  state: z.string(),
  /** `starting`, `healthy`, `unhealthy`; empty: it has no health check. */
  health: z.string(),
  exitCode: z.number().int(),
  restarts: z.number().int(),
  /** ISO 8601; empty: never. */
  startedAt: z.string(),
  finishedAt: z.string(),
  image: z.string(),
  /** Hash of the configuration that it was made from. */
  configHash: z.string(),
  /** Ports that are really bound on the host. */
  ports: z.array(port),
  /** Why it could not be started, in the engine's words. */
  error: z.string(),
  outOfMemory: z.boolean(),
  /** The last probes, oldest first. */
  probes: z.array(probe),
  /** The machine of a Swarm that it runs on; empty: the engine itself. */
  node: z.string(),
  /** The engine that is asked has it: programs can be run in it and its use be measured. */
  here: z.boolean(),
});

export type Container = z.output<typeof container>;
export type BoundPort = z.output<typeof port>;
export type Probe = z.output<typeof probe>;
