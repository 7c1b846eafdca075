import { createStore } from 'zustand/vanilla';
import type { FilePath } from '../../shared/diagnostic.ts';
import type { TextRange } from '../../shared/project/range-of.ts';

/** A place that can be gone to, in a list. */
export interface ListedPlace {
  readonly range: TextRange;
  readonly label: string;
  /** How far it is indented. */
  readonly depth: number;
  readonly hint: string;
}

export interface PlaceListState {
  readonly kind: 'outline' | 'references';
  /** The element whose places these are. */
  readonly name: string;
  readonly places: readonly ListedPlace[];
}

interface Cursor {
  readonly file: FilePath | undefined;
  readonly offset: number;
  /** The list that is open. */
  readonly list: PlaceListState | undefined;
}

/** Where the cursor of the editor stands, for what is shown around it. */
export const cursor = createStore<Cursor>(() => ({ file: undefined, offset: 0, list: undefined }));
