import { findReferences } from '../resolve/syntax/variables.ts';

/** A text in which every reference to one variable names another one instead; operators, words and all else stay. */
export function renameReferences(text: string, name: string, to: string): string {
  let result = text;
  // From the end, so that the places of those before stay right.
  for (const token of findReferences(text).toReversed()) {
    if ((token.kind !== 'plain' && token.kind !== 'operator') || token.name !== name) continue;
    const at = token.from + (text[token.from + 1] === '{' ? 2 : 1);
    result = result.slice(0, at) + to + result.slice(at + name.length);
  }
  return result;
}
