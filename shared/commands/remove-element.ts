import type { FilePath } from '../diagnostic.ts';
import { valueAt } from '../resolve/make-value.ts';
import type { Snapshot } from '../project/snapshot-type.ts';
import type { ReferenceTarget } from '../spec/attribute.ts';
import { removeIn } from '../yaml/remove.ts';
import { locate } from '../yaml/locate.ts';
import type { Path } from '../yaml/yaml-node.ts';
import type { Draft } from './draft.ts';
import { effectiveReferences } from './effective-references.ts';
import { declaringFiles, layerFor, layersOf } from './layers.ts';
import { findReferences } from './references.ts';
import { elementKinds, type DrawnSection } from '../spec/element-kinds.ts';

/** What is removed, and from where. */
export interface Removal {
  readonly section: DrawnSection;
  readonly name: string;
  /** Whether the entries that refer to it go too. */
  readonly references: boolean;
  /** The only file that may change; default: the target layer and those above it. */
  readonly layer?: FilePath | undefined;
}

/**
 * Removes an element from the active environment and, when asked, every entry that refers to it: a list item, a map's entry, or an
 * attribute such as `network_mode: service:x`. Text goes from the target layer and those above it; what lower layers say is taken
 * away by `!reset` and `!override` there. Gives the number of places changed.
 */
export function removeElement(draft: Draft, snapshot: Snapshot, removal: Removal): number {
  const { section, name, references, layer } = removal;
  const file = layerFor(snapshot, [section, name], layer);
  const target = elementKinds[section] satisfies ReferenceTarget;
  let places = 0;
  for (const each of filesFrom(snapshot, file, layer)) places += removeText(draft, each, removal);
  const at = { file, only: layer !== undefined };
  const seen = new Set<string>();
  for (;;) {
    const [next] = references && draft.refusal === undefined ? remaining() : [];
    if (next === undefined) break;
    seen.add(JSON.stringify(next));
    draft.wish({ kind: 'remove', path: next }, at);
    places++;
  }
  const left = draft.refusal === undefined && valueAt(draft.now().resolution.model, [section, name]);
  if (left && left.origin.how !== 'normalized' && left.origin.how !== 'default') {
    draft.wish({ kind: 'remove', path: [section, name] }, at);
    places++;
  }
  return places;

  function remaining(): Path[] {
    return effectiveReferences(draft.now(), target, name).filter(
      (path) => !isInside(path, section, name) && !seen.has(JSON.stringify(path)),
    );
  }
}

/** The files that text is removed from: the layer and those above it; from the lowest layer on also what it includes. */
function filesFrom(snapshot: Snapshot, file: FilePath, asked: FilePath | undefined): readonly FilePath[] {
  if (asked !== undefined) return [asked];
  const layers = layersOf(snapshot.project);
  const index = layers.indexOf(file);
  if (index <= 0) return declaringFiles(snapshot);
  return layers.slice(index);
}

function removeText(draft: Draft, file: FilePath, { section, name, references }: Removal): number {
  const yaml = draft.yaml(file);
  if (yaml === undefined) return 0;
  let places = 0;
  const found = references ? findReferences(yaml, elementKinds[section], name) : [];
  // From the end: removing a list item would move those behind it. What the element itself says goes with it.
  for (const { path, document } of found.reverse()) {
    if (isInside(path, section, name)) continue;
    draft.step(file, (now) => removeIn(now, entryOf(path), { document }));
    places++;
  }
  for (let document = yaml.documents.length - 1; document >= 0; document--) {
    if (locate(yaml, [section, name], document) === undefined) continue;
    draft.step(file, (now) => removeIn(now, [section, name], { document }));
    places++;
  }
  return places;
}

const isInside = (path: Path, section: DrawnSection, name: string): boolean =>
  path[0] === section && path[1] === name;

/** The entry that a reference makes, as it is removed: in the long syntax of mounts, configs and secrets it is the whole list item. */
export function entryOf(path: Path): Path {
  return path.at(-1) === 'source' && typeof path.at(-2) === 'number' ? path.slice(0, -1) : path;
}
