import type { Printable } from '../resolve/output/printable.ts';

/** What is shown instead of a confidential value. */
export const MASK = '••••••';

const WORDS =
  /(^|[_.-])(pass(word|wd|phrase)?|pwd|pw|secret|token|credentials?|(api|access|private|signing|encryption|auth|license)[_-]?key|keystore|dsn)([_.-]|s?$)/i;
/** Names that only say where the value is, or something about it. */
const ABOUT = /(_|-)(file|path|dir|url|uri|host|name|ttl|expir\w*|length|algorithm|type|enabled)$/i;
/** A password inside a URL. */
const IN_URL = /:\/\/[^/\s:@]*:([^/\s@]+)@/;

/** Whether an attribute or variable of this name with this text looks confidential. An empty text never does. */
export function looksSecret(name: string, text: string): boolean {
  if (text === '') return false;
  const inUrl = IN_URL.exec(text);
  if (inUrl !== null) return true;
  const spaced = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2');
  return WORDS.test(spaced) && !ABOUT.test(spaced) && !text.startsWith('/run/secrets/');
}

/** The same of a configuration's value: of scalars only, `KEY=value` entries of lists by their key. */
export function isSecretValue(name: string, value: Printable | undefined): boolean {
  if (value?.kind !== 'scalar' || typeof value.value !== 'string') return false;
  const pair = /^([\w.-]+)=(.*)$/s.exec(value.value);
  return looksSecret(name, value.value) || (pair !== null && looksSecret(pair[1]!, pair[2]!));
}

/** The configuration with what looks confidential masked, for a text that others may see. */
export function maskSecrets(value: Printable, name = ''): Printable {
  if (value.kind === 'list') return { ...value, items: value.items.map((item) => maskSecrets(item, name)) };
  if (value.kind === 'map') {
    const entries = [...value.entries].map(([key, entry]) => [key, maskSecrets(entry, key)] as const);
    return { ...value, entries: new Map(entries) };
  }
  if (!isSecretValue(name, value)) return value;
  const pair = /^([\w.-]+=)/.exec(String(value.value))?.[1] ?? '';
  return { kind: 'scalar', type: 'string', value: `${pair}${MASK}` };
}
