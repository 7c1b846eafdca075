import type { FilePath, Location } from '../diagnostic.ts';
import { valueAt } from '../resolve/make-value.ts';
import type { Snapshot } from '../project/snapshot-type.ts';
import type { Value } from '../resolve/value.ts';
import type { Path } from '../yaml/yaml-node.ts';
import { layerFor, layersOf } from './wish-layer.ts';
import { placesIn } from './wish-places.ts';
import type { TextPlace } from './wish-places.ts';

/** What an edit of one path would mean in one layer of the active environment. */
export interface LayerOption {
  readonly file: FilePath;
  /** Place in the stack, from 0: the last wins. */
  readonly index: number;
  /** What this layer writes at the path now; undefined: nothing. */
  readonly written: Location | undefined;
  /** Whether what is effective, or a part of it, comes from this layer. */
  readonly effective: boolean;
  /**
   * What setting a value here does. `add`: no layer says anything yet. `change`: this layer's own text changes.
   * `override`: a lower layer keeps its text and this one wins. `covered`: it would have no effect, `coveredBy` wins.
   */
  readonly setting: 'add' | 'change' | 'override' | 'covered';
  /**
   * What removing here does. `text`: this layer's own text goes. `reset`: this layer says `!reset` or `!override`, lower layers
   * keep their text. `covered`: it would have no effect, `coveredBy` still says it. `nothing`: there is nothing to remove.
   */
  readonly removing: 'text' | 'reset' | 'covered' | 'nothing';
  /** The highest layer above this one that writes the path. */
  readonly coveredBy: FilePath | undefined;
  /** Other environments that have this layer: an edit here changes them too. */
  readonly sharedWith: readonly string[];
  /** Whether an edit can be written: the file is text that parses and may be written, or is to be made. */
  readonly editable: boolean;
  /** false: the edit makes the file. */
  readonly exists: boolean;
}

/** Which layers of the active environment a path can be edited in. */
export interface WishOptions {
  readonly path: Path;
  /** The layer that says what is effective now; undefined: no layer does (a default, an included or extended file). */
  readonly winner: FilePath | undefined;
  /** Where a command without the argument `layer` writes. */
  readonly target: FilePath;
  /** Lowest first. */
  readonly layers: readonly LayerOption[];
}

/**
 * What "edit in layer ..." can offer for a path of the effective configuration (`services.web.deploy.replicas`): pass `file` of
 * an option as the argument `layer` of any command. Says what will happen by the texts; the laws decide when the command runs.
 */
export function wishOptions(snapshot: Snapshot, path: Path): WishOptions {
  const { project } = snapshot;
  const layers = layersOf(project);
  const value = valueAt(snapshot.resolution.model, path);
  const contributors = new Set(value === undefined ? [] : filesOf(value));
  const places = layers.map((file) => placesIn(snapshot, file, path));
  const writers = layers.filter((_, index) => places[index]!.length > 0);
  return {
    path,
    winner: layers.findLast((file) => contributors.has(file)),
    target: layerFor(snapshot, path.slice(0, 2)),
    layers: layers.map((file, index): LayerOption => {
      const own = places[index]!.at(-1);
      const coveredBy = layers.findLast((_, above) => above > index && places[above]!.length > 0);
      const isAlone = writers.every((writer) => writer === file);
      const isBelow = value !== undefined && layers.indexOf(writers[0] ?? file) < index;
      const isCovered = coveredBy !== undefined && !isShared(value, file);
      const source = project.files.get(file);
      return {
        file,
        index,
        written: own === undefined ? undefined : locationOf(file, own),
        effective: contributors.has(file),
        setting: isCovered ? 'covered' : own !== undefined ? 'change' : isBelow ? 'override' : 'add',
        removing:
          value === undefined && own === undefined
            ? 'nothing'
            : coveredBy !== undefined
              ? 'covered'
              : own !== undefined && isAlone
                ? 'text'
                : 'reset',
        coveredBy,
        sharedWith: project.environments
          .filter(({ name, files }) => name !== project.active && files.includes(file))
          .map(({ name }) => name),
        editable: source === undefined || (!source.readOnly && source.yaml.problems.length === 0),
        exists: source !== undefined,
      };
    }),
  };
}

/** A map or list that several layers build together: each of them can add to it. */
function isShared(value: Value | undefined, file: FilePath): boolean {
  return value !== undefined && value.kind !== 'scalar' && new Set([...filesOf(value), file]).size > 1;
}

function filesOf(value: Value): FilePath[] {
  const own = value.origin.source?.file;
  const below =
    value.kind === 'map' ? [...value.entries.values()] : value.kind === 'list' ? value.items : undefined;
  if (below === undefined || below.length === 0) return own === undefined ? [] : [own];
  return below.flatMap(filesOf);
}

const locationOf = (file: FilePath, { node, chunk }: TextPlace): Location => ({
  file,
  chunk,
  from: node.from,
  to: node.to,
});
