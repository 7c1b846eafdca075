import type { FilePath } from '../diagnostic.ts';
import { message } from '../message.ts';
import { valueAt } from '../resolve/make-value.ts';
import { pathText } from '../project/project-law.ts';
import type { Snapshot } from '../project/snapshot-type.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { findPath } from '../yaml/find-path.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import type { Path } from '../yaml/yaml-node.ts';
import type { Plan } from './command.ts';
import { startDraft, type WriterAnswer } from './draft.ts';
import { declaringFiles, writes } from './layers.ts';

/**
 * A plan for a file that is only extended, which no wish for the environment reaches: what quick fixes mend there. Every service that
 * takes the text over may change. Undefined: the file is a layer or an included one, or none is named.
 */
export function mendExtended(
  snapshot: Snapshot,
  { path, layer }: { readonly path: Path; readonly layer?: FilePath | undefined },
  label: Plan['label'],
  write: (yaml: YamlFile, path: Path) => WriterAnswer,
): Plan | Refusal | undefined {
  const { project } = snapshot;
  const source = layer === undefined ? undefined : project.files.get(layer);
  if (layer === undefined || source === undefined || declaringFiles(snapshot).includes(layer))
    return undefined;
  if (project.environments.some(({ files }) => files.includes(layer))) return undefined;
  const { origin } = valueAt(snapshot.resolution.model, path) ?? {};
  const own =
    origin?.node !== undefined && origin.source?.file === layer
      ? findPath(source.yaml, (node) => node === origin.node)
      : writes(project, layer, path)
        ? path
        : undefined;
  if (own === undefined) return refuse('not-there', message('commands.not-set', { path: pathText(path) }));
  const draft = startDraft(snapshot);
  draft.step(layer, (yaml) => write(yaml, own));
  return draft.finish(label, { touches: [['services']], holds: [], gone: [] });
}
