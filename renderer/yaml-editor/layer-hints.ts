import type { FilePath } from '../../shared/diagnostic.ts';
import { isConfidentialAt } from '../../shared/variables/confidential.ts';
import { layersIn } from '../../shared/graph/layer-changes.ts';
import { valueText } from '../../shared/graph/value-text.ts';
import { MASK } from '../../shared/model/looks-secret.ts';
import { activeEnvironment } from '../../shared/project/create-project.ts';
import { layerView } from '../../shared/project/layer-view.ts';
import { placeOf, type Place } from '../../shared/project/place-of.ts';
import { removalPlace } from '../../shared/project/removal-place.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { valueAt } from '../../shared/resolve/make-value.ts';
import { memo1 } from '../../shared/resolve/memo.ts';
import type { Value } from '../../shared/resolve/value.ts';
import { findPair, nodeAt } from '../../shared/yaml/locate.ts';
import type { Path, YamlNode } from '../../shared/yaml/yaml-node.ts';
import { elementKindOf, elementIdOf } from '../../shared/spec/element-kinds.ts';

/** What the layers have to say at the end of a line. */
export type LayerHint =
  /** Another layer's value is effective instead. */
  | { readonly kind: 'covered'; readonly place: Place }
  /** An upper layer takes it away; undefined: none says so in so many words. */
  | { readonly kind: 'removed'; readonly place: Place | undefined }
  /** The value took the place of another. */
  | { readonly kind: 'covers'; readonly place: Place; readonly text: string }
  /** What the variables in the value make of it. */
  | { readonly kind: 'value'; readonly text: string }
  /** Attributes of the element that this file says nothing of, by the file that does. */
  | { readonly kind: 'inherits'; readonly count: number; readonly place: Place };

/** What became of a place of a file: it is effective, or something stands in its stead. */
type Fate = { readonly wins: Value } | { readonly coveredBy: Value };

/** Every place that an element's value comes from or covers. One walk per element, as long as it does not change. */
const fatesOf = memo1((element: Value) => {
  const fates = new Map<YamlNode, Fate>();
  const walk = (value: Value): void => {
    const { node, covers = [] } = value.origin;
    if (node !== undefined) fates.set(node, { wins: value });
    for (const { origin } of covers) {
      if (origin.node !== undefined && !fates.has(origin.node)) fates.set(origin.node, { coveredBy: value });
    }
    if (value.kind === 'map') for (const entry of value.entries.values()) walk(entry);
    if (value.kind === 'list') value.items.forEach(walk);
  };
  walk(element);
  return fates;
});

/** The hint for the line whose first character stands at an offset; undefined: the layers have nothing to say there. */
export function layerHint(snapshot: Snapshot, file: FilePath, offset: number): LayerHint | undefined {
  const yaml = snapshot.project.files.get(file)?.yaml;
  const found = yaml && nodeAt(yaml, offset);
  if (found === undefined || found.path.length < 2) return undefined;
  const { path } = found;
  const { node } = found.located;
  const section = String(path[0]);
  const element = valueAt(snapshot.resolution.model, path.slice(0, 2));
  const layers = activeEnvironment(snapshot.project).files;
  if (elementKindOf(section) === undefined) return undefined;
  if (element === undefined) {
    const { whole, by } = changesAt(snapshot, path) ?? {};
    // The layer that removes it needs not be told.
    if (whole !== 'removed' || path.length > 2 || layers.indexOf(file) === by) return undefined;
    return { kind: 'removed', place: removalPlace(snapshot.project, file, path) };
  }
  if (path.length === 2) return inherited(snapshot, element, node, layers.indexOf(file));
  const fate = fatesOf(element).get(node);
  if (fate === undefined) {
    if (!isRemoved(snapshot, path, node)) return undefined;
    return { kind: 'removed', place: removalPlace(snapshot.project, file, path) };
  }
  if ('coveredBy' in fate) {
    const place = placeOf(snapshot.project, fate.coveredBy);
    return place === undefined || place.file === file ? undefined : { kind: 'covered', place };
  }
  return winning(snapshot, file, path, fate.wins);
}

function winning({ project }: Snapshot, file: FilePath, path: Path, value: Value): LayerHint | undefined {
  const { covers = [], variables = [] } = value.origin;
  const hides = (text: string) => isConfidentialAt(path, text, variables);
  const covered = covers[0];
  const place = covered && placeOf(project, covered);
  if (covered !== undefined && place !== undefined && place.file !== file) {
    const text = withoutKey(valueText(covered, 40), path);
    const isMasked = hides(valueText(covered)) || hides(valueText(value));
    return { kind: 'covers', place, text: isMasked ? MASK : text };
  }
  if (variables.length === 0 || value.kind !== 'scalar') return undefined;
  return { kind: 'value', text: hides(valueText(value)) ? MASK : valueText(value, 60) };
}

/** `LOG=info` was an item of a list when it was covered by `LOG: warn`. */
function withoutKey(text: string, path: Path): string {
  const pair = `${String(path.at(-1))}=`;
  return text.startsWith(pair) ? text.slice(pair.length) : text;
}

/** What other layers say of an element, beside the attributes that this one writes. */
function inherited(
  { project }: Snapshot,
  element: Value,
  here: YamlNode,
  layer: number,
): LayerHint | undefined {
  if (element.kind !== 'map' || layer < 0) return undefined;
  const places: Place[] = [];
  for (const [name, value] of element.entries) {
    const from = layersIn(value);
    if (from.length === 0 || from.includes(layer) || (here.kind === 'map' && findPair(here, name))) continue;
    const place = placeOf(project, value);
    if (place !== undefined) places.push(place);
  }
  const first = places[0];
  return first === undefined ? undefined : { kind: 'inherits', count: places.length, place: first };
}

/** Whether an upper layer took the node away: it, or what it stands in. */
function isRemoved(snapshot: Snapshot, path: Path, node: YamlNode): boolean {
  const { changes = [] } = changesAt(snapshot, path) ?? {};
  return changes.some(
    ({ kind, before }) => kind === 'removed' && before !== undefined && fatesOf(before).has(node),
  );
}

function changesAt(snapshot: Snapshot, path: Path) {
  return layerView(snapshot)?.elements.get(elementIdOf(path) ?? '');
}
