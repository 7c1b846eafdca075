import { message } from '../message.ts';
import { pathText } from '../project/project-law.ts';
import type { Snapshot } from '../project/snapshot-type.ts';
import { refuse } from '../refusal.ts';
import type { Value } from '../resolve/value.ts';
import { locate } from '../yaml/locate.ts';
import { removeIn } from '../yaml/remove.ts';
import type { Path } from '../yaml/yaml-node.ts';
import type { Draft } from './draft.ts';
import { declaringFiles } from './layers.ts';

/**
 * Removes the entry of the list at `path` that a value of the configuration was read from, and those that it covers in lower
 * layers. Refuses when the entry stands elsewhere: in an extended service, an included file, behind an anchor.
 */
export function removeByOrigin(draft: Draft, snapshot: Snapshot, path: Path, value: Value): void {
  const layers = declaringFiles(snapshot);
  let removed = 0;
  for (const each of [value, ...(value.origin.covers ?? [])]) {
    const { source, node } = each.origin;
    if (source === undefined || node === undefined || !layers.includes(source.file)) continue;
    const yaml = snapshot.project.files.get(source.file)?.yaml;
    const list = yaml && locate(yaml, path)?.node;
    const index = list?.kind === 'seq' ? list.items.indexOf(node) : -1;
    if (index < 0) continue;
    draft.step(source.file, (now) => removeIn(now, [...path, index]));
    removed++;
  }
  if (removed > 0) return;
  const file = value.origin.source?.file;
  draft.refuse(
    refuse(
      'written-elsewhere',
      message('commands.written-elsewhere', {
        path: pathText(path),
        file: file === undefined ? '?' : file.slice(file.lastIndexOf('/') + 1),
      }),
    ),
  );
}
