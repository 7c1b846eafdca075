import type { FilePath } from '../../shared/diagnostic.ts';
import { layersIn } from '../../shared/graph/layer-changes.ts';
import { activeEnvironment } from '../../shared/project/create-project.ts';
import { rangeOf } from '../../shared/project/range-of.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import type { OriginKind, Value } from '../../shared/resolve/value.ts';
import { positionAt } from '../../shared/text/lines.ts';
import { locate } from '../../shared/yaml/locate.ts';
import type { Path } from '../../shared/yaml/yaml-node.ts';
import { locationOf, type AttributeState } from './attribute-state.ts';
import { plainOfValue, summaryOf } from './plain-value.ts';

/** A stretch of a file and how people call it: `compose.yaml:12`. */
export interface Place {
  readonly file: FilePath;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Where something comes from. */
export interface Source {
  /** Below the attribute: `LOG_LEVEL`, or empty for the attribute as a whole. */
  readonly name: string;
  readonly summary: string;
  readonly how: OriginKind;
  readonly layer: number | undefined;
  readonly place: Place | undefined;
}

export interface LayerChoice {
  readonly file: FilePath;
  readonly index: number;
  /** The layer says something at this path. */
  readonly writes: boolean;
  /** Something of the effective value comes from it. */
  readonly wins: boolean;
  readonly isTarget: boolean;
}

/** All that the layers have to do with one attribute. */
export interface LayerFacts {
  readonly summary: string;
  readonly sources: readonly Source[];
  /** What lost to a higher layer, nearest first. */
  readonly covered: readonly Source[];
  readonly variables: readonly { readonly name: string; readonly value: string | undefined }[];
  readonly layers: readonly LayerChoice[];
}

/** More than a person would read in a small window. */
const MOST = 12;

export function layerFacts(snapshot: Snapshot, { path, effective }: AttributeState): LayerFacts {
  const { project, resolution } = snapshot;
  const sources: Source[] = [];
  const covered: Source[] = [];
  const names = new Set<string>();
  if (effective !== undefined) {
    collect(snapshot, effective, [], sources, covered, names);
  }
  const winners = new Set(effective === undefined ? [] : layersIn(effective));
  return {
    summary: effective === undefined ? '' : summaryOf(plainOfValue(effective)),
    sources: sources.slice(0, MOST),
    covered: covered.slice(0, MOST),
    variables: [...names].map((name) => ({ name, value: resolution.variables[name] })),
    layers: activeEnvironment(project).files.map((file, index) => ({
      file,
      index,
      writes: isWrittenIn(snapshot, file, path),
      wins: winners.has(index),
      isTarget: file === project.target,
    })),
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
  const summary = summaryOf(plainOfValue(value));
  const pair = `${below.at(-1)}=`;
  return {
    name,
    // What lost its place in a map was still an item of a list then.
    summary: below.length > 0 && summary.startsWith(pair) ? summary.slice(pair.length) : summary,
    how,
    layer: source?.layer,
    place: placeOf(snapshot, value),
  };
}

/** Where a value stands; undefined for what no file says. */
export function placeOf({ project }: Snapshot, value: Value): Place | undefined {
  const location = locationOf(value);
  const range = location && rangeOf(project, location);
  const file = range && project.files.get(range.file);
  if (range === undefined || file === undefined) return undefined;
  const name = range.file.slice(range.file.lastIndexOf('/') + 1);
  return { ...range, text: `${name}:${positionAt(file.text, range.from).line}` };
}

function isWrittenIn({ project }: Snapshot, file: FilePath, path: Path): boolean {
  const yaml = project.files.get(file)?.yaml;
  return yaml?.documents.some((_, document) => locate(yaml, path, document) !== undefined) === true;
}
