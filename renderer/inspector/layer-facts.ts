import { layersIn } from '../../shared/graph/layer-changes.ts';
import { valueText } from '../../shared/graph/value-text.ts';
import { placeOf, type Place } from '../../shared/project/place-of.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import type { OriginKind, Value } from '../../shared/resolve/value.ts';
import type { Path } from '../../shared/yaml/yaml-node.ts';
import type { AttributeState } from './attribute-state.ts';

/** Where something comes from. */
export interface Source {
  /** Below the attribute: `LOG_LEVEL`, or empty for the attribute as a whole. */
  readonly name: string;
  readonly summary: string;
  readonly how: OriginKind;
  readonly layer: number | undefined;
  readonly place: Place | undefined;
}

/** All that the layers have to do with one attribute. */
export interface LayerFacts {
  readonly summary: string;
  readonly sources: readonly Source[];
  /** What lost to a higher layer, nearest first. */
  readonly covered: readonly Source[];
  readonly variables: readonly { readonly name: string; readonly value: string | undefined }[];
}

/** More than a person would read in a small window. */
const MOST = 12;

export function layerFacts(snapshot: Snapshot, { effective }: AttributeState): LayerFacts {
  const { resolution } = snapshot;
  const sources: Source[] = [];
  const covered: Source[] = [];
  const names = new Set<string>();
  if (effective !== undefined) {
    collect(snapshot, effective, [], sources, covered, names);
  }
  return {
    summary: effective === undefined ? '' : valueText(effective),
    sources: sources.slice(0, MOST),
    covered: covered.slice(0, MOST),
    variables: [...names].map((name) => ({ name, value: resolution.variables[name] })),
  };
}

/** The parts of a value, each where it comes from: as a whole while one place says it all, else entry by entry. */
function collect(
  snapshot: Snapshot,
  value: Value,
  below: Path,
  sources: Source[],
  covered: Source[],
  names: Set<string>,
): void {
  const { variables = [], covers = [] } = value.origin;
  for (const name of variables) names.add(name);
  for (const each of covers) covered.push(sourceOf(snapshot, each, below));
  const children: (readonly [string | number, Value])[] =
    value.kind === 'map' ? [...value.entries] : value.kind === 'list' ? [...value.items.entries()] : [];
  const isMixed = layersIn(value).length > 1;
  if (children.length === 0 || !isMixed) {
    if (isSaid(value)) sources.push(sourceOf(snapshot, value, below));
    for (const [key, child] of children) collect(snapshot, child, [...below, key], [], covered, names);
    return;
  }
  for (const [key, child] of children) collect(snapshot, child, [...below, key], sources, covered, names);
}

const isSaid = ({ origin }: Value) => origin.how !== 'default' && origin.how !== 'normalized';

function sourceOf(snapshot: Snapshot, value: Value, below: Path): Source {
  const { how, source } = value.origin;
  const name = below.map((step) => (typeof step === 'number' ? `#${step + 1}` : step)).join('.');
  const summary = valueText(value);
  const pair = `${below.at(-1)}=`;
  return {
    name,
    // What lost its place in a map was still an item of a list then.
    summary: below.length > 0 && summary.startsWith(pair) ? summary.slice(pair.length) : summary,
    how,
    layer: source?.layer,
    place: placeOf(snapshot.project, value),
  };
}
