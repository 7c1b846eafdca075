import type { Path } from '../yaml/yaml-node.ts';
import type { Attribute, Type } from './attribute.ts';
import { composeFile, extension } from './compose-file.ts';

/**
 * The row for a path of the configuration, or undefined where the Specification has none. Names that the user chose and
 * indexes of lists find the row of the values there; `x-` keys the row of extensions (nothing is known below them).
 */
export function attributeAt(path: Path): Attribute | undefined {
  let at: Attribute | undefined = composeFile;
  for (const part of path) {
    if (at === undefined) return undefined;
    at = childOf(at, part);
  }
  return at;
}

/** The row of one key or index below a row; alternatives of a `oneOf` are seen together. */
export function childOf(row: Attribute, part: string | number): Attribute | undefined {
  return childOfType(row.type, part);
}

function childOfType(type: Type, part: string | number): Attribute | undefined {
  switch (type.kind) {
    case 'object': {
      const key = String(part);
      if (Object.hasOwn(type.attributes, key)) return type.attributes[key];
      return key.startsWith('x-') && type.closed !== true ? extension : undefined;
    }
    case 'map':
      return matches(type.keys, String(part)) ? type.value : undefined;
    case 'list':
      return typeof part === 'number' ? type.item : undefined;
    case 'oneOf':
      for (const alternative of type.of) {
        const found = childOfType(alternative, part);
        if (found !== undefined) return found;
      }
      return undefined;
    default:
      return undefined;
  }
}

/** The known attributes below a path, in the order in which to offer them: name -> row. Empty where keys are the user's. */
export function attributesOf(path: Path): ReadonlyMap<string, Attribute> {
  const row = attributeAt(path);
  return row === undefined ? new Map() : attributesOfRow(row);
}

/** The known attributes of a row: name -> row. */
export function attributesOfRow(row: Attribute): ReadonlyMap<string, Attribute> {
  const known = attributesOfRows.get(row);
  if (known !== undefined) return known;
  const found = new Map<string, Attribute>();
  for (const type of alternativesOf(row.type)) {
    if (type.kind !== 'object') continue;
    for (const [name, attribute] of Object.entries(type.attributes)) found.set(name, attribute);
  }
  attributesOfRows.set(row, found);
  return found;
}

/** Forms ask for them with every key that is typed. */
const attributesOfRows = new WeakMap<Attribute, ReadonlyMap<string, Attribute>>();

/** A type's alternatives, flat; the type alone when it has none. */
export function alternativesOf(type: Type): readonly Type[] {
  return type.kind === 'oneOf' ? type.of.flatMap(alternativesOf) : [type];
}

const patterns = new Map<string, RegExp>();

/** Whether a text matches a row's pattern; no pattern: it does. Patterns have no anchors of their own. */
export function matches(pattern: string | undefined, text: string): boolean {
  if (pattern === undefined) return true;
  let expression = patterns.get(pattern);
  if (expression === undefined) {
    expression = new RegExp(pattern, 'u');
    patterns.set(pattern, expression);
  }
  return expression.test(text);
}
