import {
  actions,
  elementOf,
  liveStore,
  proposeDown,
  proposeUp,
  runAct,
  showLogs,
  showOneOff,
  showRun,
  showTerminal,
} from '../store/index.ts';
import type { AppState } from '../store/index.ts';
import { isOpen, nameOf, oneService, type Action } from './action.ts';

const onEngine = () => liveStore.getState().target === 'engine';
const canRun = (state: AppState) => isOpen(state) && !state.files.sample;
const isThere = (state: AppState) =>
  isOpen(state) && onEngine() && liveStore.getState().containers.length > 0;

const selectedServices = ({ selection }: AppState) =>
  selection.nodes.flatMap((id) => (elementOf(id)?.kind === 'service' ? [nameOf(id) ?? ''] : []));

const serviceOf = (state: AppState) => (oneService(state) ? nameOf(state.selection.nodes[0]) : undefined);
const hasService = (state: AppState) => isOpen(state) && serviceOf(state) !== undefined;
/** What the Run panel does, for keys, menus and the command menu. */
export const runActions: readonly Action[] = [
  { id: 'show-run', group: 'run', title: 'action.show-run', run: () => showRun(), enabled: isOpen },
  {
    id: 'run-up',
    group: 'run',
    title: 'action.run-up',
    run: () => void proposeUp(),
    enabled: canRun,
  },
  {
    id: 'run-up-selected',
    group: 'run',
    title: 'action.run-up-selected',
    run: (state) => void proposeUp(selectedServices(state)),
    enabled: (state) => canRun(state) && onEngine() && selectedServices(state).length > 0,
  },
  {
    id: 'run-one-off',
    group: 'run',
    title: 'action.run-one-off',
    run: (state) =>
      showOneOff(selectedServices(state)[0] ?? state.snapshot?.model.services.keys().next().value),
    enabled: (state) => canRun(state) && onEngine() && (state.snapshot?.model.services.size ?? 0) > 0,
  },
  {
    id: 'run-stop',
    group: 'run',
    title: 'action.run-stop',
    run: () => void runAct({ kind: 'stop' }),
    enabled: isThere,
  },
  {
    id: 'run-restart',
    group: 'run',
    title: 'action.run-restart',
    run: () => void runAct({ kind: 'restart' }),
    enabled: isThere,
  },
  {
    id: 'run-down',
    group: 'run',
    title: 'action.run-down',
    run: () => void proposeDown(),
    enabled: canRun,
  },
  {
    id: 'run-pull',
    group: 'run',
    title: 'action.run-pull',
    run: () => void runAct({ kind: 'pull' }),
    enabled: (state) => canRun(state) && onEngine(),
  },
  {
    id: 'run-build',
    group: 'run',
    title: 'action.run-build',
    run: () => void runAct({ kind: 'build' }),
    enabled: (state) => canRun(state) && onEngine(),
  },
  {
    id: 'run-logs',
    group: 'run',
    title: 'action.run-logs',
    run: (state) => showLogs(selectedServices(state)),
    enabled: isOpen,
  },
  {
    id: 'import-containers',
    group: 'add',
    title: 'action.import-containers',
    run: () => actions.showDialog({ kind: 'import-containers' }),
    enabled: isOpen,
  },
  {
    id: 'run-terminal',
    group: 'run',
    title: 'action.run-terminal',
    run: (state) => showTerminal(serviceOf(state) ?? ''),
    enabled: hasService,
  },
];
