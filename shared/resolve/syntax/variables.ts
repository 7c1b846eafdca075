// What `docker compose config --variables` says about a text, and where its references stand.
import { scanVariables, type VariableToken } from './scan-variables.ts';

/** A variable as `config --variables` lists it: the words are raw text, empty when there is none. */
export interface DeclaredVariable {
  readonly name: string;
  readonly defaultValue: string;
  readonly required: boolean;
  readonly alternateValue: string;
}

/**
 * The variables of a text exactly as `config --variables` collects them: its greedy pattern takes everything up to the last `}` of the
 * line as the word, a broken `${` counts as a variable without a name, and only default words are searched further.
 */
export function variablesOf(text: string): DeclaredVariable[] {
  const found: DeclaredVariable[] = [];
  if (!text.includes('$')) return found;
  const scanner = scanVariables(text);
  const ranges: { at: number; readonly end: number }[] = [{ at: 0, end: text.length }];
  for (let range = ranges.at(-1); range !== undefined; range = ranges.at(-1)) {
    const token = scanner.next(range.at, range.end);
    if (token === undefined) {
      ranges.pop();
      continue;
    }
    if (token.kind === 'escape') {
      range.at = token.to;
      continue;
    }
    if (token.kind !== 'operator') {
      range.at = token.to;
      const name = token.kind === 'plain' ? token.name : '';
      found.push({ name, defaultValue: '', required: false, alternateValue: '' });
      continue;
    }
    range.at = token.greedyTo;
    const word = text.slice(token.wordFrom, token.greedyTo - 1);
    const sign = token.operator.at(-1);
    found.push({
      name: token.name,
      defaultValue: sign === '-' ? word : '',
      required: sign === '?',
      alternateValue: sign === '+' ? word : '',
    });
    if (sign === '-' && word !== '') ranges.push({ at: token.wordFrom, end: token.greedyTo - 1 });
  }
  return found;
}

/** Every reference of a text, nested ones too, in the order of their offsets, with their balanced braces: for editor and quick fixes. */
export function findReferences(text: string): VariableToken[] {
  const found: VariableToken[] = [];
  const scanner = scanVariables(text);
  const ranges: { at: number; readonly end: number }[] = [{ at: 0, end: text.length }];
  for (let range = ranges.at(-1); range !== undefined; range = ranges.at(-1)) {
    const token = scanner.next(range.at, range.end);
    if (token === undefined) {
      ranges.pop();
      continue;
    }
    range.at = token.to;
    found.push(token);
    if (token.kind === 'operator') ranges.push({ at: token.wordFrom, end: token.wordTo });
  }
  return found;
}
