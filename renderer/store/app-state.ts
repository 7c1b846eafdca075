import type { CommandCall, FilePath } from '../../shared/diagnostic.ts';
import type { HostErrorCode, HostOutput } from '../../shared/host.ts';
import type { NodeKind } from '../../shared/graph/graph.ts';
import type { ViewName } from '../../shared/graph/views/view.ts';
import type { EdgeForm } from '../../shared/layout/route.ts';
import type { Message } from '../../shared/message.ts';
import type { Language } from '../../shared/messages/print-message.ts';
import type { History } from '../../shared/project/history.ts';
import type { NodeId, Point, TransactionOrigin } from '../../shared/project/project.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { ElementKind } from '../../shared/spec/element-kinds.ts';
import type { TextEdits } from '../../shared/text/text-edit.ts';
import type { Path } from '../../shared/yaml/yaml-node.ts';
import type { RunOptions } from './run-options.ts';
import type { ComparisonState } from './comparison.ts';

/** Everything the view shows. One store, replaced part by part; nothing in it is mutated. */
export interface AppState {
  readonly host: HostState;
  /** What the window is about: starting up, nothing open, reading a project, a project. */
  readonly phase: 'starting' | 'empty' | 'opening' | 'open';
  /** Undefined until a project is open. Its `project` is the one that is edited. */
  readonly snapshot: Snapshot | undefined;
  /** What can be undone and redone; `historyLabels` (shared/project) has the words. */
  readonly history: History;
  /** Files whose text is not what is on disk. */
  readonly dirty: ReadonlySet<FilePath>;
  readonly files: FilesState;
  readonly selection: Selection;
  /** The last change of the texts, for those who flash or follow it. */
  readonly lastChange: LastChange | undefined;
  /** What a crash left unsaved and nobody has decided about yet. */
  readonly drafts: readonly FoundDraft[];
  readonly comparison: ComparisonState;
  readonly ui: UiState;
  readonly dialog: DialogState | undefined;
  /** The step of the tour that is shown; undefined: nobody is shown around. */
  readonly tour: number | undefined;
  readonly notices: readonly Notice[];
}

export interface HostState {
  readonly status: 'connecting' | 'ready' | 'lost';
  readonly start: HostOutput<'start'> | undefined;
}

/** What is known of the files beside their texts. */
export interface FilesState {
  /** Changed on disk by someone else while there are unsaved edits here; text null: deleted. */
  readonly conflicts: ReadonlyMap<
    FilePath,
    { readonly text: string | null; readonly version: string | null }
  >;
  readonly unreadable: readonly { readonly path: FilePath; readonly code: string; readonly size: number }[];
  readonly saving: boolean;
  /** Opened from the samples and on no disk yet: as long as nothing was edited there is nothing to lose. */
  readonly sample: boolean;
  /** The path that was opened, or the id of the sample. */
  readonly opened: string;
}

/** A text of a file of this project that a crash left unsaved. */
export interface FoundDraft {
  /** The host's names for it and for older ones of the same file. */
  readonly ids: readonly string[];
  readonly session: string;
  readonly path: FilePath;
  readonly text: string;
  /** When it was kept, in ISO 8601. */
  readonly time: string;
  /** The file is not on disk what it was when the text was written. */
  readonly changed: boolean;
}

/** Where the person is. Canvas, tree, YAML pane and inspector all show the same selection. */
export interface Selection {
  readonly nodes: readonly NodeId[];
  /** Ids of GraphEdges. */
  readonly edges: readonly string[];
  /** A place inside the (first) node, when one is meant: `['services', 'web', 'ports', 0]`. */
  readonly path: Path | undefined;
  /** A part of the value at `path` that is selected in the text. */
  readonly text?: string | undefined;
  /** Who selected, so that nobody answers to their own selection. */
  readonly by: SelectionSource;
  /** Counts up with each selection: selecting the same thing again scrolls to it again. */
  readonly serial: number;
}

export type SelectionSource = 'canvas' | 'editor' | 'tree' | 'problems' | 'inspector' | 'command' | 'app';

export interface LastChange {
  readonly edits: ReadonlyMap<FilePath, TextEdits>;
  readonly origin: TransactionOrigin;
  readonly serial: number;
}

export type ThemeChoice = 'system' | 'light' | 'dark';
export type DockTab = 'yaml' | 'problems' | 'preview' | 'compare' | 'variables' | 'run' | 'list';
export type PanelName = 'left' | 'right' | 'dock';

/** What is shown of an environment's layers. */
export interface LayerOptions {
  /** Cards in the colours of the layers that they come from. */
  readonly colours: boolean;
  /** What upper layers add, change and remove, as marks on the cards. */
  readonly marks: boolean;
  /** What upper layers remove, drawn as ghosts. */
  readonly removed: boolean;
  /** Words at the ends of lines in the YAML pane. */
  readonly hints: boolean;
}

export interface UiState {
  readonly theme: ThemeChoice;
  readonly language: Language;
  readonly panels: Readonly<Record<PanelName, boolean>>;
  readonly dockTab: DockTab;
  /** The file that the YAML pane shows. */
  readonly openFile: FilePath | undefined;
  /** Sizes of the panels as react-resizable-panels reports them, by group. */
  readonly layouts: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly inspector: { readonly onlySet: boolean; readonly search: string };
  readonly layers: LayerOptions;
  /** The facts of the view are shown beside the drawing. */
  readonly facts: boolean;
  /** Kinds of nodes that the canvas does not draw. */
  readonly hidden: readonly NodeKind[];
  /** Kinds that it draws in the views, too, that leave them out by themselves. */
  readonly asked: readonly NodeKind[];
  readonly edgeForm: EdgeForm;
  /** In the order in which they were saved. */
  readonly templates: readonly OwnTemplate[];
  /** The tour was seen to its end, or was ended. */
  readonly toured: boolean;
  /** Folders of which nobody wants to be told that their Compose files can be laid over each other. */
  readonly unhinted: readonly string[];
  /** The view of each project, by its directory; one that is not here shows its architecture. */
  readonly views: Readonly<Record<string, ViewName>>;
}

/** A selection that was saved as a template of one's own. */
export interface OwnTemplate {
  readonly name: string;
  /** Compose YAML. */
  readonly text: string;
}

/** One dialog at a time. */
export type DialogState =
  | { readonly kind: 'command-menu' }
  | { readonly kind: 'open-path'; readonly choose: 'folder' | 'file' }
  | { readonly kind: 'rename'; readonly node: NodeId }
  | { readonly kind: 'remove'; readonly nodes: readonly NodeId[] }
  | { readonly kind: 'add-dependency'; readonly service: string | undefined }
  /** `at`: where on the canvas; else it is placed automatically. */
  | {
      readonly kind: 'add-element';
      readonly element: ElementKind;
      readonly at?: Point;
      /** Services that join the new network. */
      readonly members?: readonly string[];
    }
  | { readonly kind: 'refusal'; readonly refusal: Refusal }
  | { readonly kind: 'discard'; readonly then: () => void }
  /** Whether the files of these folders outside the project may be read. */
  | { readonly kind: 'outside'; readonly folders: readonly FilePath[] }
  /** What becomes of the texts that a crash left unsaved. */
  | { readonly kind: 'drafts' }
  /** A file that changed on disk while it had unsaved changes at the same place. */
  | { readonly kind: 'conflict'; readonly path: FilePath }
  /** `name`: the one that is edited first. */
  | { readonly kind: 'environments'; readonly name?: string }
  | { readonly kind: 'new-layer' }
  | { readonly kind: 'export-override' }
  | { readonly kind: 'extract-base' }
  /** `layer`: the file that is meant; `text`: the part of the value. */
  | {
      readonly kind: 'extract-variable';
      readonly path: Path;
      readonly layer?: FilePath | undefined;
      readonly text?: string | undefined;
    }
  | { readonly kind: 'rename-variable'; readonly name: string }
  | { readonly kind: 'flatten' }
  | { readonly kind: 'split-service'; readonly service: string }
  | { readonly kind: 'share' }
  | { readonly kind: 'import-containers' }
  | { readonly kind: 'save-template' }
  /** What is added when the variables that it requires have values. */
  | {
      readonly kind: 'required-variables';
      readonly calls: readonly CommandCall[];
      readonly names: readonly string[];
      readonly options: RunOptions;
    }
  | { readonly kind: 'keyboard' };

/** A message that does not interrupt. */
export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'good' | 'warning' | 'error';
  readonly text: NoticeText;
  readonly actions: readonly NoticeAction[];
}

/** A button of a notice. */
export interface NoticeAction {
  readonly label: NoticeText;
  readonly run: () => void;
}

/** A sentence of shared/, a key of the view's own catalogue, or what the host said failed. */
export type NoticeText =
  | { readonly message: Message }
  | { readonly key: string; readonly args?: Readonly<Record<string, string | number>> }
  | { readonly failure: Failure };

export interface Failure {
  readonly code: HostErrorCode;
  readonly path?: string;
  readonly detail?: string;
}
