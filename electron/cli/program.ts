import { Command, InvalidArgumentError, Option } from 'commander';
import { appVersion } from './app-root.ts';
import type { CheckFlags } from './run-check.ts';
import type { ConfigFlags } from './run-config.ts';
import type { EditFlags } from './run-edit.ts';
import type { ExtractFlags } from './run-extract.ts';
import type { FlattenFlags } from './run-flatten.ts';
import type { OverrideFlags } from './run-override.ts';
import type { RenderFlags } from './run-render.ts';
import { edgeForms } from '../../shared/layout/route.ts';
import { viewNames } from '../../shared/graph/views/view.ts';
import { help } from './help.ts';
import type { DiffFlags } from './run-diff.ts';
import { withSelection } from './selection.ts';
import { withTwoSelections } from './two-selections.ts';

/**
 * The command line. What a command does is loaded when it is called: `serve` is up before the engine
 * would be read. `editHelp` is the list of commands, for when it is asked for.
 */
export function makeProgram(editHelp = ''): Command {
  const program = new Command('composewright')
    .description(help('about'))
    .version(appVersion(), '-V, --version', help('version'))
    .helpOption('-h, --help', help('help'))
    .helpCommand('help [command]', help('help-command'))
    .exitOverride()
    .configureHelp({ showGlobalOptions: false });

  program
    .command('open', { isDefault: true })
    .summary(help('open-summary'))
    .description(help('open'))
    .argument('[path]', help('path'))
    .option('--browser', help('browser'))
    .option('--port <number>', help('browser-port'), '0')
    .action(async (path: string | undefined, options: { browser?: boolean; port: string }) => {
      const { runOpen } = await import('./run-open.ts');
      await runOpen(path, options);
    });

  program
    .command('serve')
    .summary(help('serve-summary'))
    .description(help('serve'))
    .argument('[path]', help('path'))
    .option('--port <number>', help('port'), '0')
    .option('--listen <address>', help('listen'), '127.0.0.1')
    .action(async (path: string | undefined, options: { port: string; listen: string }) => {
      const { runServe } = await import('./run-serve.ts');
      await runServe(path, options);
    });

  withSelection(program.command('config'))
    .summary(help('config-summary'))
    .description(help('config'))
    .addOption(new Option('--format <name>', help('format')).choices(['yaml', 'json']))
    .option('--services', help('services'))
    .option('--volumes', help('volumes'))
    .option('--networks', help('networks'))
    .option('--images', help('images'))
    .option('--profiles', help('profiles'))
    .option('--variables', help('variables'))
    .option('--environment', help('environment'))
    .option('--hash <services>', help('hash'))
    .option('--no-interpolate', help('no-interpolate'))
    .option('--no-normalize', help('no-normalize'))
    .option('--no-path-resolution', help('no-path-resolution'))
    .option('--no-consistency', help('no-consistency'))
    .option('--origins', help('origins'))
    .option('-q, --quiet', help('quiet'))
    .option('-o, --output <path>', help('output'))
    .action(async (options: ConfigFlags) => {
      const { runConfig } = await import('./run-config.ts');
      await runConfig(options);
    });

  withSelection(program.command('check'))
    .summary(help('check-summary'))
    .description(help('check'))
    .addOption(formatOption(['text', 'json', 'github', 'sarif']))
    .option('--max-warnings <number>', help('max-warnings'), wholeNumber)
    .option('--fix', help('fix'))
    .option('--dry-run', help('dry-run'))
    .action(async (options: CheckFlags) => {
      const { runCheck } = await import('./run-check.ts');
      await runCheck(options);
    });

  withSelection(program.command('edit'))
    .summary(help('edit-summary'))
    .description(help('edit'))
    .option('--layer <path>', help('layer'))
    .requiredOption('--ops <path>', help('ops'))
    .option('--write', help('write'))
    .option('--diff', help('diff'))
    .addHelpText('after', `\n${editHelp}`)
    .action(async (options: EditFlags) => {
      const { runEdit } = await import('./run-edit.ts');
      await runEdit(options);
    });

  const diff = program.command('diff').summary(help('diff-summary')).description(help('diff-about'));
  const sides = withTwoSelections(diff);
  diff
    .usage('[-f F]... --with [-f F]... [options]')
    .addOption(formatOption(['text', 'json', 'markdown']))
    .option('--show-secrets', help('show-secrets'))
    .option('-o, --output <path>', help('output'))
    .action(async (options: DiffFlags) => {
      const { runDiff } = await import('./run-diff.ts');
      await runDiff(sides(), options);
    });

  withSelection(program.command('override'))
    .summary(help('override-summary'))
    .description(help('override'))
    .requiredOption('--target <path...>', help('target'))
    .option('-o, --output <path>', help('output'))
    .option('--force', help('force'))
    .action(async (options: OverrideFlags) => {
      const { runOverride } = await import('./run-override.ts');
      await runOverride(options);
    });

  withSelection(program.command('extract'))
    .summary(help('extract-summary'))
    .description(help('extract'))
    .usage('--base <path> -f NAME=FILE -f NAME=FILE... [options]')
    .requiredOption('--base <path>', help('extract-base'))
    .option('--dry-run', help('extract-dry-run'))
    .option('--force', help('force'))
    .action(async (options: ExtractFlags) => {
      const { runExtract } = await import('./run-extract.ts');
      await runExtract(options);
    });

  withSelection(program.command('flatten'))
    .summary(help('flatten-summary'))
    .description(help('flatten'))
    .option('-o, --output <path>', help('output'))
    .option('--force', help('force'))
    .action(async (options: FlattenFlags) => {
      const { runFlatten } = await import('./run-flatten.ts');
      await runFlatten(options);
    });

  withSelection(program.command('render'))
    .summary(help('render-summary'))
    .description(help('render'))
    .addOption(formatOption(['svg', 'png', 'pdf', 'html', 'markdown', 'mermaid']))
    .addOption(new Option('--view <name>', help('view')).choices(viewNames).default(viewNames[0]))
    .addOption(new Option('--theme <name>', help('theme')).choices(['light', 'dark']).default('light'))
    .option('--scale <number>', help('scale'), oneToFour, 1)
    .addOption(new Option('--edges <form>', help('edges')).choices(edgeForms).default(edgeForms[0]))
    .option('--transparent', help('transparent'))
    .option('--no-marks', help('no-marks'))
    .option('-o, --output <path>', help('output'))
    .action(async (options: RenderFlags) => {
      const { runRender } = await import('./run-render.ts');
      await runRender(options);
    });

  return program;
}

function formatOption(choices: readonly string[]): Option {
  return new Option('--format <name>', help('format')).choices(choices).default(choices[0]);
}

function oneToFour(value: string): number {
  if (/^[1-4]$/.test(value)) return Number(value);
  throw new InvalidArgumentError('Not a number from 1 to 4.');
}

function wholeNumber(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('Not a whole number.');
}
