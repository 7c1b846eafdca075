import { resolve } from '../../shared/resolve/resolve.ts';
import { printConfig } from '../../shared/resolve/output/print-config.ts';
import type { Project } from '../../shared/project/project.ts';
import type { Resolution } from '../../shared/resolve/resolution.ts';
import { createResolveCache } from '../../shared/resolve/scope.ts';
import { listOf } from './config-lists.ts';
import type { ListFlags } from './config-lists.ts';
import { PROBLEMS_FOUND } from './fail.ts';
import { resolveInputOf } from '../../shared/project/snapshot.ts';
import { loadProject, loadUntilComplete } from './load-project.ts';
import { printOrigins } from './print-origins.ts';
import { selectionOf } from './selection.ts';
import type { Selection, SelectionFlags } from './selection.ts';
import { tellDiagnostics } from './tell-diagnostics.ts';
import { writeOutput } from './write-output.ts';

export interface ConfigFlags extends SelectionFlags, ListFlags {
  readonly format?: 'yaml' | 'json';
  readonly interpolate: boolean;
  readonly normalize: boolean;
  readonly pathResolution: boolean;
  readonly consistency: boolean;
  readonly quiet?: boolean;
  readonly output?: string;
  readonly origins?: boolean;
}

/** `composewright config`: what `docker compose config` prints, by our own engine. */
export async function runConfig(flags: ConfigFlags): Promise<void> {
  const selection = selectionOf(flags);
  const list = listOf(flags);
  const { project, resolution } = await resolveFor(flags, selection, {
    interpolate: list?.interpolate ?? flags.interpolate,
    ...(list?.typed ? { typed: true } : {}),
  });
  const errors = resolution.diagnostics.filter(
    (one) => one.severity === 'error' && list?.ignores?.(one) !== true,
  );
  const others = resolution.diagnostics.filter((one) => one.severity !== 'error');
  tellDiagnostics(project, [...errors, ...others]);
  if (errors.length > 0 || resolution.missing.length > 0 || resolution.config === undefined) {
    process.exitCode = PROBLEMS_FOUND;
    return;
  }
  if (list !== undefined) {
    // Which there are is told with variables, what they say without.
    const needsWritten = list.reads === 'written' && !flags.interpolate;
    const written = needsWritten
      ? (await resolveFor(flags, selection, { interpolate: false })).resolution
      : resolution;
    await writeOutput(list.print(resolution, written), flags.output);
    return;
  }
  if (flags.quiet) return;
  const format = flags.format ?? 'yaml';
  const model = !flags.interpolate;
  const text = flags.origins
    ? printOrigins(project, resolution.config, { format, model })
    : printConfig(resolution.config, format, { model });
  await writeOutput(text, flags.output);
}

async function resolveFor(
  flags: ConfigFlags,
  selection: Selection,
  form: { readonly interpolate: boolean; readonly typed?: true },
): Promise<{ project: Project; resolution: Resolution }> {
  const cache = createResolveCache();
  const { normalize, consistency, pathResolution: resolvePaths } = flags;
  const options = { ...form, normalize, consistency, resolvePaths };
  const { project, answer } = await loadUntilComplete(await loadProject(selection), (each) =>
    resolve({ ...resolveInputOf(each), options }, cache),
  );
  return { project, resolution: answer };
}
