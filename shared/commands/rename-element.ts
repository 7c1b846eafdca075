import type { Snapshot } from '../project/snapshot-type.ts';
import type { ReferenceTarget } from '../spec/attribute.ts';
import { locate } from '../yaml/locate.ts';
import { renameKey } from '../yaml/rename-key.ts';
import { setIn } from '../yaml/set.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import type { Draft, WriterAnswer } from './draft.ts';
import { filesToRename } from './layers.ts';
import { findMentions } from './mentions.ts';
import { findReferences } from './references.ts';
import type { ReferencePlace } from './references.ts';
import { elementKinds, type DrawnSection } from '../spec/element-kinds.ts';

/**
 * Renames an element in every Compose file of the project: where it is declared, and every reference to it. `mentions`: also
 * environment values that name it as a host. Gives the number of places changed.
 */
export function renameElement(
  draft: Draft,
  snapshot: Snapshot,
  section: DrawnSection,
  name: string,
  to: string,
  mentions: boolean,
): number {
  let places = 0;
  for (const file of filesToRename(snapshot)) {
    const yaml = draft.yaml(file);
    if (yaml === undefined || yaml.problems.length > 0) continue;
    const steps = renamingSteps(yaml, section, name, to, mentions);
    for (const step of steps) draft.step(file, step);
    places += steps.length;
  }
  return places;
}

/** The steps of the writer that rename an element in one file, where it is declared and wherever it is named, in their order. */
export function renamingSteps(
  yaml: YamlFile,
  section: DrawnSection,
  name: string,
  to: string,
  mentions: boolean,
): readonly ((now: YamlFile) => WriterAnswer)[] {
  const target = elementKinds[section] satisfies ReferenceTarget;
  const found: ReferencePlace[] = [
    ...findReferences(yaml, target, name),
    ...(mentions ? findMentions(yaml, name) : []),
  ];
  const steps: ((now: YamlFile) => WriterAnswer)[] = [];
  // Values first: a renamed key would change the paths of what stands below it.
  for (const { path, document, rename } of found.filter(({ at }) => at === 'value')) {
    steps.push((now) => setIn(now, path, rename(to), { document }));
  }
  for (const { path, document } of found.filter(({ at }) => at === 'key')) {
    steps.push((now) => renameKey(now, path, to, { document }));
  }
  for (let document = 0; document < yaml.documents.length; document++) {
    if (locate(yaml, [section, name], document) === undefined) continue;
    steps.push((now) => renameKey(now, [section, name], to, { document }));
  }
  return steps;
}
