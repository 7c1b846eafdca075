import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { ViewName } from '../../shared/graph/views/view.ts';
import type { Project } from '../../shared/project/project.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import type { AppState, Selection, UiState } from './app-state.ts';
import { store } from './store.ts';
import { activeView } from './view.ts';

/** A part of the state. The selector must return something that keeps its identity while nothing changed. */
export function useApp<T>(selector: (state: AppState) => T): T {
  return useStore(store, selector);
}

/** Several parts at once, compared one by one. */
export function useAppShallow<T>(selector: (state: AppState) => T): T {
  return useStore(store, useShallow(selector));
}

/** What is derived from the project that is open; undefined: nothing is open. */
export function useSnapshot(): Snapshot | undefined {
  return useApp((state) => state.snapshot);
}

export function useProject(): Project | undefined {
  return useApp((state) => state.snapshot?.project);
}

export function useSelection(): Selection {
  return useApp((state) => state.selection);
}

/** Which view of the project is shown. */
export function useView(): ViewName {
  return useApp(activeView);
}

export function useUi(): UiState {
  return useApp((state) => state.ui);
}
