import type { Diagnostic } from '../diagnostic.ts';
import type { Graph } from '../graph/graph.ts';
import type { ComposeModel } from '../model/compose-model.ts';
import type { Resolution } from '../resolve/resolution.ts';
import type { ResolveCache } from '../resolve/scope.ts';
import type { Project } from './project.ts';

/** Everything that is derived from a project: pure functions of it, each part computed once and shared while it does not change. */
export interface Snapshot {
  readonly project: Project;
  /** The active environment, resolved. */
  readonly resolution: Resolution;
  readonly model: ComposeModel;
  readonly graph: Graph;
  /** Parse errors, resolution, rules; ordered by file and place. */
  readonly diagnostics: readonly Diagnostic[];
  /** What the engine remembers from one snapshot to the next. */
  readonly cache: ResolveCache;
}
