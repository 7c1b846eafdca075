import type { Path } from '../../shared/yaml/yaml-node.ts';
import { actions } from '../store/index.ts';
import type { AttributeState } from './attribute-state.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const inspector = { origin: 'inspector', keepSelection: true } as const;

/** Runs a command from the inspector: the selection stays. */
export function runHere(command: string, args: Readonly<Record<string, unknown>>): boolean {
  return actions.run(command, args, inspector).ok;
}

/** Sets the attribute, in the layer that the commands choose. */
export function setWhole({ path }: AttributeState, value: Json): boolean {
  return runHere('setAttribute', { path, value });
}

/** Takes the attribute out of every layer. */
export function clearWhole({ path }: AttributeState): boolean {
  return runHere('clearAttribute', { path });
}

/** Sets a part of the attribute where the attribute is written: an entry of a list or a map. */
export function setPart({ path, written }: AttributeState, part: Path, value: Json): boolean {
  const layer = written === undefined ? {} : { layer: written.file };
  return runHere('setAttribute', { path: [...path, ...part], value, ...layer });
}

/** Takes a part out where the attribute is written. */
export function clearPart({ path, written }: AttributeState, part: Path): boolean {
  const layer = written === undefined ? {} : { layer: written.file };
  return runHere('clearAttribute', { path: [...path, ...part], ...layer });
}

/** Gives a key of the attribute's map another name. */
export function renamePart({ path, written }: AttributeState, part: Path, to: string): boolean {
  const layer = written === undefined ? {} : { layer: written.file };
  return runHere('renameAttribute', { path: [...path, ...part], to, ...layer });
}
