import { Command, InvalidArgumentError, Option } from 'commander';
import { appVersion } from './app-root.ts';
import type { CheckFlags } from './run-check.ts';
import type { ConfigFlags } from './run-config.ts';
import type { EditFlags } from './run-edit.ts';
import type { RenderFlags } from './run-render.ts';
import { withSelection } from './selection.ts';

/**
 * The command line. What a command does is loaded when it is called: `serve` is up before the engine
 * would be read. `editHelp` is the list of commands, for when it is asked for.
 */
export function makeProgram(editHelp = ''): Command {
  const program = new Command('composewright')
    .description('Draw Docker Compose projects and keep your own YAML.')
    .version(appVersion())
    .exitOverride()
    .configureHelp({ showGlobalOptions: false });

  program
    .command('open', { isDefault: true })
    .summary('open the app')
    .description(
      'Open a folder or a Compose file in the app; in the browser where its window cannot be shown.',
    )
    .argument('[path]', 'folder or Compose file')
    .option('--browser', 'use the browser')
    .option('--port <number>', 'port for the browser, 0 for any free one', '0')
    .action(async (path: string | undefined, options: { browser?: boolean; port: string }) => {
      const { runOpen } = await import('./run-open.ts');
      await runOpen(path, options);
    });

  program
    .command('serve')
    .summary('serve the app to a browser on this machine')
    .description(
      'Serve the app to a browser on this machine; prints the address, which holds a secret token.',
    )
    .argument('[path]', 'folder or Compose file')
    .option('--port <number>', 'port, 0 for any free one', '0')
    .action(async (path: string | undefined, options: { port: string }) => {
      const { runServe } = await import('./run-serve.ts');
      await runServe(path, options);
    });

  withSelection(program.command('config'))
    .summary('print the effective configuration')
    .description('Print what `docker compose config` prints, by the engine of the app.')
    .addOption(formatOption(['yaml', 'json']))
    .option('--no-interpolate', 'leave variables as they are written')
    .option('--origins', 'print each value with the file, line and column that it comes from')
    .action(async (options: ConfigFlags) => {
      const { runConfig } = await import('./run-config.ts');
      await runConfig(options);
    });

  withSelection(program.command('check'))
    .summary('print the problems of a project')
    .description('Print the problems of a project; the exit status is 1 when there are errors.')
    .addOption(formatOption(['text', 'json', 'github']))
    .option('--max-warnings <number>', 'more warnings than this are an error', wholeNumber)
    .action(async (options: CheckFlags) => {
      const { runCheck } = await import('./run-check.ts');
      await runCheck(options);
    });

  withSelection(program.command('edit'))
    .summary('change a project by commands')
    .description('Run commands on a project and print the file that comes out, every other byte as it was.')
    .option(
      '--layer <path>',
      'the file, of those given with -f, that new things are written to; default: the first',
    )
    .requiredOption('--ops <path>', 'JSON list of {"command", "args"}, or - for standard input')
    .option('--write', 'write what has changed')
    .option('--diff', 'print a unified diff of every changed file instead')
    .addHelpText('after', `\n${editHelp}`)
    .action(async (options: EditFlags) => {
      const { runEdit } = await import('./run-edit.ts');
      await runEdit(options);
    });

  withSelection(program.command('render'))
    .summary('draw a project')
    .description('Draw a project as the canvas shows it, with the positions of its composewright.json.')
    .addOption(formatOption(['svg', 'mermaid']))
    .addOption(new Option('--theme <name>', 'colours of the SVG').choices(['light', 'dark']).default('light'))
    .option('-o, --output <path>', 'file to write instead of standard output')
    .action(async (options: RenderFlags) => {
      const { runRender } = await import('./run-render.ts');
      await runRender(options);
    });

  return program;
}

function formatOption(choices: readonly string[]): Option {
  return new Option('--format <name>', 'form of the output').choices(choices).default(choices[0]);
}

function wholeNumber(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('Not a whole number.');
}
