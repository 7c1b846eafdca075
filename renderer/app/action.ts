import type { Message } from '../../shared/message.ts';
import type { Key } from '../i18n/t.ts';
import { elementOf, type AppState } from '../store/index.ts';

export type ActionGroup = 'file' | 'edit' | 'add' | 'view' | 'run' | 'help';

/** One thing that a person can ask of the window. Native menu, command menu, tooltips and keys all read this table. */
export interface Action {
  readonly id: string;
  readonly group: ActionGroup;
  readonly title: Key;
  readonly run: (state: AppState) => void;
  readonly enabled?: (state: AppState) => boolean;
  /** Where it is not enabled though a person may look for it: why not. The command menu shows it so, instead of hiding it. */
  readonly why?: (state: AppState) => Message | undefined;
}

export const isOpen = (state: AppState): boolean => state.phase === 'open';

/** One service is selected, and nothing else. */
export const oneService = ({ selection }: AppState): boolean =>
  selection.nodes.length === 1 && elementOf(selection.nodes[0] ?? '')?.kind === 'service';

/** The name of a node's element. */
export const nameOf = (id: string | undefined): string | undefined =>
  id === undefined ? undefined : elementOf(id)?.name;
