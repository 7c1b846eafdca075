import type { CommandCall, FilePath } from '../../shared/diagnostic.ts';
import type { ExportedFile } from './export-file.ts';
import type { LayoutPatch, NodeId, Point, Project, Transaction } from '../../shared/project/project.ts';
import type { MergeChoice } from '../../shared/text/merge-texts.ts';
import type { GroupBy } from '../../shared/graph/grouping.ts';
import type { ViewName } from '../../shared/graph/views/view.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { RunOptions } from './run-options.ts';
import type { SelectionMore } from './select.ts';
import type { SideChoice } from './compare-sides.ts';
import type {
  DialogState,
  DockTab,
  Notice,
  PanelName,
  Selection,
  SelectionSource,
  UiState,
} from './app-state.ts';

export type RunResult =
  | { readonly ok: true; readonly select: readonly NodeId[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** All that changes the store. Components call these and nothing else. */
export interface Actions {
  readonly start: () => Promise<void>;
  readonly open: (path: string, options?: { readonly large?: boolean }) => Promise<void>;
  readonly openSample: (id: string) => Promise<void>;
  /** Shows the native dialog, or the view's own picker where the host has none. */
  readonly chooseAndOpen: (kind: 'folder' | 'file') => Promise<void>;
  readonly close: () => void;

  /** Runs a command by name. A Refusal is shown (unless `quiet`) and returned. */
  readonly run: (command: string, args: Readonly<Record<string, unknown>>, options?: RunOptions) => RunResult;
  /** Runs commands as one step of undo: all of them, or, when one is refused, none. */
  readonly runAll: (calls: readonly CommandCall[], options?: RunOptions) => RunResult;
  /** Adds what a template makes; asks first for the variables that it requires. */
  readonly addMade: (calls: readonly CommandCall[], options?: RunOptions) => void;
  /** Whether the command would run, and why not. Changes nothing. */
  readonly wouldRun: (command: string, args: Readonly<Record<string, unknown>>) => Refusal | undefined;
  /** Applies a transaction that was made elsewhere (typing, moving nodes). `group`: joins the step of undo before it when both name the same group. */
  readonly dispatch: (transaction: Transaction, group?: string) => void;
  /** Pins (or with null unpins) nodes: one step of undo. */
  readonly moveNodes: (patch: LayoutPatch) => void;
  /** Puts a note on the view that is shown, at a place of the canvas; gives its id. */
  readonly addNote: (at: Point) => string | undefined;
  readonly editNote: (
    id: string,
    patch: { readonly text?: string; readonly x?: number; readonly y?: number },
  ) => void;
  readonly removeNote: (id: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;

  readonly save: (path?: FilePath) => Promise<boolean>;
  readonly saveAll: () => Promise<boolean>;
  /** Hands out a file: where the person says, in a browser as a download. False: cancelled, or it failed, which has been said. */
  readonly exportFile: (file: ExportedFile) => Promise<boolean>;
  /** Has the window paste the clipboard into what has the keyboard. False: this host has no window that could. */
  readonly pasteByWindow: () => Promise<boolean>;
  /** Answers a file that changed on disk while it had unsaved edits: one word per conflict, in the order of the text. */
  readonly settleConflict: (path: FilePath, choices: readonly MergeChoice[]) => void;

  /** Answers about texts that a crash left unsaved: put back, or given up. What is not named stays for later. */
  readonly settleDrafts: (paths: readonly FilePath[], keep: boolean) => Promise<void>;

  /** Asks again whether a file may be read that lies outside the project. */
  readonly askOutside: (file: FilePath) => void;
  /** The person's answer about folders outside the project; kept until another project is opened or this one closed. */
  readonly answerOutside: (allowed: readonly FilePath[], refused: readonly FilePath[]) => void;

  readonly setEnvironment: (name: string) => void;
  readonly nextEnvironment: () => void;
  readonly setTarget: (path: FilePath) => void;
  /** The layer above, after the highest the lowest. */
  readonly nextTarget: () => void;
  /** Makes a change of shared/project/edit-environments: one step of undo. Answers why it cannot be made. */
  readonly editEnvironments: (
    edit: (project: Project) => Transaction | Refusal,
    group?: string,
  ) => Refusal | undefined;
  /** A new file with this suffix and the environment for it, shown and written to from now on. */
  readonly newLayer: (suffix: string) => Refusal | undefined;

  /** Chooses what is compared with what; a side that is not given stays. */
  readonly compareSides: (sides: { readonly left?: SideChoice; readonly right?: SideChoice }) => void;
  /** Marks on the canvas what differs, or stops doing so. */
  readonly showOverlay: (shown: boolean) => void;

  readonly select: (nodes: readonly NodeId[], by: SelectionSource, more?: SelectionMore) => void;
  readonly clearSelection: (by: SelectionSource) => void;
  /** Selects an element and opens the inspector at one of its attributes. */
  readonly inspectField: (node: NodeId, attribute: string, by: SelectionSource) => void;
  /** Opens the YAML pane at an offset of a file. */
  readonly revealInYaml: (path: FilePath, from: number, to?: number) => void;

  /** Shows another view of the project. */
  readonly showView: (view: ViewName) => void;
  /** Puts the services of the active view together by something; everything is arranged anew. */
  readonly groupBy: (by: GroupBy) => void;
  /** Folds a network or group of the active view into one card, or unfolds it. */
  readonly foldGroup: (id: string, folded: boolean) => void;
  /** Folds these networks and groups of the active view into one card each, and unfolds the others. */
  readonly collapseGroups: (collapsed: readonly string[]) => void;
  readonly setUi: (patch: Partial<UiState>) => void;
  readonly togglePanel: (panel: PanelName, shown?: boolean) => void;
  readonly showDock: (tab: DockTab) => void;
  readonly showDialog: (dialog: DialogState | undefined) => void;
  readonly notify: (
    notice: Omit<Notice, 'id' | 'actions'> & { readonly actions?: Notice['actions'] },
  ) => void;
  readonly dismiss: (id: number) => void;
}

export type { RunOptions, Selection };
