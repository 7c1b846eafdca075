import { z } from 'zod';

/** Names as the tool takes them as arguments; none that would be read as an option. */
const service = z.string().regex(/^[A-Za-z0-9._][A-Za-z0-9._-]{0,254}$/);
const services = z.array(service).max(5000).default([]);

/** Everything that a person can have `docker compose` do. `services` empty: all of them. */
export const composeAct = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('up'),
    services,
    /** Only what is named, not what it depends on. */
    noDeps: z.boolean().default(false),
    build: z.boolean().default(false),
    pull: z.enum(['always', 'missing', 'never']).optional(),
    /** Ends when everything is running or healthy. */
    wait: z.boolean().default(false),
    removeOrphans: z.boolean().default(false),
    forceRecreate: z.boolean().default(false),
    dryRun: z.boolean().default(false),
  }),
  z.object({ kind: z.enum(['stop', 'start', 'restart', 'pause', 'unpause', 'kill', 'watch']), services }),
  z.object({
    kind: z.literal('down'),
    /** The data in the volumes goes too. */
    volumes: z.boolean().default(false),
    removeOrphans: z.boolean().default(false),
    dryRun: z.boolean().default(false),
  }),
  z.object({ kind: z.literal('scale'), service, replicas: z.number().int().min(0).max(1000) }),
  z.object({ kind: z.literal('pull'), services }),
  z.object({ kind: z.literal('build'), services, noCache: z.boolean().default(false) }),
  /** A container of its own for one command. What is not said is as the service has it. */
  z.object({
    kind: z.literal('run'),
    service,
    /** Empty: the service's own. */
    command: z.array(z.string().max(32_768)).max(256).default([]),
    noDeps: z.boolean().default(false),
    /** Not removed when it has ended. */
    keep: z.boolean().default(false),
    /** The ports of the service are published, which they are not otherwise. */
    servicePorts: z.boolean().default(false),
    /** `8080:80`. */
    ports: z
      .array(z.string().regex(/^[\w.[\]:/-]+$/))
      .max(100)
      .default([]),
    /** `NAME=value`. */
    environment: z
      .array(
        z
          .string()
          .regex(/^[^\s=-][^=]*=/)
          .max(32_768),
      )
      .max(500)
      .default([]),
    entrypoint: z.string().max(32_768).optional(),
    user: z.string().max(256).optional(),
    workingDirectory: z.string().max(4096).optional(),
  }),
]);

/** Everything that a person can have `docker stack` and `docker service` do with a project on a Swarm. */
export const stackAct = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('stack-deploy'),
    /** Services that the files do not have any more go. */
    prune: z.boolean().default(false),
    /** The nodes get this person's passwords for registries. */
    registryAuth: z.boolean().default(false),
    /** When a registry is asked which image a tag means. */
    resolve: z.enum(['always', 'changed', 'never']).optional(),
  }),
  z.object({ kind: z.literal('stack-remove') }),
  z.object({ kind: z.literal('stack-scale'), service, replicas: z.number().int().min(0).max(1000) }),
  /** Replaces every replica, one after the other. */
  z.object({ kind: z.literal('stack-restart'), service }),
]);

/** Everything that can be run. */
export const act = z.discriminatedUnion('kind', [composeAct, stackAct]);

export type ComposeAct = z.output<typeof composeAct>;
export type StackAct = z.output<typeof stackAct>;
export type Act = z.output<typeof act>;
export type ActInput = z.input<typeof act>;
/** An act as it is asked for: what has a default may be left out. */
export type ComposeActInput = z.input<typeof composeAct>;

/** Whether the act works on containers that are there and needs the project's name alone, not its files. */
export function needsNoFiles({ kind }: ComposeAct): boolean {
  return ['stop', 'start', 'restart', 'pause', 'unpause', 'kill'].includes(kind);
}

/** Whether the act is one of a Swarm: `docker` does it, not `docker compose`. */
export const isStackAct = (given: Act): given is StackAct => given.kind.startsWith('stack-');
