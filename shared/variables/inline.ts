import { findReferences } from '../resolve/syntax/variables.ts';

/**
 * A text with every reference to one variable replaced by what it stands for: its value, or the word that counts instead.
 * Other variables in that word stay references. Undefined: a use asks for a value (`:?`) and there is none.
 */
export function inlineIn(text: string, name: string, value: string | undefined): string | undefined {
  let result = text;
  // Innermost first, so that a reference in the word of another one is gone before that is looked at.
  for (;;) {
    const token = findReferences(result).findLast(
      (each) => (each.kind === 'plain' || each.kind === 'operator') && each.name === name,
    );
    if (token === undefined) return result;
    const literal = (value ?? '').replaceAll('$', '$$$$');
    let stands = literal;
    if (token.kind === 'operator') {
      const word = result.slice(token.wordFrom, token.wordTo);
      const isThere = value !== undefined && (token.operator.length === 1 || value !== '');
      if (token.operator.endsWith('-')) stands = isThere ? literal : word;
      else if (token.operator.endsWith('+')) stands = isThere ? word : literal;
      else if (!isThere) return undefined;
    }
    result = result.slice(0, token.from) + stands + result.slice(token.to);
  }
}
