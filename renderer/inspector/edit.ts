import type { FilePath } from '../../shared/diagnostic.ts';
import type { Path } from '../../shared/yaml/yaml-node.ts';
import { actions } from '../store/index.ts';
import type { AttributeState } from './attribute-state.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const inspector = { origin: 'inspector', keepSelection: true } as const;

/** Runs a command from the inspector: the selection stays. */
export function runHere(command: string, args: Readonly<Record<string, unknown>>): boolean {
  return actions.run(command, args, inspector).ok;
}

/** The layer that the person chose; nothing where the commands are to choose. */
export function chosenLayer({ layer }: AttributeState): { readonly layer?: FilePath } {
  return layer === undefined ? {} : { layer };
}

/**
 * The layer that a part is edited in: the chosen one. Without one, keys follow the target; the index of a list counts in the
 * text that is shown, so it stays there.
 */
function partLayer({ layer, written }: AttributeState, part: Path): { readonly layer?: FilePath } {
  const file = layer ?? (part.some((step) => typeof step === 'number') ? written?.file : undefined);
  return file === undefined ? {} : { layer: file };
}

/** A key is renamed in the text that has it: the chosen layer's, else the one that is shown. */
function shownLayer({ layer, written }: AttributeState): { readonly layer?: FilePath } {
  const file = layer ?? written?.file;
  return file === undefined ? {} : { layer: file };
}

/** Sets the attribute, in the layer that was chosen, else in the one that the commands choose. */
export function setWhole(state: AttributeState, value: Json): boolean {
  return runHere('setAttribute', { path: state.path, value, ...chosenLayer(state) });
}

/** Takes the attribute away, in the layer that was chosen, else in the target: the command decides with which text. */
export function clearWhole(state: AttributeState): boolean {
  return runHere('clearAttribute', { path: state.path, ...chosenLayer(state) });
}

/** Sets a part of the attribute: an entry of a list or a map. */
export function setPart(state: AttributeState, part: Path, value: Json): boolean {
  return runHere('setAttribute', { path: [...state.path, ...part], value, ...partLayer(state, part) });
}

/** Takes a part of the attribute out. */
export function clearPart(state: AttributeState, part: Path): boolean {
  return runHere('clearAttribute', { path: [...state.path, ...part], ...partLayer(state, part) });
}

/** Gives a key of the attribute's map another name. */
export function renamePart(state: AttributeState, part: Path, to: string): boolean {
  return runHere('renameAttribute', { path: [...state.path, ...part], to, ...shownLayer(state) });
}
