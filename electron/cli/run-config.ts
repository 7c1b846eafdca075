import { resolve } from '../../shared/resolve/resolve.ts';
import { printConfig } from '../../shared/resolve/output/print-config.ts';
import { createResolveCache } from '../../shared/resolve/scope.ts';
import { PROBLEMS_FOUND } from './fail.ts';
import { engineInput, loadProject, loadUntilComplete } from './load-project.ts';
import { printOrigins } from './print-origins.ts';
import { selectionOf } from './selection.ts';
import type { SelectionFlags } from './selection.ts';
import { tellDiagnostics } from './tell-diagnostics.ts';

export interface ConfigFlags extends SelectionFlags {
  readonly format: 'yaml' | 'json';
  readonly interpolate: boolean;
  readonly origins?: boolean;
}

/** `composewright config`: what `docker compose config` prints, by our own engine. */
export async function runConfig(flags: ConfigFlags): Promise<void> {
  const selection = selectionOf(flags);
  const cache = createResolveCache();
  const options = { interpolate: flags.interpolate };
  const { project, answer } = await loadUntilComplete(await loadProject(selection), (each) =>
    resolve({ ...engineInput(each, selection), options }, cache),
  );
  tellDiagnostics(project, answer.diagnostics);
  if (!answer.accepted || answer.config === undefined) {
    process.exitCode = PROBLEMS_FOUND;
    return;
  }
  process.stdout.write(
    flags.origins
      ? printOrigins(project, answer.config, flags.format)
      : printConfig(answer.config, flags.format, { model: !flags.interpolate }),
  );
}
