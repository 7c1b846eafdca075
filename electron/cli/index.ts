import { CommanderError } from 'commander';
import { BAD_USAGE, toCliFailure } from './fail.ts';
import { makeProgram } from './program.ts';

async function main(): Promise<number> {
  try {
    await makeProgram().parseAsync(process.argv);
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : BAD_USAGE;
    const failure = toCliFailure(error);
    process.stderr.write(`${failure.message}\n`);
    return failure.status;
  }
}

// Not `process.exit`: what was written to a pipe would be cut off.
process.exitCode = await main();
