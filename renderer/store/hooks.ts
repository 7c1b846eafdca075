import { useDeferredValue } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { ViewName } from '../../shared/graph/views/view.ts';
import type { Project } from '../../shared/project/project.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import type { AppState, Selection, UiState } from './app-state.ts';
import { lateSnapshot } from './late-snapshot.ts';
import { store } from './store.ts';
import { activeView } from './view.ts';
import { writtenSnapshot } from './written-snapshot.ts';

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

/** What is derived from the project, the same object while only the drawing changes: for what shows what is written. */
export function useWrittenSnapshot(): Snapshot | undefined {
  return useApp((state) => writtenSnapshot(state.snapshot));
}

/**
 * The written snapshot for forms beside the drawing: of now, but while a person types in the YAML pane it comes a moment after the
 * drawing, so that the next key need not wait for it. What shows it should be memoised by it.
 */
export function useCalmSnapshot(): Snapshot | undefined {
  const snapshot = useWrittenSnapshot();
  const late = useDeferredValue(snapshot);
  const isTyping = useApp((state) => state.lastChange?.origin === 'editor');
  return isTyping ? late : snapshot;
}

/** The snapshot for what is worked out of the whole project: a moment late, undefined at first. */
export function useLateSnapshot(): Snapshot | undefined {
  return useStore(lateSnapshot, (state) => state.snapshot);
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
