import type { FilePath } from '../diagnostic.ts';
import { message } from '../message.ts';
import { addLayer, layerPath } from '../project/edit-environments.ts';
import { getEnvironment } from '../project/environments.ts';
import type { Environment, Project, Transaction } from '../project/project.ts';
import { resolveInputOf } from '../project/snapshot.ts';
import { isRefusal, refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import { directoryOf } from '../resolve/syntax/go-paths.ts';
import { flattenStack } from './flatten-stack.ts';
import type { SynthesisRefusal } from './prove-override.ts';
import { synthesizeOverride, type SynthesizedOverride } from './synthesize-override.ts';

/** A step that writes a new file, and makes it a layer. */
export type WrittenFile = Transaction & { readonly file: FilePath };

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
  { suffix, text }: NewLayer,
): WrittenFile | Refusal {
  if (text === '') return refuse('nothing-to-export', message('override.nothing-to-export'));
  const below = getEnvironment(project, base).files;
  return newEnvironment(project, { suffix, text }, below, getEnvironment(project, target), 'override.export');
}

/** One file that gives what an environment gives. Refused like `flattenStack`. */
export function findFlat(
  project: Project,
  { environment, suffix }: FlatChoice,
): SynthesizedOverride | SynthesisRefusal {
  const wanted = getEnvironment(project, environment);
  const first = wanted.files[0] ?? `${project.directory}/compose.yaml`;
  return flattenStack(resolveInputOf(project, wanted), layerPath(first, suffix));
}

/** Writes the found file, called after the suffix, and an environment of it alone. */
export function writeFlat(
  project: Project,
  { environment, suffix }: FlatChoice,
  text: string,
): WrittenFile | Refusal {
  const like = getEnvironment(project, environment);
  // The file may lie elsewhere than the layers, whose relative paths it has.
  const projectDirectory = like.projectDirectory ?? directoryOf(like.files[0] ?? `${project.directory}/`);
  const made = newEnvironment(project, { suffix, text }, [], like, 'override.flatten');
  if (isRefusal(made) || directoryOf(made.file) === projectDirectory) return made;
  const list = made.environments!.list.map((each) =>
    each.name === suffix ? { ...each, projectDirectory } : each,
  );
  return { ...made, environments: { list, active: suffix } };
}

/** The environment that becomes one file, and what that file and its environment are called after. */
export interface FlatChoice {
  readonly environment: string;
  readonly suffix: string;
}

interface NewLayer {
  readonly suffix: string;
  readonly text: string;
}

/** A file with this text above `below`, as an environment that has everything else from `like`. */
function newEnvironment(
  project: Project,
  { suffix, text }: NewLayer,
  below: readonly FilePath[],
  like: Environment,
  label: 'override.export' | 'override.flatten',
): WrittenFile | Refusal {
  const layer = addLayer(project, suffix);
  if (isRefusal(layer)) return layer;
  const { file } = layer;
  const { detected, ...wanted } = like;
  void detected;
  const added: Environment = { ...wanted, name: suffix, files: [...below, file] };
  return {
    ...layer,
    label: message(label, { file: file.slice(file.lastIndexOf('/') + 1) }),
    edits: new Map([[file, [{ from: 0, to: 0, insert: text }]]]),
    environments: { list: [...project.environments, added], active: suffix },
  };
}
