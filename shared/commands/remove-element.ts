import type { Snapshot } from '../project/snapshot-type.ts';
import type { ReferenceTarget } from '../spec/attribute.ts';
import { locate } from '../yaml/locate.ts';
import { removeIn } from '../yaml/remove.ts';
import type { Path } from '../yaml/yaml-node.ts';
import { kindOf } from './checks.ts';
import type { Section } from './checks.ts';
import type { Draft } from './draft.ts';
import { declaringFiles } from './layers.ts';
import { findReferences } from './references.ts';

/**
 * Removes an element from every layer of the environment and, when asked, every entry that refers to it: a list item, a map's
 * entry, or an attribute such as `network_mode: service:x`. Gives the number of places removed.
 */
export function removeElement(
  draft: Draft,
  snapshot: Snapshot,
  section: Section,
  name: string,
  references: boolean,
): number {
  let places = 0;
  for (const file of declaringFiles(snapshot)) {
    const yaml = draft.yaml(file);
    if (yaml === undefined) continue;
    const target = kindOf[section] satisfies ReferenceTarget;
    const found = references ? findReferences(yaml, target, name) : [];
    // From the end: removing a list item would move those behind it. What the element itself says goes with it.
    const inside = (path: Path) => path[0] === section && path[1] === name;
    for (const { path, document } of found.reverse()) {
      if (inside(path)) continue;
      draft.step(file, (now) => removeIn(now, entryOf(path), { document }));
      places++;
    }
    for (let document = yaml.documents.length - 1; document >= 0; document--) {
      if (locate(yaml, [section, name], document) === undefined) continue;
      draft.step(file, (now) => removeIn(now, [section, name], { document }));
      places++;
    }
  }
  return places;
}

/** The entry that a reference makes: in the long syntax of mounts, configs and secrets it is the whole list item. */
function entryOf(path: Path): Path {
  return path.at(-1) === 'source' && typeof path.at(-2) === 'number' ? path.slice(0, -1) : path;
}
