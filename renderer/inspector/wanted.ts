import { attributesOfRow } from '../../shared/spec/attribute-at.ts';
import type { Attribute } from '../../shared/spec/attribute.ts';
import type { AttributeState } from './attribute-state.ts';

/** What the person wants to see of all attributes. */
export interface Wanted {
  readonly search: string;
  readonly onlySet: boolean;
}

/** Whether an attribute, or one below it, is asked for. */
export function isWanted(state: AttributeState, { search, onlySet }: Wanted): boolean {
  const isSet = state.isSet || state.also?.some((each) => each.isSet) === true;
  if (onlySet && !isSet) return false;
  // Nobody is to be led to what is discouraged; what is there must be seen.
  if (state.row.deprecated !== undefined && !isSet && search === '') return false;
  const words = search.trim().toLowerCase();
  return (
    words === '' ||
    state.path.some((part) => answers(String(part), words)) ||
    hasMatch(state.name, state.row, words, 0)
  );
}

const answers = (name: string, words: string) =>
  name.toLowerCase().replaceAll('_', ' ').includes(words.replaceAll('_', ' '));

function hasMatch(name: string, row: Attribute, words: string, depth: number): boolean {
  if (answers(name, words) || row.help.toLowerCase().includes(words)) return true;
  if (depth > 3) return false;
  return [...attributesOfRow(row)].some(([child, each]) => hasMatch(child, each, words, depth + 1));
}
