import path from 'node:path';
import { text as readStream } from 'node:stream/consumers';
import { z } from 'zod';
import type { CommandCall } from '../../shared/diagnostic.ts';
import { message } from '../../shared/message.ts';
import { readText } from '../host/read-text.ts';
import { CliFailure, printProblem, say } from './fail.ts';

const opsSchema = z.array(
  z.strictObject({ command: z.string().min(1), args: z.record(z.string(), z.unknown()).default({}) }),
);

/** The operations of a file, or with `-` of standard input: `[{"command": "addDependency", "args": {...}}]`. */
export async function readOps(source: string): Promise<CommandCall[]> {
  const text = source === '-' ? await readStream(process.stdin) : (await readText(path.resolve(source))).text;
  const bad = (detail: string): CliFailure =>
    new CliFailure(
      printProblem(
        source === '-' ? undefined : path.resolve(source),
        undefined,
        say(message('host.cli-bad-ops', { detail })),
      ),
    );
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw bad(error instanceof Error ? error.message : String(error));
  }
  const ops = opsSchema.safeParse(data);
  if (ops.success) return ops.data;
  const [issue] = ops.error.issues;
  throw bad(`${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? ''}`);
}
