import { createStore } from 'zustand/vanilla';
import { emptyHistory } from '../../shared/project/history.ts';
import { noComparison } from './comparison.ts';
import type { AppState, FilesState, Selection, UiState } from './app-state.ts';

export const noSelection: Selection = { nodes: [], edges: [], path: undefined, by: 'app', serial: 0 };

export const noFiles: FilesState = {
  conflicts: new Map(),
  unreadable: [],
  saving: false,
  sample: false,
  opened: '',
};

export const initialUi: UiState = {
  theme: 'system',
  language: 'en',
  panels: { left: true, right: true, dock: true },
  dockTab: 'yaml',
  openFile: undefined,
  layouts: {},
  inspector: { onlySet: false, search: '' },
  layers: { colours: false, marks: true, removed: false, hints: true },
  facts: true,
  views: {},
  hidden: [],
  asked: [],
  edgeForm: 'curved',
  templates: [],
  toured: false,
  unhinted: [],
};

/** The one store of the window. Components read it by `useApp`; only the files of this folder write it. */
export const store = createStore<AppState>(() => ({
  host: { status: 'connecting', start: undefined },
  phase: 'starting',
  snapshot: undefined,
  history: emptyHistory,
  dirty: new Set(),
  files: noFiles,
  selection: noSelection,
  lastChange: undefined,
  drafts: [],
  comparison: noComparison,
  ui: initialUi,
  dialog: undefined,
  tour: undefined,
  notices: [],
}));
