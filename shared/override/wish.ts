import type { FilePath } from '../diagnostic.ts';
import type { Path } from '../yaml/yaml-node.ts';
import type { YamlValue } from '../yaml/yaml-value.ts';

/**
 * What a person wants to be true in the active environment. Paths are those of the effective configuration
 * (`Resolution.model`): keys, and indexes of its lists.
 */
export type Wish =
  /** The value at the path is this one, whole; a null is a key without a value. */
  | { readonly kind: 'set'; readonly path: Path; readonly value: YamlValue }
  /** The list at the path has this entry too; the others stay. */
  | { readonly kind: 'append'; readonly path: Path; readonly value: YamlValue }
  /** Nothing is at the path: an attribute, an entry of a map or list (`whole`: with all that its text stands for), an element. */
  | { readonly kind: 'remove'; readonly path: Path; readonly whole?: boolean };

/** Where a wish is written. */
export interface WishLayer {
  readonly file: FilePath;
  /** Only this file may change. Else what the layers above it say of the same goes too. */
  readonly only: boolean;
}
