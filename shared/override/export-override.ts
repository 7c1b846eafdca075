import type { FilePath } from '../diagnostic.ts';
import { message } from '../message.ts';
import { addEnvironment, addLayer } from '../project/edit-environments.ts';
import { getEnvironment } from '../project/environments.ts';
import type { Project, Transaction } from '../project/project.ts';
import { resolveInputOf } from '../project/snapshot.ts';
import { isRefusal, refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import { synthesizeOverride, type SynthesizedOverride } from './synthesize-override.ts';

/** Which two environments of a project: the layers of one are the base, the other is what is wanted. */
export interface ExportChoice {
  readonly base: string;
  readonly target: string;
}

/**
 * The smallest file that makes of the base's layers what the target gives. Variables, env files and profiles are the target's: no file can
 * choose them. Refused like `synthesizeOverride`.
 */
export function findExport(project: Project, { base, target }: ExportChoice): SynthesizedOverride | Refusal {
  const wanted = getEnvironment(project, target);
  const { files } = getEnvironment(project, base);
  return synthesizeOverride({
    base: resolveInputOf(project, { ...wanted, files }),
    target: resolveInputOf(project, wanted),
  });
}

/** Writes a found override as a new layer: the file, called after the suffix, and an environment of the base's layers and it. */
export function writeExport(
  project: Project,
  { base, target }: ExportChoice,
  { suffix, text }: { readonly suffix: string; readonly text: string },
): (Transaction & { readonly file: FilePath }) | Refusal {
  if (text === '') return refuse('nothing-to-export', message('override.nothing-to-export'));
  const layer = addLayer(project, suffix);
  if (isRefusal(layer)) return layer;
  const { file } = layer;
  const added = addEnvironment(project, suffix, [...getEnvironment(project, base).files, file]);
  if (isRefusal(added) || added.environments === undefined) return added as Refusal;
  const { detected, files, name, ...wanted } = getEnvironment(project, target);
  void [detected, files, name];
  const list = added.environments.list.map((each) => (each.name === suffix ? { ...each, ...wanted } : each));
  return {
    ...added,
    label: message('override.export', { file: file.slice(file.lastIndexOf('/') + 1) }),
    create: [file],
    edits: new Map([[file, [{ from: 0, to: 0, insert: text }]]]),
    environments: { ...added.environments, list },
    file,
  };
}
