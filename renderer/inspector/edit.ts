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
 * The path of a part, and where the indexes in it count: in the text that is shown. The command finds the same entry in the layer that it
 * writes to.
 */
function placeOf(state: AttributeState, part: Path = []) {
  const path = [...state.path, ...part];
  const file = state.indexIn ?? state.written?.file ?? state.layer;
  const counts = file !== undefined && path.some((step) => typeof step === 'number');
  return { path, ...(counts ? { indexIn: file } : {}), ...chosenLayer(state) };
}

/** Sets the attribute, in the layer that was chosen, else in the one that the commands choose. */
export function setWhole(state: AttributeState, value: Json): boolean {
  return runHere('setAttribute', { value, ...placeOf(state) });
}

/** Takes the attribute away, in the layer that was chosen, else in the target: the command decides with which text. */
export function clearWhole(state: AttributeState): boolean {
  return runHere('clearAttribute', placeOf(state));
}

/** Sets a part of the attribute: an entry of a list or a map. */
export function setPart(state: AttributeState, part: Path, value: Json): boolean {
  return runHere('setAttribute', { value, ...placeOf(state, part) });
}

/** Takes a part of the attribute out. */
export function clearPart(state: AttributeState, part: Path): boolean {
  return runHere('clearAttribute', placeOf(state, part));
}

/** Gives a key of the attribute's map another name. */
export function renamePart(state: AttributeState, part: Path, to: string): boolean {
  return runHere('renameAttribute', { to, ...placeOf(state, part) });
}
