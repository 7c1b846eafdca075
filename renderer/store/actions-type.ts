import type { FilePath } from '../../shared/diagnostic.ts';
import type { LayoutPatch, NodeId, Point, Transaction } from '../../shared/project/project.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { Path } from '../../shared/yaml/yaml-node.ts';
import type {
  DialogState,
  DockTab,
  Notice,
  PanelName,
  Selection,
  SelectionSource,
  UiState,
} from './app-state.ts';

export interface RunOptions {
  readonly origin?: 'canvas' | 'inspector' | 'fix';
  /** Pins what the command makes (its first selected node) here, in the same step of undo. */
  readonly at?: Point;
  /** Pins further nodes in the same step of undo. */
  readonly layout?: LayoutPatch;
  /** Joins the step of undo before it, when that was made with the same word. */
  readonly group?: string;
  /** Keep the selection as it is, whatever the command would select. */
  readonly keepSelection?: boolean;
  /** The caller shows the refusal itself. */
  readonly quiet?: boolean;
}

export type RunResult =
  | { readonly ok: true; readonly select: readonly NodeId[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** All that changes the store. Components call these and nothing else. */
export interface Actions {
  start(): Promise<void>;
  open(path: string, options?: { readonly large?: boolean }): Promise<void>;
  openSample(id: string): Promise<void>;
  /** Shows the native dialog, or the view's own picker where the host has none. */
  chooseAndOpen(kind: 'folder' | 'file'): Promise<void>;
  close(): void;

  /** Runs a command by name. A Refusal is shown (unless `quiet`) and returned. */
  run(command: string, args: Readonly<Record<string, unknown>>, options?: RunOptions): RunResult;
  /** Whether the command would run, and why not. Changes nothing. */
  wouldRun(command: string, args: Readonly<Record<string, unknown>>): Refusal | undefined;
  /** Applies a transaction that was made elsewhere (typing, moving nodes). `group`: joins the step of undo before it when both name the same group. */
  dispatch(transaction: Transaction, group?: string): void;
  /** Pins (or with null unpins) nodes: one step of undo. */
  moveNodes(patch: LayoutPatch): void;
  undo(): void;
  redo(): void;

  save(path?: FilePath): Promise<boolean>;
  saveAll(): Promise<boolean>;
  /** Answers a file that changed on disk while it had unsaved edits. */
  settleConflict(path: FilePath, keep: 'mine' | 'theirs'): void;

  setEnvironment(name: string): void;
  setTarget(path: FilePath): void;

  select(
    nodes: readonly NodeId[],
    by: SelectionSource,
    more?: { readonly edges?: readonly string[]; readonly path?: Path },
  ): void;
  clearSelection(by: SelectionSource): void;
  /** Opens the YAML pane at an offset of a file. */
  revealInYaml(path: FilePath, from: number, to?: number): void;

  setUi(patch: Partial<UiState>): void;
  togglePanel(panel: PanelName, shown?: boolean): void;
  showDock(tab: DockTab): void;
  showDialog(dialog: DialogState | undefined): void;
  notify(notice: Omit<Notice, 'id' | 'actions'> & { readonly actions?: Notice['actions'] }): void;
  dismiss(id: number): void;
}

export type { Selection };
