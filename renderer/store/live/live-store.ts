import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Act } from '../../../shared/run/act.ts';
import { noDrift, type Drift } from '../../../shared/run/drift.ts';
import type { Usage } from '../../../shared/run/parse-stats.ts';
import type { Plan } from '../../../shared/run/plan.ts';
import type {
  EngineState,
  NamedProject,
  ProjectState,
  RunInfo,
  RunLine,
} from '../../../shared/run/run-contract.ts';
import type { ServiceStatus } from '../../../shared/run/service-status.ts';
import type { StackFile } from '../../../shared/run/swarm/stack-file.ts';
import type { Failure } from '../app-state.ts';

/** A run as the window follows it. */
export interface RunView {
  readonly info: RunInfo;
  /** What it has done so far. */
  readonly plan: Plan;
  /** The last lines as the tool printed them. */
  readonly lines: readonly RunLine[];
  readonly ended: boolean;
}

/** The acts that are shown before they are run. */
export type ProposedKind = 'up' | 'down' | 'stack-deploy' | 'stack-remove';

/** What is about to be run, and what a dry run says that it would do. */
export interface Proposal {
  readonly act: Extract<Act, { kind: ProposedKind }>;
  readonly phase: 'asking' | 'ready' | 'failed';
  readonly plan: Plan | undefined;
  /** For a Swarm: the file that `docker stack` would get. */
  readonly stack?: StackFile;
  readonly commandLine: string;
  /** The images that it needs, for `up`. */
  readonly images?: readonly string[];
  readonly detail: string;
}

export type RunPanelView = 'services' | 'progress' | 'logs' | 'terminal';

/** What is known of the engine and of what runs there. Nothing of it is kept, undone or saved. */
export interface LiveState {
  /** The Docker context that the person chose; null: the one that docker uses by itself. */
  readonly context: string | null;
  /** Where the project runs: on the engine itself, or as a stack on its Swarm. */
  readonly target: NamedProject['target'];
  /** Undefined: not asked yet. */
  readonly engine: EngineState | undefined;
  /** Undefined: not asked yet, or nothing is open. */
  readonly status: ProjectState['status'] | undefined;
  readonly detail: string;
  readonly containers: ProjectState['containers'];
  readonly services: ReadonlyMap<string, ServiceStatus>;
  readonly drift: Drift;
  /** Newest last. */
  readonly runs: readonly RunView[];
  /** By the id of the container. */
  readonly usage: ReadonlyMap<string, Usage>;
  readonly proposal: Proposal | undefined;
  /** The service for which a command of its own is being written. */
  readonly oneOff: string | undefined;
  readonly failure: Failure | undefined;
  readonly view: RunPanelView;
  /** The services whose logs are shown; empty: all. */
  readonly logsOf: readonly string[];
  /** The container in which a terminal is open or asked for. */
  readonly terminalIn: string | undefined;
  /** The service whose differences are shown. */
  readonly driftOf: string | undefined;
}

export const nothingLive: Omit<LiveState, 'context' | 'target' | 'engine' | 'view'> = {
  status: undefined,
  detail: '',
  containers: [],
  services: new Map(),
  drift: noDrift,
  runs: [],
  usage: new Map(),
  proposal: undefined,
  oneOff: undefined,
  failure: undefined,
  logsOf: [],
  terminalIn: undefined,
  driftOf: undefined,
};

export const liveStore = createStore<LiveState>(() => ({
  context: null,
  target: 'engine',
  engine: undefined,
  view: 'services',
  ...nothingLive,
}));

export function useLive<T>(selector: (state: LiveState) => T): T {
  return useStore(liveStore, selector);
}
