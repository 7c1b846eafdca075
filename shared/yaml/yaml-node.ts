/**
 * Our tree of a YAML text: what the writer needs (offsets, styles, tags, anchors) and nothing that a library
 * would interpret for us. Scalars keep their source; what they mean is `scalar.ts`. Nodes are made by make-node.ts alone.
 *
 * Offsets are relative to the chunk that holds the node (see chunk.ts), so that an edit in one chunk leaves
 * every node of the others as it is, by identity. `absoluteOffset` (yaml-file.ts) turns them into offsets of the file.
 */
export type YamlNode = YamlScalar | YamlMap | YamlSeq | YamlAlias;

interface YamlNodeBase {
  /** First character of the node: of its tag or anchor if it has one, else of its content. */
  readonly from: number;
  /** First character of the content, after tag and anchor. */
  readonly contentFrom: number;
  /**
   * End of the content, exclusive: for a scalar after its last character (closing quote included; for a block
   * scalar after its last line's text, without that line's break), for a flow collection after the bracket, for
   * a block collection the end of its last value. Comments and blank lines after it are outside.
   */
  readonly to: number;
  /** The tag as written (`!reset`, `!!str`, `!<tag:...>`), or undefined. */
  readonly tag: string | undefined;
  /** The anchor's name without `&`, or undefined. */
  readonly anchor: string | undefined;
}

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

export interface YamlScalar extends YamlNodeBase {
  readonly kind: 'scalar';
  readonly style: ScalarStyle;
  /** The text after unquoting, unescaping and folding. A missing value is a plain scalar with `from === to`. */
  readonly text: string;
  /**
   * A block scalar that ends with the file, without a line break. YAML gives it one all the same, and so does `text`; go-yaml,
   * and with it Compose, does not (`resolveScalar`).
   */
  readonly unended: boolean;
}

export interface YamlMap extends YamlNodeBase {
  readonly kind: 'map';
  readonly flow: boolean;
  readonly pairs: readonly YamlPair[];
}

export interface YamlSeq extends YamlNodeBase {
  readonly kind: 'seq';
  readonly flow: boolean;
  readonly items: readonly YamlNode[];
}

/** `*name`. What it stands for depends on its place: `resolveAlias` in yaml-file.ts. */
export interface YamlAlias extends YamlNodeBase {
  readonly kind: 'alias';
  readonly name: string;
}

export interface YamlPair {
  readonly key: YamlNode;
  /** Never undefined: a missing value is an empty plain scalar placed right after the colon (or the key). */
  readonly value: YamlNode;
  /**
   * Set on pairs that begin a chunk of their own: offsets in this pair's key and value, and below, are relative to it.
   * Absent: they are relative to the chunk of the nearest enclosing pair that has one, or the document's first.
   */
  readonly chunk?: Chunk;
}

/**
 * A stretch of the file's text that is re-read by itself after an edit. The chunks of a file, joined, are its text.
 * One top-level element, or one entry of `services` and the like, with the comments and blank lines up to the next.
 */
export interface Chunk {
  readonly text: string;
}

/** A key or an index per step, from the root of a document. */
export type Path = readonly (string | number)[];

/** An empty plain scalar: a key without a value, an empty list item. */
export function isEmptyNode(node: YamlNode): boolean {
  return (
    node.kind === 'scalar' &&
    node.style === 'plain' &&
    node.from === node.to &&
    node.tag === undefined &&
    node.anchor === undefined
  );
}
