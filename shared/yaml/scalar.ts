import type { YamlScalar } from './yaml-node.ts';
import { parseInt64, parseFloat64 } from './go-numbers.ts';
import { isTimestamp } from './timestamp.ts';

/** What a scalar means to the tool. */
export type ScalarMeaning =
  | { readonly type: 'string'; readonly value: string }
  /** 64-bit, signed or unsigned; a bigint beyond 2^53. */
  | { readonly type: 'int'; readonly value: number | bigint }
  | { readonly type: 'float'; readonly value: number }
  | { readonly type: 'bool'; readonly value: boolean }
  | { readonly type: 'null'; readonly value: null }
  /** The text as written. */
  | { readonly type: 'timestamp'; readonly value: string }
  /** A plain `<<`, where it is a key. */
  | { readonly type: 'merge'; readonly value: '<<' }
  /** An explicit tag that the text does not satisfy, such as `!!int x`: the tool refuses the file. */
  | { readonly type: 'mismatch'; readonly value: string };

const NULL: ScalarMeaning = { type: 'null', value: null };
const TRUE: ScalarMeaning = { type: 'bool', value: true };
const FALSE: ScalarMeaning = { type: 'bool', value: false };
const NAN: ScalarMeaning = { type: 'float', value: Number.NaN };
const INFINITE: ScalarMeaning = { type: 'float', value: Number.POSITIVE_INFINITY };
const MINUS_INFINITE: ScalarMeaning = { type: 'float', value: Number.NEGATIVE_INFINITY };

const WORDS: ReadonlyMap<string, ScalarMeaning> = new Map<string, ScalarMeaning>([
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, NULL] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, TRUE] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, FALSE] as const),
  ...['.nan', '.NaN', '.NAN'].map((word) => [word, NAN] as const),
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map((word) => [word, INFINITE] as const),
  ...['-.inf', '-.Inf', '-.INF'].map((word) => [word, MINUS_INFINITE] as const),
]);

const STANDARD = 'tag:yaml.org,2002:';

/**
 * The type and value of a scalar as go-yaml v3, the tool's reader, resolves it: YAML 1.2's core words with 1.1's octals,
 * underscores, binary numbers and timestamps. Quoted and block scalars are strings. A local tag (`!reset`, `!x`) leaves a string.
 */
export function resolveScalar(node: YamlScalar): ScalarMeaning {
  const { tag } = node;
  const text = node.unended ? node.text.replace(/\n$/, '') : node.text;
  if (tag === undefined || tag === '!') {
    return node.style === 'plain' ? resolvePlain(text) : { type: 'string', value: text };
  }
  return resolveTagged(text, standardTag(tag));
}

/** The type and value of an untagged plain scalar. */
export function resolvePlain(text: string): ScalarMeaning {
  if (text === '<<') return { type: 'merge', value: '<<' };
  return resolveUntagged(text);
}

/** The name of a standard tag, or undefined for a local one. */
function standardTag(tag: string): string | undefined {
  if (tag.startsWith('!!')) return tag.slice(2);
  if (tag.startsWith(`!<${STANDARD}`)) return tag.slice(STANDARD.length + 2, -1);
  return undefined;
}

function resolveTagged(text: string, tag: string | undefined): ScalarMeaning {
  const mismatch: ScalarMeaning = { type: 'mismatch', value: text };
  switch (tag) {
    case 'int':
    case 'bool':
    case 'null': {
      const found = resolveUntagged(text, false);
      return found.type === tag ? found : mismatch;
    }
    case 'timestamp': {
      const found = resolveUntagged(text);
      return found.type === tag ? found : mismatch;
    }
    case 'float': {
      const found = resolveUntagged(text, false);
      if (found.type === 'int') return { type: 'float', value: Number(found.value) };
      return found.type === 'float' ? found : mismatch;
    }
    case 'binary':
      return decodeBase64(text) ?? mismatch;
    case 'merge':
      return text === '<<' ? { type: 'merge', value: '<<' } : { type: 'string', value: text };
    default:
      return { type: 'string', value: text };
  }
}

function resolveUntagged(text: string, timestamps = true): ScalarMeaning {
  const first = text.charCodeAt(0);
  const digit = first >= 48 && first <= 57;
  if (!digit && first !== 43 && first !== 45 && first !== 46)
    return WORDS.get(text) ?? { type: 'string', value: text };
  const word = WORDS.get(text);
  if (word !== undefined) return word;
  if (first === 46) return resolveFloat(text) ?? { type: 'string', value: text };
  if (timestamps && digit && isTimestamp(text)) return { type: 'timestamp', value: text };
  const plain = text.includes('_') ? text.replaceAll('_', '') : text;
  const int = parseInt64(plain);
  if (int !== undefined) return { type: 'int', value: int };
  return resolveFloat(plain) ?? { type: 'string', value: text };
}

function resolveFloat(text: string): ScalarMeaning | undefined {
  const value = parseFloat64(text);
  return value === undefined ? undefined : { type: 'float', value };
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The decoded bytes, one character each, as the tool keeps them in a string. Undefined when the text is not base64. */
function decodeBase64(text: string): ScalarMeaning | undefined {
  const clean = text.replaceAll(/[\r\n]/g, '');
  if (!BASE64.test(clean)) return undefined;
  let bytes = 0;
  let count = 0;
  const decoded: number[] = [];
  for (const letter of clean.replaceAll('=', '')) {
    bytes = ((bytes << 6) | ALPHABET.indexOf(letter)) & 0xffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    decoded.push((bytes >> count) & 0xff);
  }
  return { type: 'string', value: utf8(decoded) };
}

/** Bytes as UTF-8; what is none becomes the replacement character, as in the tool's JSON. */
function utf8(bytes: readonly number[]): string {
  try {
    return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
  } catch {
    return bytes.map((byte) => (byte < 128 ? String.fromCharCode(byte) : '\uFFFD')).join('');
  }
}
