import type { CommandCall, FilePath } from '../../shared/diagnostic.ts';
import { message, type Message } from '../../shared/message.ts';
import type { Path } from '../../shared/yaml/yaml-node.ts';
import { actions } from '../store/index.ts';
import type { AttributeState } from './attribute-state.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const inspector = { origin: 'inspector', keepSelection: true } as const;

/** Runs a command from the inspector: the selection stays. */
export function runHere(command: string, args: Readonly<Record<string, unknown>>): boolean {
  return actions.run(command, args, inspector).ok;
}

/** Runs several commands as one step of undo: all of them, or none. */
export function runAllHere(calls: readonly CommandCall[], label?: Message): boolean {
  return actions.runAll(calls, { ...inspector, ...(label === undefined ? {} : { label }) }).ok;
}

/** Runs a command for the service, and for every other that is edited with it. */
export function runForServices(
  state: AttributeState,
  command: string,
  args: Readonly<Record<string, unknown>>,
): boolean {
  return runEach(state, ({ path }) => ({ command, args: { ...args, service: String(path[1]) } }));
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

type Make = (state: AttributeState) => CommandCall;

/** Does the same for every element that is edited: all of it in one step, or nothing. */
function runEach(state: AttributeState, make: Make, isMeant = (_: AttributeState) => true): boolean {
  const calls = [state, ...(state.also ?? [])].filter(isMeant).map(make);
  const [only] = calls;
  if (only !== undefined && calls.length === 1) return runHere(only.command, only.args);
  return runAllHere(calls, severalLabel(state));
}

const severalLabel = ({ name, also = [] }: AttributeState) =>
  also.length === 0 ? undefined : message('commands.set-for-several', { name, count: also.length + 1 });

/** Sets the attribute, in the layer that was chosen, else in the one that the commands choose. */
export function setWhole(state: AttributeState, value: Json): boolean {
  return runEach(state, (each) => ({
    command: 'setAttribute',
    args: { value, ...placeOf(each) },
  }));
}

/** Takes the attribute away, in the layer that was chosen, else in the target: the command decides with which text. */
export function clearWhole(state: AttributeState): boolean {
  const clear: Make = (each) => ({
    command: 'clearAttribute',
    args: placeOf(each),
  });
  return runEach(state, clear, ({ isSet }) => isSet);
}

/** Sets a part of the attribute: an entry of a list or a map. */
export function setPart(state: AttributeState, part: Path, value: Json): boolean {
  return runEach(state, setCall(part, value));
}

const setCall =
  (part: Path, value: Json): Make =>
  (each) => ({
    command: 'setAttribute',
    args: { value, ...placeOf(each, part) },
  });

/** Sets several parts in one step of undo: all of them, or none when one is refused. */
export function setParts(state: AttributeState, parts: readonly (readonly [Path, Json])[]): boolean {
  const all = [state, ...(state.also ?? [])];
  const calls = parts.flatMap(([part, value]) => all.map(setCall(part, value)));
  return runAllHere(calls, severalLabel(state));
}

/** Takes a part of the attribute out. */
export function clearPart(state: AttributeState, part: Path): boolean {
  return runEach(state, (each) => ({
    command: 'clearAttribute',
    args: placeOf(each, part),
  }));
}

/** Gives a key of the attribute's map another name. */
export function renamePart(state: AttributeState, part: Path, to: string): boolean {
  return runEach(state, (each) => ({
    command: 'renameAttribute',
    args: { to, ...placeOf(each, part) },
  }));
}
