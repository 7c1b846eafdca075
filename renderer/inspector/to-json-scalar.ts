import { alternativesOf } from '../../shared/spec/attribute-at.ts';
import type { Attribute } from '../../shared/spec/attribute.ts';
import { resolvePlain } from '../../shared/yaml/scalar.ts';

/**
 * What a typed text means for an attribute: a number or a truth value where the row allows one and the text is one, else the text.
 * A variable (`${PORT}`) stays text. `before`: what stands there now, whose quotes are kept.
 */
export function jsonOf(
  text: string,
  row: Attribute,
  before?: { readonly quoted: boolean },
): string | number | boolean {
  const kinds = new Set(alternativesOf(row.type).map(({ kind }) => kind));
  const keepsQuotes = before?.quoted === true && kinds.has('string');
  if (keepsQuotes) return text;
  const meaning = resolvePlain(text);
  const takesNumber = kinds.has('integer') || kinds.has('number');
  if (takesNumber && (meaning.type === 'int' || meaning.type === 'float')) {
    const number = Number(text);
    // `0400` and `1e3` have a form that a number would lose.
    if (String(number) === text) return number;
  }
  if (kinds.has('boolean') && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}
