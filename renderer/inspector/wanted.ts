import { attributesOfRow } from '../../shared/spec/attribute-at.ts';
import type { Attribute } from '../../shared/spec/attribute.ts';
import { elementIdOf } from '../../shared/spec/element-kinds.ts';
import type { Path } from '../../shared/yaml/yaml-node.ts';
import { helpText } from '../ui/attribute-help.ts';
import type { AttributeState } from './attribute-state.ts';
import { itemFormOf } from './item-form.ts';

/** What the person wants to see of all attributes. */
export interface Wanted {
  readonly search: string;
  readonly onlySet: boolean;
}

/** Whether an attribute, or one below it, is asked for: by a word of its name or help, or by its path (`deploy.resources`). */
export function isWanted(state: AttributeState, { search, onlySet }: Wanted): boolean {
  const isSet = state.isSet || state.also?.some((each) => each.isSet) === true;
  if (onlySet && !isSet) return false;
  // Nobody is to be led to what is discouraged; what is there must be seen.
  if (state.row.deprecated !== undefined && !isSet && search === '') return false;
  const words = search.trim().toLowerCase();
  if (words === '') return true;
  const steps = words.split('.');
  if (steps.length > 1 && !words.includes(' ')) return isOnPath(state, steps.filter(Boolean));
  return state.path.some((part) => answers(String(part), words)) || hasMatch(state.path, state.row, words, 0);
}

const answers = (name: string, words: string) =>
  name.toLowerCase().replaceAll('_', ' ').includes(words.replaceAll('_', ' '));

/** Below the place that the steps name, or on the way there. Names of elements and entries are not among the steps. */
function isOnPath({ path, row }: AttributeState, steps: readonly string[]): boolean {
  const names = path.slice(elementIdOf(path) === undefined ? 0 : 2).map(String);
  if (names.some((name, index) => index < steps.length && !name.startsWith(steps[index] ?? ''))) return false;
  return hasPath(row, steps.slice(names.length));
}

function hasPath(row: Attribute, [step, ...rest]: readonly string[]): boolean {
  if (step === undefined) return true;
  return [...attributesBelow(row)].some(([name, child]) => name.startsWith(step) && hasPath(child, rest));
}

function hasMatch(path: Path, row: Attribute, words: string, depth: number): boolean {
  if (answers(String(path.at(-1)), words)) return true;
  if (`${row.help}\n${helpText(path)}`.toLowerCase().includes(words)) return true;
  if (depth > 3) return false;
  // What stands in entries is looked for in the first.
  const inner = itemFormOf(row) === undefined ? path : [...path, 0];
  return [...attributesBelow(row)].some(([name, each]) => hasMatch([...inner, name], each, words, depth + 1));
}

/** The attributes of a group, or of the entries of a list or map. */
const attributesBelow = (row: Attribute): ReadonlyMap<string, Attribute> =>
  attributesOfRow(itemFormOf(row)?.row ?? row);
