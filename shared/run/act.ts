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
  /** A container of its own for one command, removed afterwards. */
  z.object({
    kind: z.literal('run'),
    service,
    command: z.array(z.string().max(32_768)).max(256),
    noDeps: z.boolean().default(false),
  }),
]);

export type ComposeAct = z.output<typeof composeAct>;
/** An act as it is asked for: what has a default may be left out. */
export type ComposeActInput = z.input<typeof composeAct>;

/** Whether the act works on containers that are there and needs the project's name alone, not its files. */
export function needsNoFiles({ kind }: ComposeAct): boolean {
  return ['stop', 'start', 'restart', 'pause', 'unpause', 'kill'].includes(kind);
}
