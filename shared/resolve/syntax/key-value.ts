// Attributes that are a list of `KEY=VALUE` or a map: environment, labels, annotations, build args, sysctls, ...
import { fault, type SyntaxFault } from './fault.ts';

/** `value` is null where only the key is written. */
export interface KeyValue {
  readonly key: string;
  readonly value: string | null;
}

/** One entry of the list form: what stands before the first `=` is the key. */
export function parseKeyValue(text: string): KeyValue {
  const equals = text.indexOf('=');
  return equals < 0
    ? { key: text, value: null }
    : { key: text.slice(0, equals), value: text.slice(equals + 1) };
}

/** The list form of an entry. */
export function printKeyValue({ key, value }: KeyValue): string {
  return value === null ? key : `${key}=${value}`;
}

/** `environment` alone refuses a key that ends with a space. */
export function findEnvironmentKeyFault(key: string): SyntaxFault | undefined {
  return key.endsWith(' ')
    ? fault('trailing-space', `environment variable ${key} is declared with a trailing space`)
    : undefined;
}

/** The map form of a list: the last of equal keys wins and keeps the first one's place. */
export function keyValuesOf(list: readonly string[]): ReadonlyMap<string, string | null> {
  const entries = new Map<string, string | null>();
  for (const text of list) {
    const { key, value } = parseKeyValue(text);
    entries.set(key, value);
  }
  return entries;
}
