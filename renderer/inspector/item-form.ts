import { alternativesOf, attributesOfRow } from '../../shared/spec/attribute-at.ts';
import type { Attribute } from '../../shared/spec/attribute.ts';
import type { Json } from './edit.ts';
import { jsonOf } from './to-json-scalar.ts';

/** How the entries of a list or map of objects are made: hooks, devices, address pools, limits. */
export interface ItemForm {
  /** Entries have names of their own. */
  readonly isMap: boolean;
  /** The row of one entry. */
  readonly row: Attribute;
  /** What a new entry is asked for, in order; the name of a map's entry comes before these. */
  readonly asked: readonly Asked[];
}

interface Asked {
  /** Below the entry; empty: the entry is this one text. */
  readonly path: readonly string[];
  readonly row: Attribute;
  /** An entry may do without. */
  readonly optional: boolean;
}

/** The form of a row whose entries are objects; undefined for every other row. */
export function itemFormOf(row: Attribute): ItemForm | undefined {
  for (const type of alternativesOf(row.type)) {
    const entry = type.kind === 'list' ? type.item : type.kind === 'map' ? type.value : undefined;
    if (entry === undefined || attributesOfRow(entry).size === 0) continue;
    return { isMap: type.kind === 'map', row: entry, asked: askedOf(entry) };
  }
  return undefined;
}

const isScalar = (row: Attribute) =>
  alternativesOf(row.type).some(({ kind }) => kind === 'string' || kind === 'integer' || kind === 'number');

/** The short syntax where there is one, else the least that makes an entry. */
function askedOf(row: Attribute): readonly Asked[] {
  return isScalar(row) ? [{ path: [], row, optional: false }] : leastOf(row, []);
}

function leastOf(row: Attribute, above: readonly string[]): readonly Asked[] {
  const known = attributesOfRow(row);
  const required = alternativesOf(row.type).flatMap((type) =>
    type.kind === 'object' ? (type.required ?? []) : [],
  );
  const names = required.length > 0 ? required : [...known.keys()].slice(0, above.length > 0 ? 2 : 1);
  return names.flatMap((name) => {
    const child = known.get(name);
    if (child === undefined) return [];
    const path = [...above, name];
    return attributesOfRow(child).size > 0 && !isScalar(child)
      ? leastOf(child, path)
      : [{ path, row: child, optional: required.length === 0 }];
  });
}

/** Whether the answers make an entry: without a name or a duty it says something at least. */
export function isAnswered({ isMap, asked }: ItemForm, answers: readonly string[]): boolean {
  const said = answers.map((answer) => answer.trim() !== '');
  const rest = isMap ? said.slice(1) : said;
  const hasAll = asked.every(({ optional }, index) => optional || rest[index] === true);
  return hasAll && (isMap ? said[0] === true : rest.includes(true));
}

/** The entry that the answers make. */
export function makeItem({ asked }: ItemForm, answers: readonly string[]): Json {
  const whole = asked[0];
  if (whole !== undefined && whole.path.length === 0) return jsonOf(answers[0] ?? '', whole.row);
  const made: Record<string, Json> = {};
  for (const [index, { path, row }] of asked.entries()) {
    const text = answers[index] ?? '';
    if (text === '') continue;
    const [first = '', second] = path;
    if (second === undefined) made[first] = answerOf(text, row);
    else
      made[first] = { ...(made[first] as Record<string, Json> | undefined), [second]: answerOf(text, row) };
  }
  return made;
}

/** Where only a list may stand, words are its items. */
function answerOf(text: string, row: Attribute): Json {
  const types = alternativesOf(row.type);
  const list = types.find((type) => type.kind === 'list');
  if (list?.kind !== 'list' || types.some(({ kind }) => kind === 'string')) return jsonOf(text, row);
  return text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((word) => jsonOf(word, list.item));
}
