import { Command } from 'commander';
import { appVersion } from './app-root.ts';

/** The command line. What a command does is loaded when it is called: `serve` is up before the engine would be read. */
export function makeProgram(): Command {
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

  return program;
}
