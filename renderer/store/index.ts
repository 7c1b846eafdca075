// The registry of the store: everything that the panels read and do. Nothing else of this folder is for others.
import type { FilePath } from '../../shared/diagnostic.ts';
import type { NodeId } from '../../shared/project/project.ts';
import type { Actions } from './actions-type.ts';
import type { DialogState, DockTab, PanelName, SelectionSource } from './app-state.ts';
import { addMade } from './add-made.ts';
import { dispatch, moveNodes } from './commit.ts';
import { compareSides, showOverlay } from './compare.ts';
import { settleConflict } from './disk.ts';
import {
  editEnvironments,
  newLayer,
  nextEnvironment,
  nextTarget,
  setEnvironment,
  setTarget,
} from './environment.ts';
import { exportFile } from './export-file.ts';
import { addNote, editNote, removeNote } from './notes.ts';
import { dismiss, notify } from './notices.ts';
import { chooseAndOpen, close, open, openSample } from './open.ts';
import { answerOutside, askOutside } from './outside.ts';
import { pasteByWindow } from './paste-by-window.ts';
import { settleDrafts } from './recover.ts';
import { reveal } from './reveal.ts';
import { run, runAll, wouldRun } from './run.ts';
import { save, saveAll } from './save.ts';
import { select } from './select.ts';
import { setUi } from './settings.ts';
import { start } from './start.ts';
import { store } from './store.ts';
import { redo, undo } from './travel.ts';
import { collapseGroups, foldGroup, groupBy, showView } from './view.ts';

export const actions: Actions = {
  start,
  open,
  openSample,
  chooseAndOpen,
  close,
  run,
  runAll,
  addMade,
  wouldRun,
  dispatch,
  moveNodes,
  undo,
  redo,
  save,
  saveAll,
  settleConflict,
  exportFile,
  pasteByWindow,
  settleDrafts,
  askOutside,
  answerOutside,
  setEnvironment,
  nextEnvironment,
  setTarget,
  nextTarget,
  editEnvironments,
  newLayer,
  compareSides,
  showOverlay,
  addNote,
  editNote,
  removeNote,
  select,
  clearSelection: (by: SelectionSource) => select([], by),
  revealInYaml: (path: FilePath, from: number, to?: number) => {
    actions.showDock('yaml');
    setUi({ openFile: path });
    reveal({ path, from, to: to ?? from });
  },
  inspectField: (node: NodeId, attribute: string, by: SelectionSource) => {
    select([node], by);
    actions.togglePanel('right', true);
    setUi({ inspector: { onlySet: false, search: attribute } });
  },
  setUi,
  showView,
  groupBy,
  foldGroup,
  collapseGroups,
  togglePanel: (panel: PanelName, shown?: boolean) => {
    const { panels } = store.getState().ui;
    setUi({ panels: { ...panels, [panel]: shown ?? !panels[panel] } });
  },
  showDock: (tab: DockTab) => {
    const { panels } = store.getState().ui;
    setUi({ dockTab: tab, panels: panels.dock ? panels : { ...panels, dock: true } });
  },
  showDialog: (dialog: DialogState | undefined) => store.setState({ dialog }),
  notify: (notice) => void notify(notice),
  dismiss,
};

export { referencesTo, removeAll, removeSelected } from './remove-selected.ts';
export { canRename, knownGraph } from './known-graph.ts';
export { addCall, elementOf, partsOf, renameCall } from './elements.ts';
export { layersOf, listRevisions } from './compare.ts';
export { loadFiles, whenLoaded } from './missing-files.ts';
export { comparedNow, overlayNow, type Compared, type ComparedSide } from './comparison.ts';
export { keyOfSide, sideOfKey, type SideChoice } from './compare-sides.ts';
export { outsideFileOf } from './outside.ts';
export { conflictParts } from './disk.ts';
export { textNow } from './recover.ts';
export { readable, useWorkedOut, type WorkedOut } from './use-worked-out.ts';
export { askEngine, chooseContext, chooseTarget } from './live/engine.ts';
export { proposeDown, proposeUp, restartService, scaleService } from './live/target-acts.ts';
export {
  accept,
  endRun,
  propose,
  runAct,
  showDrift,
  showLogs,
  showOneOff,
  showRun,
  showTerminal,
  withdraw,
} from './live/live-acts.ts';
export { readAll } from './live/follow-run.ts';
export { isSaved, runSelection } from './live/run-selection.ts';
export {
  liveStore,
  useLive,
  type LiveState,
  type Proposal,
  type RunPanelView,
  type RunView,
} from './live/live-store.ts';
export { endTour, showTourStep, startTour } from './tour.ts';
export { drawingSeen } from './late-snapshot.ts';
export { store } from './store.ts';
export { activeArrangement, activeGrouping, activeView } from './view.ts';
export {
  useApp,
  useAppShallow,
  useCalmSnapshot,
  useLateSnapshot,
  useProject,
  useSelection,
  useSnapshot,
  useUi,
  useView,
  useWrittenSnapshot,
} from './hooks.ts';
export {
  canvasGestures,
  findCanvas,
  registerCanvas,
  type CanvasGesture,
  type CanvasPort,
} from './canvas-port.ts';
export { failureOf } from './notices.ts';
export type { Actions, RunOptions, RunResult } from './actions-type.ts';
export type {
  AppState,
  DialogState,
  DockTab,
  Failure,
  FoundDraft,
  LastChange,
  LayerOptions,
  Notice,
  OwnTemplate,
  NoticeText,
  PanelName,
  Selection,
  SelectionSource,
  ThemeChoice,
  UiState,
} from './app-state.ts';
