import type { Value } from '../../shared/resolve/value.ts';
import type { YamlNode } from '../../shared/yaml/yaml-node.ts';
import type { Json } from './edit.ts';

/** What a form can show of a value: texts as they are written, lists and maps of them. */
export type Plain = PlainText | PlainList | PlainMap;

export interface PlainText {
  readonly kind: 'text';
  readonly text: string;
  /** Written in quotes, or read as a string. */
  readonly quoted: boolean;
}

export interface PlainList {
  readonly kind: 'list';
  readonly items: readonly Plain[];
}

export interface PlainMap {
  readonly kind: 'map';
  readonly entries: readonly (readonly [string, Plain])[];
}

/** What a file says, for a form; undefined when a form would lose something of it: an alias, a tag, a merge key, an odd key. */
export function plainOf(node: YamlNode): Plain | undefined {
  if (node.kind === 'alias' || node.tag !== undefined || node.anchor !== undefined) return undefined;
  if (node.kind === 'scalar') return { kind: 'text', text: node.text, quoted: node.style !== 'plain' };
  if (node.kind === 'seq') {
    const items = node.items.map(plainOf);
    return items.every((item) => item !== undefined) ? { kind: 'list', items } : undefined;
  }
  const entries: (readonly [string, Plain])[] = [];
  for (const { key, value } of node.pairs) {
    const plain = plainOf(value);
    if (plain === undefined || key.kind !== 'scalar' || key.text === '<<') return undefined;
    entries.push([key.text, plain]);
  }
  return { kind: 'map', entries };
}

/** The effective value in the same form: what a form shows where no file says the attribute itself. */
export function plainOfValue(value: Value): Plain {
  if (value.kind === 'scalar') {
    return {
      kind: 'text',
      text: value.value === null ? '' : String(value.value),
      quoted: value.type === 'string',
    };
  }
  if (value.kind === 'list') return { kind: 'list', items: value.items.map(plainOfValue) };
  return {
    kind: 'map',
    entries: [...value.entries].map(([key, each]) => [key, plainOfValue(each)] as const),
  };
}

/** A value in one short line, for people. */
export function summaryOf(plain: Plain): string {
  if (plain.kind === 'text') return plain.text;
  if (plain.kind === 'list') return plain.items.map(summaryOf).join(', ');
  return plain.entries.map(([key, value]) => `${key}: ${summaryOf(value)}`).join(', ');
}

/** What the effective map says at a key, where it is one text. */
export function effectiveText(value: Value | undefined, key: string): string | undefined {
  const found = value?.kind === 'map' ? value.entries.get(key) : undefined;
  return found?.kind === 'scalar' && found.value !== null ? String(found.value) : undefined;
}

/** The text at a key of a map; empty where there is none. */
export function textAt({ entries }: PlainMap, key: string): string {
  const found = entries.find(([name]) => name === key)?.[1];
  return found?.kind === 'text' ? found.text : '';
}

/** A value of a command in the same form. */
export function plainOfJson(json: Json): Plain {
  if (json === null || typeof json !== 'object')
    return { kind: 'text', text: json === null ? '' : String(json), quoted: typeof json === 'string' };
  if (isList(json)) return { kind: 'list', items: json.map(plainOfJson) };
  return {
    kind: 'map',
    entries: Object.entries(json).map(([key, value]) => [key, plainOfJson(value)] as const),
  };
}

const isList = (json: Json): json is readonly Json[] => Array.isArray(json);
