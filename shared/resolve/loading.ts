import type { FilePath } from '../diagnostic.ts';
import type { Path } from '../yaml/yaml-node.ts';
import type { Section } from './entry.ts';
import type { Folded, FoldRules } from './fold.ts';
import type { Memory } from './memory.ts';
import type { Place } from './problem.ts';
import type { Scope } from './scope.ts';
import type { Session } from './session.ts';

/** What the files say together: each entry in its long syntax, nothing made up yet. */
export interface Model {
  readonly sections: Map<Section, ReadonlyMap<string, Folded>>;
  /** `name`, `version` and extensions. */
  others: ReadonlyMap<string, Folded>;
  /** Top-level attributes that some document writes. */
  readonly keys: Set<string>;
  /** What the last document read resets: `extends` applies it to the bases of the services. */
  resets: readonly Path[];
}

/** How files are loaded. */
export interface Loading {
  readonly session: Session;
  readonly scope: Scope;
  /** What was made last time under this scope. */
  readonly memory: Memory;
  readonly rules: FoldRules;
  /** Files on the way here through `include`, outermost first. */
  readonly included: readonly FilePath[];
  /** An extended file takes no part in `extends` and `include` while it is loaded. */
  readonly plain: boolean;
  /** The layer that asked for the files by `extends` or `include`. Absent: each file is its own. */
  readonly layer?: number;
  /** Where the files are asked for. Absent: they are the layers themselves. */
  readonly place?: Place;
  /** `loadModel`, handed down so that `extends` and `include` can load without importing their caller. */
  readonly load: (loading: Loading, files: readonly FilePath[]) => Model;
}
