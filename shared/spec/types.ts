import type { Attribute, Format, Type } from './attribute.ts';

/** What a row says beside its type and help. */
export type Rules = Omit<Attribute, 'type' | 'help'>;

/** A row with its sentence of help. */
export function row(type: Type, help: string, rules: Rules = {}): Attribute {
  return { type, help, ...rules };
}

/** A row for list items and map values that need no sentence of their own. */
export function plain(type: Type, rules: Rules = {}): Attribute {
  return { type, help: '', ...rules };
}

/** Any text. */
export const text: Type = { kind: 'string' };
/** true or false, written as YAML booleans only. */
export const bool: Type = { kind: 'boolean' };
/** A whole number. */
export const int: Type = { kind: 'integer' };
/** Any number. */
export const num: Type = { kind: 'number' };
/** An empty value. */
export const nothing: Type = { kind: 'null' };
/** Anything at all. */
export const anything: Type = { kind: 'any' };

/** A text whose content has a form that editors know; the schema check does not look at it. */
export function formatted(format: Format): Type {
  return { kind: 'string', format };
}

/** A text out of a closed list. */
export function choice(...values: string[]): Type {
  return { kind: 'string', values };
}

/** A text that matches a regular expression somewhere (no anchors added). */
export function matching(pattern: string): Type {
  return { kind: 'string', pattern };
}

/** Alternatives of which the tool names the first when none fits. */
export function oneOf(...of: Type[]): Type {
  return { kind: 'oneOf', of };
}

/** Alternatives that the tool names together: "must be a boolean or string". */
export function together(...of: Type[]): Type {
  return { kind: 'oneOf', of, together: true };
}

/** A list of what the row says. */
export function list(item: Attribute): Type {
  return { kind: 'list', item };
}

/** A list in which no two items are equal. */
export function distinct(item: Attribute): Type {
  return { kind: 'list', item, unique: true };
}

/** An object of known attributes, with `x-` keys. */
export function object(attributes: Readonly<Record<string, Attribute>>, ...required: string[]): Type {
  return { kind: 'object', attributes, ...(required.length > 0 ? { required } : {}) };
}

/** An object of known attributes without `x-` keys. */
export function closed(attributes: Readonly<Record<string, Attribute>>, ...required: string[]): Type {
  return { kind: 'object', attributes, closed: true, ...(required.length > 0 ? { required } : {}) };
}

/** An object of known attributes in which the tool accepts every other key unseen. */
export function openObject(attributes: Readonly<Record<string, Attribute>>): Type {
  return { kind: 'object', attributes, open: true };
}

/** A map whose keys the user chooses; keys that do not match are errors. */
export function map(keys: string, value: Attribute): Type {
  return { kind: 'map', keys, value };
}

/** A map whose keys the user chooses; the tool accepts keys that do not match, unseen. */
export function openMap(keys: string, value: Attribute): Type {
  return { kind: 'map', keys, value, open: true };
}

/** What services, networks, volumes, configs, secrets and models may be called. */
export const resourceName = '^[a-zA-Z0-9._-]+$';

/** true, false, or a text such as `${FLAG}` that becomes one. */
export const flag: Type = together(bool, text);
/** A whole number, or a text that becomes one. */
export const count: Type = together(int, text);
/** A number, or a text that becomes one. */
export const amount: Type = together(num, text);
/** A size such as `512m`, or a number of bytes. */
export const bytes: Type = together(num, formatted('bytes'));
/** The same where the reference schema asks for whole numbers. */
export const wholeBytes: Type = together(int, formatted('bytes'));
/** A part of a processor's time: `0.5`. */
export const cpus: Type = together(num, formatted('cpus'));
/** A duration such as `1m30s`. */
export const duration: Type = formatted('duration');
/** Permissions of a file: `0440`. */
export const mode: Type = together(num, formatted('mode'));

/** A list of texts. */
export const texts: Type = list(plain(text));
/** A list of texts, each once. */
export const distinctTexts: Type = distinct(plain(text));
/** One text, or a list of texts. */
export function textOrList(item: Attribute = plain(text)): Type {
  return oneOf(item.type, distinct(item));
}
/** `key: value`, or a list of `key=value`. */
export const keyValues: Type = oneOf(
  map('.+', plain(together(text, num, bool, nothing))),
  distinct(plain(text)),
);
/** Options of a driver: a map whose values are texts or numbers. */
export const driverOptions: Type = openMap('^.+$', plain(together(text, num)));
/** A command line as one text, as a list of arguments, or null. */
export const command: Type = oneOf(nothing, formatted('command'), texts);
