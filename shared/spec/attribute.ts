/**
 * What we know of one attribute of the Compose Specification: ONE ROW. The schema check, merge, canonical form, defaults,
 * paths, the graph's edges, completion, hover and the inspector all read it; none keeps a list of its own.
 * Names of rules are words here; the functions behind them stand in shared/resolve in one `Record<Name, ...>` each,
 * so that a name without a function is a type error.
 */
export interface Attribute {
  /** What a file may say here, short and long syntax alike. */
  readonly type: Type;
  /**
   * One line of help in English; other languages in `shared/messages/<language>/attribute-help.ts` under the attribute's
   * dotted path. Empty for items and values that have nothing to add to the list or map around them: `helpOf` (help.ts)
   * answers with the nearest sentence above.
   */
  readonly help: string;
  /** How an override's value meets the base's. Absent: maps merge, lists append, scalars replace. */
  readonly merge?: MergeRule;
  /** For lists: what makes two entries the same, so that the later takes the earlier's place. */
  readonly unique?: UniqueKey;
  /** Which transformer turns the short syntax into the long one. */
  readonly canonical?: CanonicalRule;
  /** The value that the tool writes where none is given, as JSON. Absent: none. */
  readonly default?: string | number | boolean;
  /** What holds where nothing is said, as people would write it: the engine's own default, which no file shows. */
  readonly unset?: string;
  /** Which paths are made absolute against the project directory. */
  readonly path?: PathRule;
  /** The scalar type that an interpolated string is cast to. */
  readonly cast?: 'int' | 'float' | 'bool';
  /** The type of the tool's field where it is not what the row's type says; see shared/resolve/hold-scalar.ts. */
  readonly holds?: 'int' | 'uint16' | 'uint32' | 'uint64';
  /** How the tool prints the value: see shared/resolve/output. Absent: as it is, zero values left out. */
  readonly output?: OutputRule;
  /** The element that the value (or the map's key, or the entry's `source`) names: the edge that the canvas draws. */
  readonly reference?: Reference;
  /** The inspector's field. Absent: chosen from the type. */
  readonly field?: FieldKind;
  /** Values that completion and the inspector offer beside what the type allows. */
  readonly suggestions?: readonly string[];
  /** An example that is valid here, as YAML text of the value. */
  readonly example?: string;
  /** Obsolete or discouraged, and what to use instead (a sentence in English). */
  readonly deprecated?: string;
}

export type Type =
  | {
      readonly kind: 'string';
      readonly format?: Format;
      readonly pattern?: string;
      readonly values?: readonly string[];
    }
  | { readonly kind: 'integer'; readonly minimum?: number; readonly maximum?: number }
  | { readonly kind: 'number'; readonly minimum?: number }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'null' }
  | { readonly kind: 'any' }
  /** Known keys. `x-` keys are allowed unless `closed`; with `open` every other key is, and nobody looks at its value. */
  | {
      readonly kind: 'object';
      readonly attributes: Readonly<Record<string, Attribute>>;
      readonly required?: readonly string[];
      readonly closed?: boolean;
      readonly open?: boolean;
    }
  /**
   * Keys chosen by the user, all with the same row for the value. `keys` is the pattern that they match (no anchors added);
   * another key is an error or, with `open`, is accepted with any value, as the tool's schema does in places.
   */
  | { readonly kind: 'map'; readonly keys?: string; readonly value: Attribute; readonly open?: boolean }
  | { readonly kind: 'list'; readonly item: Attribute; readonly unique?: boolean; readonly minItems?: number }
  /**
   * Alternatives in the order of the reference schema, each of another kind of value; short syntaxes first where it does.
   * `together`: the reference schema lists them as types of one value, so that the tool names them all in its message;
   * otherwise it names the first.
   */
  | { readonly kind: 'oneOf'; readonly of: readonly Type[]; readonly together?: boolean };

export type Format =
  | 'duration'
  | 'bytes'
  | 'port'
  | 'subnet'
  | 'ip'
  | 'mac'
  | 'mode'
  | 'image'
  | 'path'
  | 'cpus'
  | 'command'
  | 'user'
  | 'expression';

export type MergeRule =
  | 'replace'
  | 'key-value-list'
  | 'string-list'
  | 'build'
  | 'extra-hosts'
  | 'depends-on'
  | 'list-to-map'
  | 'logging'
  | 'ulimit'
  | 'ipam-config';

export type UniqueKey =
  | 'key-value'
  | 'value'
  | 'port'
  | 'volume-target'
  | 'device-target'
  | 'secret-target'
  | 'config-target'
  | 'env-file-path'
  | 'expose';

export type CanonicalRule =
  | 'build'
  | 'key-value-map'
  | 'ssh'
  | 'file-reference'
  | 'to-string'
  | 'depends-on'
  | 'env-file'
  | 'string-list'
  | 'extends'
  | 'gpus'
  | 'list-to-map'
  | 'volume'
  | 'device'
  | 'ports'
  | 'ulimit'
  | 'external'
  | 'include';

/**
 * `bind-source` stands on an entry of a service's volumes, `driver-device` on a top-level volume, the others on the path. A `source-file`
 * may be a Windows path, and the empty text is the directory itself.
 */
export type PathRule =
  'file' | 'source-file' | 'context' | 'bind-source' | 'watch' | 'driver-device' | 'extends-file';

/**
 * How a value is decoded for output. `list`: a single text becomes a list of one. `environment`, `labels`: a `K=V` list
 * becomes a map, a bare `K` null or "". `options`: the values of a map as text. `multi-options`: as lists of text.
 * `text-map`: texts and whole numbers as text; other values are refused. `string` does the same with one value.
 */
export type OutputRule =
  | 'bytes'
  | 'list'
  | 'environment'
  | 'labels'
  | 'options'
  | 'text-map'
  | 'multi-options'
  | 'duration'
  | 'mode'
  | 'string'
  | 'shell-words'
  | 'health-test'
  | 'pointer'
  | 'always'
  | 'float32'
  | 'host-list';

export interface Reference {
  readonly to: ReferenceTarget;
  readonly edge: EdgeKind;
  /**
   * Where in the value the name stands. `key`: a map's keys, or the items of the list that is its short form. `value`: the
   * scalar itself. `source`: an entry's `source`; in its short form the text before the first colon. `service-prefix`:
   * `service:NAME` (in a map or `K=V` list: as a value). `before-colon`: the text before the first colon.
   */
  readonly at: 'key' | 'value' | 'source' | 'service-prefix' | 'before-colon';
}

export type ReferenceTarget = 'service' | 'network' | 'volume' | 'config' | 'secret' | 'model';

export type EdgeKind =
  | 'depends-on'
  | 'network'
  | 'mount'
  | 'config'
  | 'secret'
  | 'model'
  | 'port'
  | 'link'
  | 'volumes-from'
  | 'shares-namespace'
  | 'extends'
  | 'build'
  | 'inferred';

export type FieldKind =
  | 'text'
  | 'multiline'
  | 'number'
  | 'switch'
  | 'choice'
  | 'duration'
  | 'bytes'
  | 'cpus'
  | 'image'
  | 'path'
  | 'command'
  | 'list'
  | 'key-value'
  | 'ports'
  | 'mounts'
  | 'dependencies'
  | 'networks'
  | 'references'
  | 'health-test'
  | 'group'
  | 'items'
  | 'yaml';
