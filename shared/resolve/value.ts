import type { FilePath } from '../diagnostic.ts';
import type { Chunk, YamlNode } from '../yaml/yaml-node.ts';

/**
 * The configuration while it is resolved and afterwards: plain data in which every part knows where it comes from.
 * Immutable: steps of the pipeline return new values and share the parts that they leave alone, so that what did not
 * change between two resolutions is the same object. Made by value-objects.ts.
 *
 * Classes and getters for the compiler alone: it then refuses a value that was spread into an object, which has lost what it shares.
 */
export type Value = ScalarValue | MapValue | ListValue;

export declare class ScalarValue {
  get kind(): 'scalar';
  readonly type: 'string' | 'int' | 'float' | 'bool' | 'null' | 'timestamp';
  /** string: the text. int: number, or bigint beyond 2^53. float: number. timestamp: the text as written. */
  readonly value: string | number | bigint | boolean | null;
  readonly origin: Origin;
}

export declare class MapValue {
  get kind(): 'map';
  readonly entries: ReadonlyMap<string, Value>;
  readonly origin: Origin;
}

export declare class ListValue {
  get kind(): 'list';
  readonly items: readonly Value[];
  readonly origin: Origin;
}

/** How a value came to be what it is. */
export type OriginKind =
  | 'written'
  | 'merged'
  | 'extends'
  | 'include'
  | 'default'
  | 'variable'
  | 'env-file'
  | 'label-file'
  | 'normalized';

/** Where a value comes from. `node` is undefined for what no file says (defaults, names made from the project's). */
export declare class Origin {
  get how(): OriginKind;
  readonly source: Source | undefined;
  /** Offsets in the node are relative to `source.chunk`. */
  readonly node: YamlNode | undefined;
  /** The variables that the value was interpolated from, in order. */
  readonly variables?: readonly string[];
  /** The line of an env file or label file that says it, lines and columns from 1; `node` is where that file is named. */
  readonly line?: { readonly file: FilePath; readonly line: number; readonly column: number };
  /** What this value replaced in a lower layer, nearest first. */
  readonly covers?: readonly Value[];
}

/** A stretch of a layer that values are read from; values of one chunk share it, but for those that aliases bring in. */
export interface Source {
  readonly file: FilePath;
  readonly chunk: Chunk;
  /** Index in the environment's files; files reached by extends or include carry the layer that asked for them. */
  readonly layer: number;
  readonly document: number;
}
