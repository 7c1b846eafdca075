import { z } from 'zod';
import type { Command } from './command.ts';

/**
 * Gives a command its precise argument types where it is written, and the general type in the registry. Arguments that a
 * command does not know are an error.
 */
export function defineCommand<Args extends z.ZodObject>(command: Command<Args>): Command {
  return { ...command, args: command.args.strict() };
}

/** Arguments that many commands share, described once. */
export const arg = {
  service: z.string().min(1).describe('Name of the service'),
  layer: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Compose file to write to; default: the target layer, or the layer above it that declares the element',
    ),
  indexIn: z
    .string()
    .min(1)
    .optional()
    .describe('Compose file in whose text the path counts the entries of lists; default: the effective list'),
  changes: z
    .array(z.string())
    .default([])
    .describe('Environments that may be another afterwards, at this place alone'),
  at: z
    .object({ x: z.number(), y: z.number() })
    .optional()
    .describe('Where its node is put on the canvas; default: placed automatically'),
} as const;

/** JSON that a file can say: what attributes are set to. */
export const jsonValue = z.json();
