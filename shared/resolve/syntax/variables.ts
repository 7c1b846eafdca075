// What `docker compose config --variables` says about a text, and where its references stand.
import { scanVariables, type VariableToken } from './scan-variables.ts';

/** A variable as `config --variables` lists it: the words are raw text, empty when there is none. */
export interface DeclaredVariable {
  readonly name: string;
  readonly defaultValue: string;
  readonly required: boolean;
  readonly alternateValue: string;
}

type Task = { readonly at: number; readonly end: number } | DeclaredVariable;

/**
 * The variables of a text exactly as `config --variables` collects them, in the tool's order: of two with one name the later counts. A broken `${`
 * is a variable without a name; the words of `?` are not searched for more.
 */
export function variablesOf(text: string): DeclaredVariable[] {
  const found: DeclaredVariable[] = [];
  if (!text.includes('$')) return found;
  const scanner = scanVariables(text);
  const tasks: Task[] = [{ at: 0, end: text.length }];
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    if ('name' in task) {
      found.push(task);
      continue;
    }
    const { end } = task;
    const token = scanner.next(task.at, end);
    if (token === undefined) continue;
    if (token.kind !== 'operator') {
      if (token.kind !== 'escape') found.push(declared(token.kind === 'plain' ? token.name : '', '', ''));
      tasks.push({ at: token.to, end });
      continue;
    }
    const { wordFrom, wordTo } = token;
    const sign = token.operator.at(-1)!;
    // Last in, first out: the rest of the line, the variable, its word, and what follows the line.
    tasks.push({ at: token.greedyTo, end });
    if (sign !== '?') tasks.push({ at: wordFrom, end: wordTo });
    tasks.push(declared(token.name, sign, text.slice(wordFrom, wordTo)));
    tasks.push({ at: token.to, end: token.greedyTo });
  }
  return found;
}

function declared(name: string, sign: string, word: string): DeclaredVariable {
  return {
    name,
    defaultValue: sign === '-' ? word : '',
    required: sign === '?',
    alternateValue: sign === '+' ? word : '',
  };
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
