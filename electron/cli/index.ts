import { CommanderError } from 'commander';
import { message } from '../../shared/message.ts';
import { BAD_USAGE, say, toCliFailure } from './fail.ts';
import { makeProgram } from './program.ts';
import { keepYoungHeapSmall } from './young-heap.ts';

const HELP = ['-h', '--help', 'help'];

async function editHelp(argv: readonly string[]): Promise<string | undefined> {
  if (!argv.includes('edit') || !argv.some((word) => HELP.includes(word))) return undefined;
  return (await import('./edit-help.ts')).printCommands();
}

async function main(): Promise<number> {
  try {
    await makeProgram(await editHelp(process.argv)).parseAsync(process.argv);
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.code === 'commander.excessArguments')
        process.stderr.write(`${say(message('cli.name-by-option'))}\n`);
      return error.exitCode === 0 ? 0 : BAD_USAGE;
    }
    const failure = toCliFailure(error);
    process.stderr.write(`${failure.message}\n`);
    return failure.status;
  }
}

keepYoungHeapSmall();
// Whoever reads our output may stop in the middle, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
// Not `process.exit`: what was written to a pipe would be cut off.
process.exitCode = await main();
