import { createEngineRuns } from './engine-runs.ts';
import type { EngineRuns } from './engine-runs.ts';
import { createProjectWatch } from './project-watch.ts';
import type { ProjectWatch } from './project-watch.ts';
import { createTerminals } from './terminals.ts';
import type { Terminals } from './terminals.ts';

/** All that runs on engines for one person. It outlives the sessions of the windows, which come and go with each reload. */
export interface EngineRoom {
  readonly runs: EngineRuns;
  readonly watch: ProjectWatch;
  readonly terminals: Terminals;
  close(): void;
}

export function createEngineRoom(env: Readonly<Record<string, string>>): EngineRoom {
  const runs = createEngineRuns();
  const watch = createProjectWatch({ env });
  const terminals = createTerminals(env);
  return {
    runs,
    watch,
    terminals,
    close() {
      runs.endAll();
      watch.close();
      terminals.closeAll();
    },
  };
}
